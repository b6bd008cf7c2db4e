// All that a source gives, and sources that behave as files on failing disks and pipes do. Called
// by the tests.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "crawl/byte_source.hpp"

namespace glane {

inline std::string read_all(ByteSource& source, std::size_t at_once = 4096) {
  std::string all;
  std::string buffer(at_once, '\0');
  for (std::size_t got = 0; (got = source.read(buffer.data(), at_once)) > 0;) {
    all.append(buffer, 0, got);
  }
  return all;
}

// Bytes that only come forward, as out of a pipe, and then `fault`, if any.
class ForwardSource final : public ByteSource {
 public:
  explicit ForwardSource(std::string_view bytes, std::string_view fault = "")
      : bytes_(bytes), fault_at_end_(fault) {}

  std::size_t read(char* into, std::size_t bytes) override {
    const std::size_t got = bytes_.copy(into, bytes);
    bytes_.remove_prefix(got);
    if (got == 0) fault_ = fault_at_end_;
    return got;
  }
  Remark fault() const override {
    if (fault_.empty()) return {};
    return {DiagnosticCode::file_system, {{"reason", fault_}}};
  }

 private:
  std::string_view bytes_;
  std::string fault_at_end_;
  std::string fault_;
};

}  // namespace glane
