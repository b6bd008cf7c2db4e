#include "query/word_query.hpp"

#include <algorithm>
#include <set>

#include "base/folding.hpp"
#include "index/snapshot/vocabulary.hpp"
#include "query/edit_distance.hpp"
#include "query/phrase_spellings.hpp"

namespace glane {

namespace {

// Of a class that hyphens cut in more ways than this, the archive tells nothing.
constexpr std::size_t kMostHyphenations = 32;

using Parts = std::vector<std::string>;

// The words of an analysis that a joined one is made of.
std::vector<const Word*> words_of(const Analysis& analysis, const JoinedTokens& joined) {
  std::vector<const Word*> words;
  for (std::size_t i = joined.first; i < analysis.tokens.size(); ++i) {
    if (words.size() == joined.count) break;
    if (!analysis.tokens[i].alternative) words.push_back(analysis.tokens[i].word);
  }
  return words;
}

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

std::vector<Parts> WordQueries::hyphenations(const Word& word) const {
  std::vector<Parts> hyphenated = parts_of_joined_class(context_.segments(), word.stem);
  if (hyphenated.size() > kMostHyphenations) hyphenated.resize(kMostHyphenations);
  return hyphenated;
}

Xapian::Query WordQueries::any_form(const Word& word, const RankingSettings& ranking) const {
  std::vector<Xapian::Query> signals = {Xapian::Query(ranking.lemma, class_query(word))};
  for (const Parts& parts : hyphenations(word)) signals.push_back(hyphenated(word, parts));
  return Xapian::Query(Xapian::Query::OP_OR, signals.begin(), signals.end());
}

Xapian::Query WordQueries::joined_form(const Analysis& analysis, const JoinedTokens& joined,
                                       const RankingSettings& ranking) const {
  const std::vector<const Word*> typed = words_of(analysis, joined);
  std::vector<Xapian::Query> signals = {Xapian::Query(ranking.lemma, class_query(*joined.word))};
  for (const Parts& parts : hyphenations(*joined.word)) {
    const bool as_typed =
        std::equal(parts.begin(), parts.end(), typed.begin(), typed.end(),
                   [&](const std::string& part, const Word* word) { return is_of(*word, part); });
    if (!as_typed) signals.push_back(hyphenated(*joined.word, parts));
  }
  return Xapian::Query(Xapian::Query::OP_OR, signals.begin(), signals.end());
}

bool WordQueries::is_of(const Word& word, const std::string& folded) const {
  if (folded == word.folded) return true;
  const PlaceForms& forms = context_.forms_of_stem(word.stem);
  return std::any_of(forms.begin(), forms.end(),
                     [&](const std::string& form) { return fold_accents(form) == folded; });
}

// The parts are words of other meanings, or none at all, where a line's end cut them.
Xapian::Query WordQueries::hyphenated(const Word& word, const Parts& parts) const {
  double of_parts = 0;
  double rarest = context_.database().get_doccount();
  for (const std::string& part : parts) {
    const double having = phrase_query_document_frequency(context_, context_.forms_of_folded(part));
    of_parts += inverse_document_frequency(context_, having);
    rarest = std::min(rarest, having);
  }
  const double own = phrase_query_document_frequency(context_, place_of_class(word));
  const double of_word = inverse_document_frequency(context_, own + rarest);
  const double factor = of_parts > 0 ? std::min(1.0, of_word / of_parts) : 0;
  return Xapian::Query(factor, phrase_of(parts));
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
  if (folded_words.size() == 1) return same_word(folded_words[0]);
  std::vector<PlaceForms> places;
  for (const std::string& folded : folded_words) places.push_back(context_.forms_of_folded(folded));
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

// Stop words are left out: they are in every text, and who types "les*" means others.
bool WordQueries::is_expansion(std::string_view form) const {
  if (form.empty()) return false;
  const std::string copy(form);
  return !context_.snapshot().stop_row_words().contains(copy, fold_accents(copy));
}

PlaceForms WordQueries::forms_beginning_with(const std::string& folded) const {
  PlaceForms forms = glane::forms_beginning_with(context_.segments(), folded);
  std::erase_if(forms, [&](const std::string& form) { return !is_expansion(form); });
  return forms;
}

PlaceForms WordQueries::forms_similar_to(const std::string& folded, int edits) const {
  std::set<std::string_view> similar;
  visit_forms_beginning_with(context_.segments(), "", [&](std::string_view form) {
    if (within_edit_distance(folded, fold_accents(form), edits)) similar.insert(form);
    return true;
  });
  PlaceForms forms;
  for (const std::string_view form : similar) {
    if (is_expansion(form)) forms.emplace_back(form);
  }
  return forms;
}

Xapian::Query WordQueries::any_of(const PlaceForms& forms) const {
  return phrase_forms_query(context_, Xapian::Query::OP_SYNONYM, prefix_, forms);
}

}  // namespace glane
