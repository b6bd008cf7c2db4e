#include <ctime>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "french/character_class.hpp"
#include "glane/date.hpp"
#include "glane/error.hpp"
#include "query/column_test_xapian.hpp"
#include "query/date_window_xapian.hpp"
#include "query/word_query_xapian.hpp"
#include "results/filters_xapian.hpp"
#include "segment/format/schema.hpp"

namespace glane {

namespace {

using Xapian::Query;

std::optional<Date> date_of(const std::string& option, const std::string& value) {
  if (value.empty()) return std::nullopt;
  const std::optional<Date> date = read_date(value, date_at(std::time(nullptr)));
  if (date) return date;
  throw Error(ErrorKind::usage, option + " " + value + ": not a date",
              "dates are written 2022, 2022-07, 2022-07-15 or 15/07/2022");
}

std::string host_of(std::string site) {
  site = fold_text(site);
  return site.rfind("www.", 0) == 0 ? site.substr(4) : site;
}

// Exactly the author that a facet shows; where nobody bears this whole name, those whose names
// hold its words in a row.
Query author_query(const std::string& author, const SearchContext& context) {
  Analysis analysis;
  context.analyzer().analyze(author, analysis);
  const Query words = WordQueries(context, prefix::kAuthor).phrase(analysis);
  const auto whole = std::make_shared<const StringTest>(
      StringTest::Column::authors,
      [wanted = fold_text(author)](std::string_view name) { return fold_text(name) == wanted; });
  if (!whole->any(context.segments())) return words;
  const Query exactly = test_query(context, whole);
  return analysis.tokens.empty() ? exactly : Query(Query::OP_FILTER, words, exactly);
}

template <typename Value, typename MakeQuery>
void demand_one_of(Query& filter, const std::vector<Value>& values, MakeQuery make) {
  if (values.empty()) return;
  std::vector<Query> alternatives;
  for (const Value& value : values) alternatives.push_back(make(value));
  filter = Query(Query::OP_FILTER, filter,
                 Query(Query::OP_OR, alternatives.begin(), alternatives.end()));
}

}  // namespace

Query filtered(const Query& query, const SearchRequest& request, const SearchContext& context) {
  Query matching = query;
  demand_one_of(matching, request.types,
                [&](DocumentType type) { return test_query<TypeTest>(context, type); });
  demand_one_of(matching, request.authors,
                [&](const std::string& author) { return author_query(author, context); });
  demand_one_of(matching, request.sites, [&](const std::string& site) {
    return test_query<StringTest>(
        context, StringTest::Column::site,
        [host = host_of(site)](std::string_view known) { return fold_text(known) == host; });
  });
  const DateWindow window{date_of("`SearchRequest::since`", request.since),
                          date_of("`SearchRequest::until`", request.until),
                          {}};
  if (window.since || window.until) {
    matching = Query(Query::OP_FILTER, matching, date_query(context, window));
  }
  return matching;
}

}  // namespace glane
