// Numbers in as few bytes as they need, seven bits a byte, the last one below 128.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace glane {

void append_varint(std::string& out, std::uint64_t number);

// A length and the bytes.
void append_varint_string(std::string& out, std::string_view text);

// Takes apart what the functions above wrote. What is no such thing leaves the reader `failed`, and
// everything read from then on is empty or 0.
class PackedReader {
 public:
  explicit PackedReader(std::string_view bytes) : bytes_(bytes), whole_(bytes.size()) {}

  std::uint64_t number();
  std::string_view string();
  std::string_view bytes(std::size_t count);

  bool at_end() const { return bytes_.empty(); }
  bool failed() const { return failed_; }
  std::size_t taken() const { return whole_ - bytes_.size(); }

 private:
  void fail() {
    failed_ = true;
    bytes_ = {};
  }

  std::string_view bytes_;
  std::size_t whole_;
  bool failed_ = false;
};

}  // namespace glane
