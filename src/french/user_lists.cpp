#include "french/user_lists.hpp"

#include <utility>

namespace glane {

StopWords with_user_words(StopWords in_force, const UserLists& lists) {
  if (lists.stop_words) in_force = StopWords(lists.stop_words->text);
  if (lists.extra_stop_words) in_force.add(lists.extra_stop_words->text);
  return in_force;
}

ProtectedWords protected_words_of(const UserLists& lists) {
  if (!lists.protected_words) return {};
  return read_protected_words(lists.protected_words->text, lists.protected_words->name);
}

SynonymGroups synonyms_of(const UserLists& lists, FrenchAnalyzer& analyzer) {
  if (!lists.synonyms) return {};
  return SynonymGroups(lists.synonyms->text, lists.synonyms->name, analyzer);
}

FrenchAnalyzer analyzer_with(const UserLists& lists) {
  return FrenchAnalyzer(with_user_words(StopWords(), lists), protected_words_of(lists));
}

}  // namespace glane
