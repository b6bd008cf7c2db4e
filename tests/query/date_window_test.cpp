#include "query/date_window.hpp"

#include <doctest/doctest.h>

#include "glane/date.hpp"
#include "query/small_index.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// Articles whose ids are their dates, and one without.
const SmallIndex& dated_articles() {
  static const SmallIndex index([] {
    std::vector<Document> documents = {article("undated", "", "Rien.")};
    for (const char* date : {"2021", "2021-06", "2021-06-30", "2021-07-01T09:30", "2022-01-01"}) {
      documents.push_back(article(date, "", "Un texte."));
      documents.back().date = *parse_iso_date(date);
    }
    return documents;
  }());
  return index;
}

std::string found(const DateWindow& window) {
  return dated_articles().found(date_window_query(dated_articles().context(), window));
}

Date date(std::string_view iso) {
  return *parse_iso_date(iso);
}

}  // namespace

TEST_CASE("since and until include what they name, before excludes it") {
  CHECK(found({}) == "2021 2021-06 2021-06-30 2021-07-01T09:30 2022-01-01");
  CHECK(found({.since = date("2021-07")}) == "2021 2021-07-01T09:30 2022-01-01");
  CHECK(found({.until = date("2021")}) == "2021 2021-06 2021-06-30 2021-07-01T09:30");
  CHECK(found({.until = date("2021-06-30")}) == "2021 2021-06 2021-06-30");
  CHECK(found({.before = date("2021-06-30")}) == "2021 2021-06");
  CHECK(found({.before = date("2021")}) == "");
  CHECK(found({.before = date("2022")}) == "2021 2021-06 2021-06-30 2021-07-01T09:30");
  CHECK(found({.since = date("2021-06"), .until = date("2021-06")}) == "2021 2021-06 2021-06-30");
}

TEST_CASE("a bound inside a day is held against the time of those that have one") {
  CHECK(found({.since = date("2021-07-01T09:30"), .until = date("2021-07-01T09:30")}) ==
        "2021 2021-07-01T09:30");
  CHECK(found({.since = date("2021-07-01T09:31"), .until = date("2021-07-01T23:00")}) == "2021");
  CHECK(found({.since = date("2021-06-30"), .before = date("2021-07-01T09:30")}) ==
        "2021 2021-06 2021-06-30");
}
