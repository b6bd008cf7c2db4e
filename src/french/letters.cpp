#include "french/letters.hpp"

#include <algorithm>

#include "base/folding.hpp"
#include "base/utf8.hpp"

namespace glane {

std::vector<Letter> decode_letters(std::string_view chunk) {
  // Four times the longest form: a lengthened word is shortened later.
  constexpr std::size_t kLongestRun = 1024;
  std::vector<Letter> letters;
  letters.reserve(std::min(chunk.size(), kLongestRun));
  std::size_t run = 0;
  for (std::size_t at = 0; at < chunk.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t c = next_code_point(chunk, at);
    const auto end = static_cast<std::uint32_t>(at);
    const char32_t plain = plain_joiner(c);
    run = plain != 0 ? 0 : run + 1;
    if (run > kLongestRun) {
      letters.back().end = end;
    } else {
      letters.push_back({plain != 0 ? plain : c, begin, end, class_of(c)});
    }
  }
  return letters;
}

std::string normalized(Letters letters) {
  // Longer words are cut by the index anyway, and ICU sorts a run of combining marks in quadratic
  // time.
  constexpr std::size_t kLongestWord = 256;
  std::string bytes;
  for (const Letter& letter : letters.first(std::min(letters.size(), kLongestWord))) {
    append_utf8(bytes, letter.c);
  }
  return fold_case(bytes);
}

bool letters_are_digits(Letters letters) {
  return !letters.empty() && std::all_of(letters.begin(), letters.end(), [](const Letter& l) {
    return l.kind == CharClass::digit;
  });
}

std::vector<Letters> split_letters_at(Letters letters, char32_t joiner) {
  std::vector<Letters> parts;
  for (std::size_t begin = 0; begin < letters.size();) {
    std::size_t end = begin;
    while (end < letters.size() && letters[end].c != joiner) ++end;
    if (end > begin) parts.push_back(letters.subspan(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

}  // namespace glane
