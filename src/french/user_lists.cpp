#include "french/user_lists.hpp"

#include <utility>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "french/word_set.hpp"
#include "glane/error_code.hpp"

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

StopWords with_user_words(StopWords in_force, const UserLists& lists) {
  if (lists.stop_words) in_force = StopWords(lists.stop_words->text);
  if (lists.extra_stop_words) in_force.add(lists.extra_stop_words->text);
  return in_force;
}

ProtectedWords read_user_protected_words(std::string_view list, const std::string& name) {
  FrenchAnalyzer analyzer;
  Analysis analysis;
  ProtectedWords words;
  std::size_t number = 0;
  for (const std::string_view line : split_text_lines(list)) {
    ++number;
    const std::string_view text = word_set_entry(line);
    if (text.empty()) continue;
    analyzer.analyze(text, analysis);
    if (analysis.tokens.empty()) {
      throw Error(ErrorCode::list_no_word,
                  {{"path", name},
                   {"line", std::to_string(number)},
                   {"entry", std::string(cut_utf8(text, kMaxQuotedEntry))}});
    }
    protect_words_of(analysis, words);
  }
  return words;
}

ProtectedWords protected_words_of_user_lists(const UserLists& lists) {
  if (!lists.protected_words) return {};
  return read_user_protected_words(lists.protected_words->text, lists.protected_words->name);
}

SynonymGroups synonyms_of_user_lists(const UserLists& lists, FrenchAnalyzer& analyzer) {
  if (!lists.synonyms) return {};
  return SynonymGroups(lists.synonyms->text, lists.synonyms->name, analyzer);
}

FrenchAnalyzer analyzer_with_user_lists(const UserLists& lists) {
  return FrenchAnalyzer(with_user_words(StopWords(), lists), protected_words_of_user_lists(lists));
}

}  // namespace glane
