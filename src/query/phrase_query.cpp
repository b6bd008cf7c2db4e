#include "query/phrase_query.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/folding.hpp"
#include "base/sorted.hpp"
#include "segment/format/schema.hpp"

namespace glane {

namespace {

using Xapian::Query;

// Of more forms it takes longer to find whether they are all of their classes than to look at the
// streams.
constexpr std::size_t kMostForClasses = 64;

Query any_of(Query::op op, const std::vector<std::string>& terms) {
  return Query(op, terms.begin(), terms.end());
}

std::string term_of(const SearchContext& context, std::string_view prefix,
                    const std::string& form) {
  if (!is_running_text(prefix)) return std::string(prefix) + form;
  const Word& word = context.analyzer().word_of(form);
  return class_term(prefix, word.stem, word.second_stem);
}

// Whether a segment knows the rows of words without postings under this prefix, or of more.
bool has_stop_word_rows(std::string_view prefix) {
  return prefix.empty() || prefix == prefix::kTitle;
}

struct Divided {
  std::vector<std::string> with;     // postings
  std::vector<std::string> without;  // stop words, and all forms of fields without postings
};

Divided divided(const SearchContext& context, std::string_view prefix,
                const std::vector<std::string>& forms) {
  Divided out;
  for (const std::string& form : forms) {
    (phrase_lacks_postings(context, prefix, form) ? out.without : out.with).push_back(form);
  }
  return out;
}

// Whether every form that the terms of these forms stand for is among them: then the terms find the
// forms and nothing else.
bool are_whole_classes(const SearchContext& context, const std::vector<std::string>& forms) {
  if (forms.size() > kMostForClasses) return false;
  const std::set<std::string> asked(forms.begin(), forms.end());
  std::set<std::string> known;  // terms
  for (const std::string& form : forms) {
    const std::string stem = context.analyzer().word_of(form).stem;
    const std::string term = term_of(context, {}, form);
    if (!known.insert(term).second) continue;
    for (const std::string& other : context.forms_of_stem(stem)) {
      if (asked.count(other) > 0 || term_of(context, {}, other) != term) continue;
      if (!phrase_lacks_postings(context, {}, other)) return false;
    }
  }
  return true;
}

Query stream_query(const SearchContext& context, std::string_view prefix,
                   const std::vector<std::string>& forms) {
  if (prefix.empty()) return matcher_query<StopWordMatcher>(context, forms);
  return matcher_query<WordMatcher>(context, prefix, forms);
}

// The documents that may have one of the forms of a place, as far as postings and rows tell;
// nothing where they do not.
std::vector<Query> candidates(const SearchContext& context, std::string_view prefix,
                              const PlaceForms& forms) {
  const Divided place = divided(context, prefix, forms);
  std::vector<Query> either;
  if (!place.with.empty()) {
    either.push_back(any_of(Query::OP_OR, phrase_query_terms(context, prefix, place.with)));
  }
  if (place.without.empty()) return either;
  if (!has_stop_word_rows(prefix)) return {};
  either.push_back(Query(0.0, matcher_query<StopWordMatcher>(context, place.without)));
  return either;
}

// Documents that have a word of each place, as far as postings tell.
Query verified(const SearchContext& context, std::string_view prefix,
               const std::vector<PlaceForms>& places, const Query& source) {
  std::vector<Query> known;
  for (const PlaceForms& forms : places) {
    const std::vector<Query> either = candidates(context, prefix, forms);
    if (!either.empty()) known.emplace_back(Query::OP_OR, either.begin(), either.end());
  }
  if (known.empty()) return source;
  return Query(Query::OP_FILTER, Query(Query::OP_AND, known.begin(), known.end()), source);
}

}  // namespace

bool phrase_lacks_postings(const SearchContext& context, std::string_view prefix,
                           const std::string& form) {
  if (!has_postings(prefix)) return true;
  return context.snapshot().stop_row_words().contains(form, fold_accents(form));
}

std::vector<std::string> phrase_query_terms(const SearchContext& context, std::string_view prefix,
                                            const std::vector<std::string>& forms) {
  std::vector<std::string> terms;
  for (const std::string& form : forms) terms.push_back(term_of(context, prefix, form));
  sort_unique(terms);
  return terms;
}

double phrase_query_document_frequency(const SearchContext& context,
                                       const std::vector<std::string>& forms) {
  const double all = context.database().get_doccount();
  std::vector<std::string> posted;
  for (const std::string& form : forms) {
    if (!context.has_form(form)) continue;
    if (phrase_lacks_postings(context, {}, form)) return all;
    posted.push_back(form);
  }
  double documents = 0;
  for (const std::string& term : phrase_query_terms(context, {}, posted)) {
    documents += context.documents_with_term(term);
  }
  return std::min(documents, all);
}

double inverse_document_frequency(const SearchContext& context, double having) {
  const double documents = context.database().get_doccount();
  having = std::min(having, documents);
  return std::log((documents - having + 0.5) / (having + 0.5) + 1);
}

Query phrase_forms_query(const SearchContext& context, Query::op op, std::string_view prefix,
                         const std::vector<std::string>& forms) {
  const Divided asked = divided(context, prefix, forms);
  Query query;
  if (!asked.with.empty()) {
    query = any_of(op, phrase_query_terms(context, prefix, asked.with));
    if (is_running_text(prefix) && !are_whole_classes(context, asked.with)) {
      query =
          Query(Query::OP_FILTER, query, matcher_query<WordMatcher>(context, prefix, asked.with));
    }
  }
  return asked.without.empty() ? query : query | stream_query(context, prefix, asked.without);
}

Query phrase_query(const SearchContext& context, std::string_view prefix,
                   const std::vector<PlaceForms>& places) {
  return verified(context, prefix, places, matcher_query<PhraseMatcher>(context, prefix, places));
}

// Xapian's OP_NEAR misses pairs of places that share forms: of "marché marche" it gives up once the
// list that it moves on, of the two that stand at "marché", is at its end.
Query near_query(const SearchContext& context, std::string_view prefix,
                 const std::vector<PlaceForms>& places, std::uint32_t window) {
  return verified(context, prefix, places,
                  matcher_query<NearMatcher>(context, prefix, places, window));
}

}  // namespace glane
