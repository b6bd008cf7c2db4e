// Where nothing joins words, French ones end where Unicode says: the scanner against ICU.
#include <doctest/doctest.h>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "french/analyzer.hpp"

using namespace glane;

namespace {

using Ranges = std::vector<std::pair<std::size_t, std::size_t>>;

Ranges words_by_icu(icu::BreakIterator& breaks, const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  UText bytes = UTEXT_INITIALIZER;
  utext_openUTF8(&bytes, text.data(), static_cast<std::int64_t>(text.size()), &status);
  breaks.setText(&bytes, status);
  REQUIRE(U_SUCCESS(status));
  Ranges words;
  std::int32_t begin = 0;
  for (std::int32_t end = breaks.next(); end != icu::BreakIterator::DONE; end = breaks.next()) {
    if (breaks.getRuleStatus() != UBRK_WORD_NONE) words.emplace_back(begin, end);
    begin = end;
  }
  utext_close(&bytes);
  return words;
}

std::string html_lines(std::string_view text, const Ranges& words) {
  std::string lines;
  for (const auto& [begin, end] : words) {
    lines += std::to_string(begin) + " " + std::string(text.substr(begin, end - begin)) + "\n";
  }
  return lines;
}

char32_t random_letter(std::mt19937& random) {
  constexpr char32_t kLatinLetters = 0x250;
  while (true) {
    const char32_t ascii = U'a' + static_cast<char32_t>(random() % 26);
    const char32_t latin = static_cast<char32_t>(random() % kLatinLetters);
    const char32_t c = random() % 3 > 0 ? ascii : latin;
    // The ordinal indicator stands for the degree sign of "nº1".
    if (u_isalpha(static_cast<UChar32>(c)) && c != U'º') return c;
  }
}

std::string random_text(std::mt19937& random) {
  // Not U+202F, which Unicode takes for a part of words and French for a space.
  const std::vector<std::string> ends = {
      " ",   " ",   "\n",  "\u00A0", "\t", ". ", ", ", "! ", " ? ", " ; ", ": ", "… ", " « ",
      " » ", " – ", "\" ", " “",     "” ", "!",  "?",  ";",  "…",   "«",   "/",  "="};
  std::string text;
  for (auto words = random() % 12; words > 0; --words) {
    for (auto letters = 1 + random() % 20; letters > 0; --letters) {
      append_utf8(text, random_letter(random));
    }
    text += ends[random() % ends.size()];
  }
  return text;
}

}  // namespace

TEST_CASE("words of Latin letters end where ICU's do") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createWordInstance(icu::Locale::getFrench(), status));
  REQUIRE(U_SUCCESS(status));
  FrenchAnalyzer analyzer;
  Analysis analysis;
  for (int round = 0; round < 3000; ++round) {
    const std::string text = random_text(random);
    CAPTURE(text);
    analyzer.analyze(text, analysis);
    Ranges ours;
    for (const Token& token : analysis.tokens) {
      // Letters drawn out ("beee") are read a second time, at the same place.
      if (!token.alternative) ours.emplace_back(token.begin, token.end);
    }
    REQUIRE(html_lines(text, ours) == html_lines(text, words_by_icu(*breaks, text)));
  }
}
