#include <ctime>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "date/read_date.hpp"
#include "french/characters.hpp"
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

Query type_query(const std::string& type, const SearchContext& context) {
  for (const DocumentType known : {DocumentType::article, DocumentType::comment}) {
    if (type == type_name(known)) return test_query<TypeTest>(context, known);
  }
  throw Error(ErrorKind::usage, "no such type: " + type, "types are article and comment");
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

template <typename MakeQuery>
void demand_one_of(Query& filter, const std::vector<std::string>& values, MakeQuery make) {
  if (values.empty()) return;
  std::vector<Query> alternatives;
  for (const std::string& value : values) alternatives.push_back(make(value));
  filter = Query(Query::OP_FILTER, filter,
                 Query(Query::OP_OR, alternatives.begin(), alternatives.end()));
}

}  // namespace

Query filtered(const Query& query, const SearchRequest& request, const SearchContext& context) {
  Query matching = query;
  demand_one_of(matching, request.types,
                [&](const std::string& type) { return type_query(type, context); });
  demand_one_of(matching, request.authors,
                [&](const std::string& author) { return author_query(author, context); });
  demand_one_of(matching, request.sites, [&](const std::string& site) {
    return test_query<StringTest>(
        context, StringTest::Column::site,
        [host = host_of(site)](std::string_view known) { return fold_text(known) == host; });
  });
  const DateWindow window{date_of("--since", request.since), date_of("--until", request.until), {}};
  if (window.since || window.until) {
    matching = Query(Query::OP_FILTER, matching, date_query(context, window));
  }
  return matching;
}

}  // namespace glane
