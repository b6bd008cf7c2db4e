#include "crawl/json_values.hpp"

#include <algorithm>

namespace glane {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

// Where the value or the junk that starts at text[at] ends: behind the bracket that closes the
// first, at the end of the line for anything else. `depth` tells how many brackets stayed open.
struct Extent {
  std::size_t end = 0;
  std::size_t depth = 0;
  bool in_string = false;
};

Extent measure_value(std::string_view text, std::size_t at) {
  Extent extent{at, 0, false};
  for (std::size_t i = at; i < text.size(); ++i) {
    const char c = text[i];
    if (extent.in_string) {
      if (c == '\\') ++i;
      if (c == '"') extent.in_string = false;
    } else if (c == '"') {
      extent.in_string = true;
    } else if (c == '{' || c == '[') {
      ++extent.depth;
    } else if ((c == '}' || c == ']') && --extent.depth == 0) {
      extent.end = i + 1;
      return extent;
    }
  }
  extent.end = text.size();
  return extent;
}

bool opens_value(char c) {
  return c == '{' || c == '[';
}

}  // namespace

bool starts_json_value(std::string_view text) {
  if (text.empty() || !opens_value(text.front())) return false;
  const std::size_t next = text.find_first_not_of(kBlanks, 1);
  if (next == std::string_view::npos) return false;
  if (text.front() == '{') return text[next] == '"' || text[next] == '}';
  return opens_value(text[next]) && starts_json_value(text.substr(next));
}

bool json_spans_lines(std::string_view head) {
  if (head.front() == '[') return true;
  const std::string_view line = head.substr(0, head.find('\n'));
  const Extent extent = measure_value(line, 0);
  if (extent.depth == 0 || extent.in_string || line.size() == head.size()) return false;
  const std::size_t last = line.find_last_not_of(kBlanks);
  if (std::string_view("{[,:").find(line[last]) == std::string_view::npos) return false;
  // A whole object on the next line: the first line is just cut off.
  const std::size_t next = head.find_first_not_of(kBlanks, line.size());
  if (next == std::string_view::npos || head[next] != '{') return true;
  const Extent second = measure_value(head, next);
  return second.depth > 0 || head.substr(second.end, 1).find_first_of("\r\n") != 0;
}

std::vector<JsonPiece> split_json_values(std::string_view text) {
  std::vector<JsonPiece> pieces;
  std::size_t line = 1;
  std::size_t counted = 0;  // line ends before this offset are in `line`
  bool in_list = false;
  for (std::size_t at = 0;;) {
    at = text.find_first_not_of(" \t\r\n,", at);
    if (at == std::string_view::npos) return pieces;
    if (!in_list && text[at] == '[') {
      in_list = true;
      ++at;
      continue;
    }
    if (in_list && text[at] == ']') {
      in_list = false;
      ++at;
      continue;
    }
    const std::size_t end = opens_value(text[at]) ? measure_value(text, at).end
                                                  : std::min(text.find('\n', at), text.size());
    line +=
        static_cast<std::size_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(counted),
                                            text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    counted = at;
    const bool same_line = !pieces.empty() && pieces.back().line == line;
    pieces.push_back({text.substr(at, end - at), line, same_line ? pieces.back().ordinal + 1 : 1});
    at = end;
  }
}

}  // namespace glane
