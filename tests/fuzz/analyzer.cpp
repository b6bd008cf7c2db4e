// The French front end. Every text is analyzed twice, and by an analyzer that has met much else:
// what is cached must be what was computed.
#include "french/analyzer.hpp"

#include <string>
#include <tuple>
#include <vector>

#include "base/folding.hpp"
#include "base/utf8.hpp"
#include "expect.hpp"
#include "french/character_class.hpp"

using namespace glane;
using fuzz::expect;

namespace {

using Row = std::tuple<std::string, std::string, std::string, std::size_t, std::size_t,
                       std::uint32_t, bool>;

// Only letters that may bear accents: other marks are no accents to fold_accents.
bool has_latin_accent(std::string_view folded) {
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = next_code_point(folded, at);
    const bool stays = c == 0xD7 || c == 0xF7 || c == 0xF0 || c == 0xFE;  // × ÷ ð þ
    if (c >= 0xC0 && c <= 0xFF && !stays) return true;
  }
  return false;
}

void check_word(const Word& word) {
  expect(!word.form.empty() && word.form.size() <= kMaxFormBytes, "a form is short");
  expect(find_invalid_utf8(word.form) == word.form.npos, "a form is UTF-8");
  expect(!word.stem.empty(), "a word has a class");
  expect(!word.folded.empty(), "a word is more than accents");
  expect(!has_latin_accent(word.folded), "a folded form has no accents");
  expect(fold_accents(word.folded) == word.folded, "folding twice is folding once");
}

std::vector<Row> analyze(FrenchAnalyzer& analyzer, std::string_view text) {
  Analysis analysis;
  analyzer.analyze(text, analysis);
  std::vector<Row> rows;
  std::uint32_t position = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  for (const Token& token : analysis.tokens) {
    check_word(*token.word);
    expect(token.begin < token.end && token.end <= text.size(), "a token is cut out of the text");
    const std::string_view surface = text.substr(token.begin, token.end - token.begin);
    expect(find_invalid_utf8(surface) == surface.npos, "a token is cut between characters");
    expect(token.position == position + (token.alternative ? 0 : 1), "no place is left out");
    expect(token.position > 0, "an alternative has a token before it");
    if (token.alternative) {
      const bool same = token.begin == begin && token.end == end;
      expect(same || token.part, "an alternative has the same bytes, or is a part of a unit");
    } else {
      expect(token.begin >= end, "tokens follow each other");
    }
    position = token.position;
    begin = token.begin;
    end = token.end;
    const Word& word = *token.word;
    rows.emplace_back(word.form, word.folded, word.stem, token.begin, token.end, position,
                      token.alternative);
  }
  for (const JoinedTokens& joined : analysis.joined) {
    check_word(*joined.word);
    rows.emplace_back(joined.word->form, joined.word->folded, joined.word->stem, joined.first,
                      joined.count, 0, false);
    expect(joined.count > 0, "a joined word has parts");
    expect(joined.first + joined.count <= analysis.tokens.size(), "whose parts are tokens");
  }
  return rows;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  FrenchAnalyzer analyzer;
  const std::string_view text = fuzz::as_text(data, size);
  const std::vector<Row> first = analyze(analyzer, text);
  expect(analyze(analyzer, text) == first, "a text is analyzed alike the second time");
  static FrenchAnalyzer warmed;
  expect(analyze(warmed, text) == first, "a text is analyzed alike after others");
  // Blanks around a text move its words and change none.
  std::vector<Row> moved = analyze(warmed, " \n" + std::string(text) + " ");
  for (Row& row : moved) {
    if (std::get<5>(row) == 0) continue;  // joined words are counted, not placed
    std::get<3>(row) -= 2;
    std::get<4>(row) -= 2;
  }
  expect(moved == first, "blanks around a text change no word");
  return 0;
}
