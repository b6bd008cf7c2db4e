#include "query/word_query.hpp"

#include <algorithm>
#include <set>

#include "base/folding.hpp"
#include "index/snapshot/vocabulary.hpp"
#include "query/edit_distance.hpp"
#include "query/phrase_spellings.hpp"
#include "query/wildcards.hpp"

namespace glane {

namespace {

// Of a class that hyphens cut in more ways than this, the archive tells nothing.
constexpr std::size_t kMostHyphenations = 32;

}  // namespace

Xapian::Query WordQueries::exact(const std::string& form) const {
  return phrase_forms_query(context_, Xapian::Query::OP_OR, prefix_, {form});
}

Xapian::Query WordQueries::same_word(const std::string& folded) const {
  return phrase_forms_query(context_, Xapian::Query::OP_OR, prefix_,
                            context_.forms_of_folded(folded));
}

// In an index by classes the terms of the class are as good as its forms; only what else there is,
// of other classes or without postings, is looked for in the streams.
Xapian::Query WordQueries::class_query(const Word& word) const {
  const PlaceForms forms = place_of_class(word);
  PlaceForms others;
  for (const std::string& form : context_.forms_of_folded(word.folded)) {
    const bool of_class = std::find(forms.begin(), forms.end(), form) != forms.end();
    if (!of_class) others.push_back(form);  // "péché", of another class than "pêche"
  }
  PlaceForms posted;
  for (const std::string& form : forms) {
    (phrase_lacks_postings(context_, prefix_, form) ? others : posted).push_back(form);
  }
  std::erase_if(others, [&](const std::string& form) { return !context_.has_form(form); });
  const std::vector<std::string> terms = phrase_query_terms(context_, prefix_, posted);
  const Xapian::Query own(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end());
  if (others.empty()) return own;
  return own | phrase_forms_query(context_, Xapian::Query::OP_SYNONYM, prefix_, others);
}

PlaceForms WordQueries::place_of_class(const Word& word) const {
  PlaceForms forms = context_.forms_of_stem(word.stem);
  if (forms.empty()) forms.push_back(word.form);
  return forms;
}

Xapian::Query WordQueries::any_form(const Word& word, const RankingSettings& ranking) const {
  std::vector<Xapian::Query> signals = {Xapian::Query(ranking.lemma, class_query(word))};
  std::vector<std::vector<std::string>> hyphenated =
      parts_of_joined_class(context_.segments(), word.stem);
  if (hyphenated.size() > kMostHyphenations) hyphenated.resize(kMostHyphenations);
  for (const auto& parts : hyphenated) signals.push_back(phrase_of(parts));
  const std::vector<std::string> initials = parts_of_ampersand(word.folded);
  if (!initials.empty()) signals.push_back(phrase_of(initials));
  return Xapian::Query(Xapian::Query::OP_OR, signals.begin(), signals.end());
}

Xapian::Query WordQueries::with_synonyms(const Word& word) const {
  const SynonymForms others = context_.synonyms().forms(context_.segments(), word.stem);
  if (others.empty()) return Xapian::Query();
  std::vector<std::string> forms = others.forms;
  const std::vector<std::string>& own = context_.forms_of_stem(word.stem);
  forms.insert(forms.end(), own.begin(), own.end());
  const std::vector<std::string>& alike = context_.forms_of_folded(word.folded);
  forms.insert(forms.end(), alike.begin(), alike.end());
  // What a phrase weighs is for none to say: OP_SYNONYM takes words alone.
  const std::vector<std::string> terms = phrase_query_terms(context_, prefix_, forms);
  std::vector<Xapian::Query> alternatives = {
      Xapian::Query(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end())};
  for (std::vector<std::string> words : others.phrases) {
    for (std::string& form : words) form = fold_accents(form);
    alternatives.push_back(Xapian::Query(0.0, phrase_of(words)));
  }
  return Xapian::Query(Xapian::Query::OP_OR, alternatives.begin(), alternatives.end());
}

Xapian::Query WordQueries::phrase_of(const std::vector<std::string>& folded_words) const {
  if (folded_words.size() == 1) {
    return phrase_forms_query(context_, Xapian::Query::OP_OR, prefix_,
                              forms_of_marked(folded_words[0]));
  }
  std::vector<PlaceForms> places;
  for (const std::string& folded : folded_words) places.push_back(forms_of_marked(folded));
  return phrase(places);
}

Xapian::Query WordQueries::phrase(const std::vector<PlaceForms>& places) const {
  return phrase_query(context_, prefix_, places);
}

Xapian::Query WordQueries::near(const std::vector<PlaceForms>& places, std::uint32_t window) const {
  return near_query(context_, prefix_, places, window);
}

Xapian::Query WordQueries::phrase(const Analysis& analysis) const {
  std::vector<Xapian::Query> spellings;
  for (const auto& words : phrase_spellings(context_.segments(), analysis))
    spellings.push_back(phrase_of(words));
  return Xapian::Query(Xapian::Query::OP_OR, spellings.begin(), spellings.end());
}

// Where words are expanded, and nowhere else.
PlaceForms WordQueries::expansions(
    std::string_view beginning,
    const std::function<bool(const std::string& folded)>& is_one) const {
  std::set<std::string_view> found;
  visit_forms_beginning_with(context_.segments(), beginning, [&](std::string_view form) {
    if (!form.empty() && is_one(fold_accents(std::string(form)))) found.insert(form);
    return true;
  });
  return {found.begin(), found.end()};
}

PlaceForms WordQueries::forms_matching(std::string pattern) const {
  for (;; pattern.pop_back()) {
    PlaceForms forms = expansions(pattern_beginning(pattern), [&](const std::string& folded) {
      return fills_pattern(folded, pattern);
    });
    if (!forms.empty() || pattern.empty() || pattern.back() != '?') return forms;
  }
}

PlaceForms WordQueries::forms_of_marked(const std::string& folded) const {
  if (!has_marked_wildcard(folded)) return context_.forms_of_folded(folded);
  const std::string pattern = pattern_of_marked(folded);
  return pattern == kAnyWord ? PlaceForms{pattern} : forms_matching(pattern);
}

// Stop words are in every text: who means one writes it without a slip.
PlaceForms WordQueries::forms_similar_to(const std::string& folded, int edits) const {
  PlaceForms forms = expansions(
      "", [&](const std::string& other) { return within_edit_distance(folded, other, edits); });
  std::erase_if(forms, [&](const std::string& form) {
    const std::string other = fold_accents(form);
    return other != folded && context_.snapshot().stop_row_words().contains(form, other);
  });
  return forms;
}

Xapian::Query WordQueries::any_of(const PlaceForms& forms) const {
  return phrase_forms_query(context_, Xapian::Query::OP_SYNONYM, prefix_, forms);
}

}  // namespace glane
