#include <algorithm>
#include <iterator>

#include "french/characters.hpp"
#include "index/schema.hpp"
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
  for (const std::string& form : forms) {
    if (!is_unposted(index_, prefix_, form)) terms.push_back(prefix_ + form);
  }
  return Xapian::Query(op, terms.begin(), terms.end());
}

std::vector<std::string> WordQueries::unposted_of(const std::vector<std::string>& forms) const {
  std::vector<std::string> unposted;
  for (const std::string& form : forms) {
    if (is_unposted(index_, prefix_, form)) unposted.push_back(form);
  }
  return unposted;
}

Xapian::Query WordQueries::exact(const std::string& form) const {
  if (is_unposted(index_, prefix_, form)) return word_in_streams(index_, prefix_, {form});
  return Xapian::Query(prefix_ + form);
}

Xapian::Query WordQueries::same_word(const std::string& folded) const {
  const std::vector<std::string> forms = forms_of_folded(database_, folded);
  const Xapian::Query posted = one_of(Xapian::Query::OP_OR, forms);
  const std::vector<std::string> unposted = unposted_of(forms);
  return unposted.empty() ? posted : posted | word_in_streams(index_, prefix_, unposted);
}

PlaceForms WordQueries::place_of(const std::string& folded) const {
  return forms_of_folded(database_, folded);
}

PlaceForms WordQueries::place_of_class(const Word& word) const {
  PlaceForms forms = forms_of_stem(database_, word.stem);
  if (forms.empty()) forms.push_back(word.form);
  return forms;
}

Xapian::Query WordQueries::any_form(const Word& word, const RankingSettings& ranking) const {
  std::vector<std::string> forms = place_of_class(word);
  for (std::string& form : forms_of_folded(database_, word.folded))
    forms.push_back(std::move(form));
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  std::vector<Xapian::Query> signals = {
      Xapian::Query(ranking.lemma, one_of(Xapian::Query::OP_SYNONYM, forms))};
  // "maïs" is written without its accent, too, and "aura" is a form of a stop word.
  const std::vector<std::string> unposted = unposted_of(forms);
  if (!unposted.empty()) signals.push_back(word_in_streams(index_, prefix_, unposted));
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
  // What a phrase weighs is for none to say: OP_SYNONYM takes words alone.
  std::vector<Xapian::Query> alternatives = {one_of(Xapian::Query::OP_SYNONYM, forms)};
  for (std::vector<std::string> words : others.phrases) {
    for (std::string& form : words) form = fold_accents(form);
    alternatives.push_back(Xapian::Query(0.0, phrase_of(words)));
  }
  return Xapian::Query(Xapian::Query::OP_OR, alternatives.begin(), alternatives.end());
}

Xapian::Query WordQueries::phrase_of(const std::vector<std::string>& folded_words) const {
  if (folded_words.size() == 1) return same_word(folded_words[0]);
  std::vector<PlaceForms> places;
  for (const std::string& folded : folded_words) places.push_back(place_of(folded));
  return phrase(places);
}

Xapian::Query WordQueries::phrase(const std::vector<PlaceForms>& places) const {
  return phrase_query(index_, prefix_, places);
}

Xapian::Query WordQueries::near(const std::vector<PlaceForms>& places, std::uint32_t window) const {
  return near_query(index_, prefix_, places, window);
}

Xapian::Query WordQueries::phrase(const Analysis& analysis) const {
  std::vector<Xapian::Query> spellings;
  for (const auto& words : spellings_of(database_, analysis)) spellings.push_back(phrase_of(words));
  return Xapian::Query(Xapian::Query::OP_OR, spellings.begin(), spellings.end());
}

Xapian::Query WordQueries::beginning_with(const std::string& folded) const {
  return expanded(forms_beginning_with(database_, prefix_, folded));
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
  return expanded(forms);
}

// Stop words are left out: they are in every text, and who types "les*" means others.
Xapian::Query WordQueries::expanded(const std::vector<std::string>& forms) const {
  if (!has_postings(prefix_) && index_.positions == Positions::streams) {
    return word_in_streams(index_, prefix_, forms);
  }
  return one_of(Xapian::Query::OP_SYNONYM, forms);
}

}  // namespace glane
