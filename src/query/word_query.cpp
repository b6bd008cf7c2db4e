#include <algorithm>
#include <iterator>

#include "french/characters.hpp"
#include "index/synonym_table_xapian.hpp"
#include "index/vocabulary_xapian.hpp"
#include "query/edit_distance.hpp"
#include "query/spellings_xapian.hpp"
#include "query/word_query_xapian.hpp"

namespace glane {

namespace {

// Of a class that hyphens cut in more ways than this, the archive tells nothing.
constexpr std::size_t kMostHyphenations = 32;

}  // namespace

Xapian::Query WordQueries::one_of(Xapian::Query::op op,
                                  const std::vector<std::string>& forms) const {
  std::vector<std::string> terms;
  terms.reserve(forms.size());
  for (const std::string& form : forms) terms.push_back(prefix_ + form);
  return Xapian::Query(op, terms.begin(), terms.end());
}

Xapian::Query WordQueries::exact(const std::string& form) const {
  return Xapian::Query(prefix_ + form);
}

Xapian::Query WordQueries::same_word(const std::string& folded) const {
  return one_of(Xapian::Query::OP_OR, forms_of_folded(database_, folded));
}

Xapian::Query WordQueries::any_form_near(const Word& word) const {
  std::vector<std::string> forms = forms_of_stem(database_, word.stem);
  if (forms.empty()) forms.push_back(word.form);
  return one_of(Xapian::Query::OP_OR, forms);
}

Xapian::Query WordQueries::any_form(const Word& word, const RankingSettings& ranking) const {
  std::vector<std::string> stem_forms = forms_of_stem(database_, word.stem);
  if (stem_forms.empty()) stem_forms.push_back(word.form);
  const std::vector<std::string> folded_forms = forms_of_folded(database_, word.folded);
  const auto synonym = Xapian::Query::OP_SYNONYM;
  std::vector<Xapian::Query> signals = {
      Xapian::Query(ranking.lemma, one_of(synonym, stem_forms)),
      Xapian::Query(ranking.folded, one_of(synonym, folded_forms))};
  if (word.form != word.folded) {
    signals.push_back(Xapian::Query(ranking.exact, exact(word.form)));
  }
  std::vector<std::vector<std::string>> hyphenated = parts_of_joined_class(database_, word.stem);
  if (hyphenated.size() > kMostHyphenations) hyphenated.resize(kMostHyphenations);
  for (const auto& parts : hyphenated) signals.push_back(phrase_of(parts));
  return Xapian::Query(Xapian::Query::OP_OR, signals.begin(), signals.end());
}

Xapian::Query WordQueries::with_synonyms(const Word& word) const {
  const SynonymForms others = synonym_forms(database_, word.stem);
  if (others.empty()) return Xapian::Query();
  std::vector<std::string> forms = others.forms;
  for (std::string& form : forms_of_stem(database_, word.stem)) forms.push_back(std::move(form));
  for (std::string& form : forms_of_folded(database_, word.folded)) {
    forms.push_back(std::move(form));
  }
  std::vector<Xapian::Query> alternatives;
  for (const std::string& form : forms) alternatives.push_back(exact(form));
  for (std::vector<std::string> words : others.phrases) {
    for (std::string& form : words) form = fold_accents(form);
    alternatives.push_back(phrase_of(words));
  }
  return Xapian::Query(Xapian::Query::OP_SYNONYM, alternatives.begin(), alternatives.end());
}

Xapian::Query WordQueries::phrase_of(const std::vector<std::string>& folded_words) const {
  if (folded_words.size() == 1) return same_word(folded_words[0]);
  std::vector<Xapian::Query> places;
  for (const std::string& folded : folded_words) places.push_back(same_word(folded));
  return Xapian::Query(Xapian::Query::OP_PHRASE, places.begin(), places.end(),
                       static_cast<Xapian::termcount>(places.size()));
}

Xapian::Query WordQueries::phrase(const Analysis& analysis) const {
  std::vector<Xapian::Query> spellings;
  for (const auto& words : spellings_of(database_, analysis)) spellings.push_back(phrase_of(words));
  return Xapian::Query(Xapian::Query::OP_OR, spellings.begin(), spellings.end());
}

Xapian::Query WordQueries::beginning_with(const std::string& folded) const {
  return one_of(Xapian::Query::OP_SYNONYM, forms_beginning_with(database_, prefix_, folded));
}

Xapian::Query WordQueries::similar_to(const std::string& folded, int edits) const {
  std::vector<std::string> forms;
  const auto is_similar = [&](const std::string& other) {
    return within_edit_distance(folded, other, edits);
  };
  for (const std::string& other : all_folded_forms(database_, prefix_)) {
    if (!is_similar(other)) continue;
    for (std::string& form : forms_of_folded(database_, other)) forms.push_back(std::move(form));
  }
  return one_of(Xapian::Query::OP_SYNONYM, forms);
}

}  // namespace glane
