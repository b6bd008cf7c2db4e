#include "french/protected_words.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "french/analyzer.hpp"
#include "glane/error.hpp"

namespace glane {

namespace {

// Every word that the analyzer makes of a line, the joined form of a hyphenated one included; of a
// line of nothing but stop words all of it.
void protect_words_of(const Analysis& analysis, ProtectedWords& words) {
  bool only_stop_words = true;
  for (const Token& token : analysis.tokens) {
    only_stop_words = only_stop_words && token.word->stop_word;
  }
  for (const Token& token : analysis.tokens) {
    if (only_stop_words || !token.word->stop_word) words.add(token.word->form);
  }
  for (const JoinedTokens& joined : analysis.joined) words.add(joined.word->form);
}

}  // namespace

ProtectedWords::ProtectedWords(std::string_view forms) {
  for (const std::string_view form : split_lines(forms)) words_.add(std::string(form));
}

std::string protected_class(const std::string& folded) {
  return "=" + folded;
}

ProtectedWords read_protected_words(std::string_view list, const std::string& name) {
  FrenchAnalyzer analyzer;
  Analysis analysis;
  ProtectedWords words;
  std::size_t number = 0;
  for (const std::string_view line : split_lines(list)) {
    ++number;
    const std::string_view text = without_comment(line);
    if (text.empty()) continue;
    analyzer.analyze(text, analysis);
    if (analysis.tokens.empty()) {
      throw Error(ErrorKind::usage, name + ":" + std::to_string(number) + ": '" +
                                        std::string(cut_utf8(text, kMaxQuotedEntry)) +
                                        "' holds no word");
    }
    protect_words_of(analysis, words);
  }
  return words;
}

}  // namespace glane
