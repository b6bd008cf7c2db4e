#include "page/people/reporter_word.hpp"

#include "base/contains.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace glane {

namespace {

constexpr std::size_t kFewestSigns = 2;
constexpr std::size_t kMostSigns = 4;  // of a name

bool is_hangul(char32_t c) {
  return c >= 0xAC00 && c <= 0xD7A3;
}

bool is_han(char32_t c) {
  return c >= 0x4E00 && c <= 0x9FFF;
}

// The signs of one script that `text` begins with; empty where they are no more or less than a
// name has.
std::string_view name_in_script(std::string_view text, bool (*is_of_script)(char32_t)) {
  std::size_t end = 0;
  std::size_t signs = 0;
  for (std::size_t next = 0; end < text.size(); end = next, ++signs) {
    if (!is_of_script(next_code_point(text, next))) break;
  }
  return signs >= kFewestSigns && signs <= kMostSigns ? text.substr(0, end) : std::string_view{};
}

// "이용민 기자"
std::string_view person_before_word(std::string_view line) {
  // What kind of reporter, or whose.
  constexpr std::string_view kNoNames[] = {"취재", "담당", "본지", "전문", "편집", "인턴",
                                           "사진", "수습", "선임", "객원", "시민", "온라인"};
  // "강일보=김하늘 기자": the paper before the name.
  line = line.substr(line.rfind('=') + 1);
  const std::string_view name = name_in_script(line, is_hangul);
  std::string_view rest = line.substr(name.size());
  if (name.empty() || !rest.starts_with(' ') || contains(kNoNames, name)) return "";
  rest = trim(rest);
  for (const std::string_view word : {"기자", "특파원"}) {
    if (!rest.starts_with(word)) continue;
    const std::string_view behind = rest.substr(word.size());
    const bool is_whole = behind.find_first_of(" |=(/") == 0 || behind.empty();
    return is_whole ? name : std::string_view{};
  }
  return "";
}

// "記者林宸誼／即時報導"
std::string_view person_behind_word(std::string_view line) {
  constexpr std::size_t kMostBefore = 40;  // bytes of a date and the paper's name
  for (const std::string_view word : {"記者", "记者"}) {
    const std::size_t at = line.find(word);
    if (at == line.npos || at > kMostBefore) continue;
    const std::string_view behind = line.substr(at + word.size());
    const std::string_view name = name_in_script(trim(behind), is_han);
    if (name.empty()) return "";
    const std::string_view rest = trim(behind).substr(name.size());
    // A name alone may be words that follow: "記者会見".
    const bool is_alone = rest.empty() && behind.starts_with(' ');
    const bool is_parted = is_alone || starts_with_any(rest, {"／", "/", "〕", "】"});
    return is_parted ? name : std::string_view{};
  }
  return "";
}

}  // namespace

std::string_view person_called_reporter(std::string_view line) {
  line = trim(line);
  const std::string_view before = person_before_word(line);
  return before.empty() ? person_behind_word(line) : before;
}

}  // namespace glane
