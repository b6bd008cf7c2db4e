#include "results/filter_nodes.hpp"

#include <doctest/doctest.h>

#include "glane/error.hpp"
#include "query/parse.hpp"
#include "query/print_query.hpp"

using namespace glane;

namespace {

// The filters as fields of the query language.
std::string printed(const SearchRequest& request) {
  std::string out;
  for (const Node& filter : filter_nodes(request)) {
    out += (out.empty() ? "" : " ") + print_query(filter);
  }
  return out;
}

}  // namespace

TEST_CASE("each filter given is a field, its values alternatives") {
  CHECK(printed({.query = "canard"}) == "");
  CHECK(printed({.types = {DocumentType::comment}}) == "type:(comment)");
  CHECK(printed({.sites = {"a.example", "b.example"}}) == "site:(a.example b.example)");
  CHECK(printed({.authors = {"Louise Jean", "AFP"}}) == "author:(\"Louise Jean\" \"AFP\")");
  CHECK(printed({.since = "2021", .until = "hier"}) == "since:2021 until:hier");
  CHECK(printed({.types = {DocumentType::article},
                 .authors = {"AFP"},
                 .sites = {"x"},
                 .since = "2020"}) == "type:(article) author:(\"AFP\") site:(x) since:2020");
}

TEST_CASE("a filter is the tree that its field has when it is typed") {
  const Node filter = filter_nodes({.sites = {"a.example", "b.example"}}).at(0);
  const Node typed = parse_query("site:(a.example b.example)");
  CHECK(filter.children == typed.children);
  CHECK(filter.field == typed.field);
}

TEST_CASE("a filter bears the name of its member, for errors") {
  const std::vector<Node> filters = filter_nodes({.types = {DocumentType::comment},
                                                  .authors = {"x"},
                                                  .sites = {"x"},
                                                  .since = "x",
                                                  .until = "x"});
  REQUIRE(filters.size() == 5);
  std::string members;
  for (const Node& filter : filters) members += filter.text + " ";
  CHECK(members ==
        "SearchRequest::types SearchRequest::authors SearchRequest::sites "
        "SearchRequest::since SearchRequest::until ");
}

TEST_CASE("an end before the beginning is an error that names both") {
  const Date now = *parse_iso_date("2022-07-15T12:00");
  CHECK_NOTHROW(refuse_backwards_filters({.since = "2021", .until = "2021"}, now));
  CHECK_NOTHROW(refuse_backwards_filters({.since = "2021"}, now));
  CHECK_THROWS_WITH_AS(refuse_backwards_filters({.since = "2022", .until = "2021"}, now),
                       "`SearchRequest::since` and `SearchRequest::until`: 2022 begins after 2021 "
                       "ends",
                       Error);
}
