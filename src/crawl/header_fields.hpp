// Header fields as HTTP, WARC and mail write them: "Name: value", folded lines joined.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "crawl/line_reader.hpp"

namespace glane {

inline constexpr std::size_t kMaxHeaderBytes = 1u << 20;  // of all fields together

class HeaderFields {
 public:
  // Reads up to the empty line behind the fields, or to the end. Lines that are no fields are left
  // out. False where there are more than kMaxHeaderBytes.
  bool read(LineReader& lines);

  // Of the first field of that name, in lower case; empty where there is none.
  std::string value(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> fields_;
};

}  // namespace glane
