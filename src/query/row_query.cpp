#include <algorithm>

#include "french/characters.hpp"
#include "index/schema.hpp"
#include "query/row_query_xapian.hpp"
#include "query/stream_source_xapian.hpp"

namespace glane {

namespace {

using Xapian::Query;

Query any_of(const OpenIndex& index, std::string_view prefix, const PlaceForms& forms) {
  const std::vector<std::string> terms = terms_of(index, prefix, forms);
  return Query(Query::OP_OR, terms.begin(), terms.end());
}

PlaceNumbers numbers_of(const SegmentSet& segments, const PlaceForms& forms) {
  PlaceNumbers numbers;
  for (const std::string& form : forms) {
    for (const std::uint32_t number : segments.numbers_of(form)) numbers.push_back(number);
  }
  return numbers;
}

std::vector<PlaceNumbers> numbers_of(const SegmentSet& segments,
                                     const std::vector<PlaceForms>& places) {
  std::vector<PlaceNumbers> numbers;
  for (const PlaceForms& forms : places) numbers.push_back(numbers_of(segments, forms));
  return numbers;
}

Query phrase_in_database(const OpenIndex& index, std::string_view prefix,
                         const std::vector<PlaceForms>& places) {
  std::vector<Query> queries;
  for (const PlaceForms& forms : places) queries.push_back(any_of(index, prefix, forms));
  return Query(Query::OP_PHRASE, queries.begin(), queries.end(),
               static_cast<std::uint32_t>(places.size()));
}

// Documents that have a word of each place, as far as postings tell.
Query verified(const OpenIndex& index, std::string_view prefix,
               const std::vector<PlaceForms>& places, const Query& source) {
  std::vector<Query> posted;
  for (const PlaceForms& forms : places) {
    const bool all_posted = std::none_of(forms.begin(), forms.end(), [&](const std::string& form) {
      return is_unposted(index, prefix, form);
    });
    if (all_posted) posted.push_back(any_of(index, prefix, forms));
  }
  if (posted.empty()) return source;
  return Query(Query::OP_FILTER, Query(Query::OP_AND, posted.begin(), posted.end()), source);
}

}  // namespace

bool is_unposted(const OpenIndex& index, std::string_view prefix, const std::string& form) {
  if (index.positions == Positions::database) return false;
  if (!has_postings(prefix)) return true;
  return index.unposted.contains(form, fold_accents(form));
}

std::vector<std::string> terms_of(const OpenIndex& index, std::string_view prefix,
                                  const std::vector<std::string>& forms) {
  const bool by_class = index.positions == Positions::streams && is_running_text(prefix);
  std::vector<std::string> terms;
  for (const std::string& form : forms) {
    if (!by_class) {
      terms.push_back(std::string(prefix) + form);
      continue;
    }
    const Word& word = index.analyzer->word_of(form);
    terms.push_back(class_term(prefix, word.stem, word.second_stem));
  }
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

double document_frequency(const OpenIndex& index, const std::vector<std::string>& forms) {
  const double all = index.database.get_doccount();
  std::vector<std::string> posted;
  for (const std::string& form : forms) {
    if (!occurs(index, form)) continue;
    if (is_unposted(index, {}, form)) return all;
    posted.push_back(form);
  }
  double documents = 0;
  for (const std::string& term : terms_of(index, {}, posted)) {
    documents += index.database.get_termfreq(term);
  }
  return std::min(documents, all);
}

bool occurs(const OpenIndex& index, const std::string& form) {
  return !index.segments.numbers_of(form).empty();
}

Query forms_query(const OpenIndex& index, Query::op op, std::string_view prefix,
                  const std::vector<std::string>& forms) {
  std::vector<std::string> posted;
  std::vector<std::string> unposted;
  for (const std::string& form : forms) {
    (is_unposted(index, prefix, form) ? unposted : posted).push_back(form);
  }
  Query query;
  if (!posted.empty()) {
    const std::vector<std::string> terms = terms_of(index, prefix, posted);
    query = Query(op, terms.begin(), terms.end());
    if (index.positions == Positions::streams && is_running_text(prefix)) {
      query = Query(Query::OP_FILTER, query, word_in_streams(index, prefix, posted));
    }
  }
  return unposted.empty() ? query : query | word_in_streams(index, prefix, unposted);
}

Query phrase_query(const OpenIndex& index, std::string_view prefix,
                   const std::vector<PlaceForms>& places) {
  if (index.positions == Positions::database) return phrase_in_database(index, prefix, places);
  return verified(index, prefix, places,
                  test_query<PhraseTest>(index.segments, fields_of_prefix(prefix),
                                         numbers_of(index.segments, places)));
}

// Xapian's OP_NEAR misses pairs of places that share forms: of "marché marche" it gives up once the
// list that it moves on, of the two that stand at "marché", is at its end.
Query near_query(const OpenIndex& index, std::string_view prefix,
                 const std::vector<PlaceForms>& places, std::uint32_t window) {
  return verified(index, prefix, places,
                  test_query<NearTest>(index.segments, fields_of_prefix(prefix),
                                       numbers_of(index.segments, places), window));
}

Query word_in_streams(const OpenIndex& index, std::string_view prefix,
                      const std::vector<std::string>& forms) {
  return test_query<WordTest>(index.segments, fields_of_prefix(prefix),
                              numbers_of(index.segments, forms));
}

}  // namespace glane
