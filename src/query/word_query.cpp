#include "query/word_query.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/folding.hpp"
#include "french/letters_and_digits.hpp"
#include "index/snapshot/vocabulary.hpp"
#include "query/edit_distance.hpp"
#include "query/phrase_spellings.hpp"
#include "query/wildcards.hpp"

namespace glane {

namespace {

// Of a class that hyphens cut in more ways than this, the archive tells nothing.
constexpr std::size_t kMostHyphenations = 32;

using Parts = std::vector<std::string>;

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

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
  note_precise({{{form}}});
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
  PlaceForms others = other_spellings(word, forms);
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

// "péché", of another class than "pêche".
PlaceForms WordQueries::other_spellings(const Word& word, const PlaceForms& forms) const {
  PlaceForms others;
  for (const std::string& form : context_.forms_of_folded(word.folded)) {
    const bool of_class = std::find(forms.begin(), forms.end(), form) != forms.end();
    if (!of_class) others.push_back(form);
  }
  return others;
}

PlaceForms WordQueries::place_of_class(const Word& word) const {
  PlaceForms forms = context_.forms_of_stem(word.stem);
  if (forms.empty()) forms.push_back(word.form);
  return forms;
}

std::vector<Parts> WordQueries::hyphenations(const Word& word) const {
  std::vector<Parts> hyphenated = parts_of_joined_class(context_.segments(), word.stem);
  if (hyphenated.size() > kMostHyphenations) hyphenated.resize(kMostHyphenations);
  for (auto find : {letters_and_digits, parts_of_ampersand}) {
    Parts parts = find(word.folded);
    if (!parts.empty()) hyphenated.push_back(std::move(parts));
  }
  return hyphenated;
}

Xapian::Query WordQueries::any_form(const Word& word, const RankingSettings& ranking) const {
  std::vector<Xapian::Query> signals = {Xapian::Query(ranking.lemma, class_query(word))};
  const std::vector<Parts> written = hyphenations(word);
  for (const Parts& parts : written) signals.push_back(hyphenated(word, parts));
  note_word(word, place_of_class(word), written);
  return Xapian::Query(Xapian::Query::OP_OR, signals.begin(), signals.end());
}

Xapian::Query WordQueries::joined_form(const Analysis& analysis, const JoinedTokens& joined,
                                       const RankingSettings& ranking) const {
  const std::vector<const Word*> typed = words_of(analysis, joined);
  std::vector<Xapian::Query> signals = {Xapian::Query(ranking.lemma, class_query(*joined.word))};
  const std::vector<Parts> written = hyphenations(*joined.word);
  for (const Parts& parts : written) {
    const bool as_typed =
        std::equal(parts.begin(), parts.end(), typed.begin(), typed.end(),
                   [&](const std::string& part, const Word* word) { return is_of(*word, part); });
    if (!as_typed) signals.push_back(hyphenated(*joined.word, parts));
  }
  note_word(*joined.word, place_of_class(*joined.word), written);
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
  std::vector<std::vector<std::string>> phrases = others.phrases;
  for (std::vector<std::string>& words : phrases) {
    for (std::string& form : words) form = fold_accents(form);
    alternatives.push_back(Xapian::Query(0.0, phrase_of(words)));
  }
  note_word(word, others.forms, phrases);
  return Xapian::Query(Xapian::Query::OP_OR, alternatives.begin(), alternatives.end());
}

std::vector<std::string> WordQueries::synonyms_of(const Word& word) const {
  std::vector<std::string> synonyms;
  if (context_.synonyms().empty()) return synonyms;
  const SynonymForms others = context_.synonyms().forms(context_.segments(), word.stem);
  for (const std::string& form : others.forms) {
    if (context_.has_form(form)) synonyms.push_back(form);
  }
  for (const std::vector<std::string>& words : others.phrases) {
    std::string& phrase = synonyms.emplace_back();
    for (const std::string& form : words) phrase += (phrase.empty() ? "" : " ") + form;
  }
  return synonyms;
}

Xapian::Query WordQueries::phrase_of(const std::vector<std::string>& folded_words) const {
  const MatchPart::Row row = row_of(folded_words);
  if (row.size() > 1) return phrase_query(context_, prefix_, row);
  return phrase_forms_query(context_, Xapian::Query::OP_OR, prefix_, row[0]);
}

MatchPart::Row WordQueries::row_of(const std::vector<std::string>& folded_words) const {
  MatchPart::Row row;
  for (const std::string& folded : folded_words) row.push_back(forms_of_marked(folded));
  return row;
}

Xapian::Query WordQueries::phrase(const std::vector<PlaceForms>& places) const {
  note_precise({places});
  return phrase_query(context_, prefix_, places);
}

Xapian::Query WordQueries::near(const std::vector<PlaceForms>& places, std::uint32_t window) const {
  note_precise({places}, window);
  return near_query(context_, prefix_, places, window);
}

Xapian::Query WordQueries::phrase(const Analysis& analysis) const {
  std::vector<Xapian::Query> spellings;
  std::vector<MatchPart::Row> rows;
  for (const auto& words : phrase_spellings(context_.segments(), analysis)) {
    spellings.push_back(phrase_of(words));
    rows.push_back(row_of(words));
  }
  note_precise(std::move(rows));
  return Xapian::Query(Xapian::Query::OP_OR, spellings.begin(), spellings.end());
}

// --- What is asked for ---

void WordQueries::note_word(const Word& word, PlaceForms forms,
                            const std::vector<std::vector<std::string>>& phrases) const {
  if (parts_ == nullptr) return;
  for (std::string& form : other_spellings(word, forms)) forms.push_back(std::move(form));
  std::vector<MatchPart::Row> rows = {{std::move(forms)}};
  for (const auto& words : phrases) rows.push_back(row_of(words));
  parts_->add_word(prefix_, word.stem, std::move(rows));
}

void WordQueries::note_precise(std::vector<MatchPart::Row> rows, std::uint32_t window) const {
  if (parts_ == nullptr) return;
  parts_->add({fields_of_prefix(prefix_), std::move(rows), window, true});
}

// --- Expansions ---

// Where words are expanded, and nowhere else.
PlaceForms WordQueries::expansions(
    std::string_view beginning, const std::function<bool(std::string_view folded)>& is_one) const {
  std::set<std::string_view> found;
  visit_forms_beginning_with(context_.segments(), beginning, [&](std::string_view form) {
    context_.tick();
    std::string without_accents;
    std::string_view folded = form;
    if (!std::all_of(form.begin(), form.end(), is_ascii)) {
      folded = without_accents = fold_accents(form);
    }
    if (!form.empty() && is_one(folded)) found.insert(form);
    return true;
  });
  return {found.begin(), found.end()};
}

PlaceForms WordQueries::forms_matching(std::string pattern) const {
  for (;; pattern.pop_back()) {
    PlaceForms forms = expansions(pattern_beginning(pattern), [&](std::string_view folded) {
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
  const EditFilter filter(folded, edits);
  PlaceForms forms = expansions("", [&](std::string_view other) {
    return filter.may_reach(other) && within_edit_distance(folded, other, edits);
  });
  std::erase_if(forms, [&](const std::string& form) {
    const std::string other = fold_accents(form);
    return other != folded && context_.snapshot().stop_row_words().contains(form, other);
  });
  return forms;
}

Xapian::Query WordQueries::any_of(const PlaceForms& forms) const {
  if (parts_ != nullptr) parts_->add({fields_of_prefix(prefix_), {{forms}}});
  return phrase_forms_query(context_, Xapian::Query::OP_SYNONYM, prefix_, forms);
}

}  // namespace glane
