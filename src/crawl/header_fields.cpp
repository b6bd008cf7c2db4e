#include "crawl/header_fields.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace glane {

bool HeaderFields::read(LineReader& lines) {
  std::size_t bytes = 0;
  FileLine line;
  while (lines.next(line, kMaxHeaderBytes)) {
    bytes += line.bytes + 1;
    if (bytes > kMaxHeaderBytes) return false;
    if (line.text.empty()) return true;
    const bool folded = line.text.front() == ' ' || line.text.front() == '\t';
    if (folded && !fields_.empty()) {
      (fields_.back().second += ' ') += trim(line.text);
      continue;
    }
    const std::size_t colon = line.text.find(':');
    if (colon == std::string_view::npos) continue;
    fields_.emplace_back(lower_ascii(trim(line.text.substr(0, colon))),
                         trim(line.text.substr(colon + 1)));
  }
  return true;
}

std::string HeaderFields::value(std::string_view name) const {
  const auto found = std::find_if(fields_.begin(), fields_.end(),
                                  [&](const auto& field) { return field.first == name; });
  return found == fields_.end() ? "" : found->second;
}

}  // namespace glane
