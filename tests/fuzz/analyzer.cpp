// The French front end. Every text is analyzed twice: what is cached must be what was computed.
#include "french/analyzer.hpp"

#include <string>
#include <tuple>
#include <vector>

#include "base/utf8.hpp"
#include "expect.hpp"

using namespace glane;
using fuzz::expect;

namespace {

using Row = std::tuple<std::string, std::string, std::string, std::size_t, std::size_t,
                       std::uint32_t, bool>;

void check_word(const Word& word) {
  expect(!word.form.empty() && word.form.size() <= kMaxFormBytes, "a form is short");
  expect(find_invalid_utf8(word.form) == word.form.npos, "a form is UTF-8");
  expect(!word.stem.empty(), "a word has a class");
}

std::vector<Row> analyze(FrenchAnalyzer& analyzer, std::string_view text) {
  Analysis analysis;
  analyzer.analyze(text, analysis);
  std::vector<Row> rows;
  std::uint32_t position = 0;
  for (const Token& token : analysis.tokens) {
    check_word(*token.word);
    expect(token.begin < token.end && token.end <= text.size(), "a token is cut out of the text");
    const std::string_view surface = text.substr(token.begin, token.end - token.begin);
    expect(find_invalid_utf8(surface) == surface.npos, "a token is cut between characters");
    expect(token.position == position + (token.alternative ? 0 : 1), "no place is left out");
    expect(token.position > 0, "an alternative has a token before it");
    position = token.position;
    const Word& word = *token.word;
    rows.emplace_back(word.form, word.folded, word.stem, token.begin, token.end, position,
                      token.alternative);
  }
  for (const JoinedTokens& joined : analysis.joined) {
    check_word(*joined.word);
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
  return 0;
}
