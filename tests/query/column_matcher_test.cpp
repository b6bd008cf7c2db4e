#include "query/column_matcher.hpp"

#include <doctest/doctest.h>

#include <memory>

#include "query/small_index.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// An article of two authors, its comment, an article known to the month, an undated one.
std::vector<Document> documents() {
  Document crue = article("crue", "", "La crue.");
  crue.site = "gazette.example";
  crue.language = "fr";
  crue.authors = {"Maëlle Kerdraon", "AFP"};
  crue.date = *parse_iso_date("2019-02-03T08:15+01:00");
  const Document reply = comment(crue, 1, "Zébulon", "Et le piano ?");
  Document levain = article("levain", "", "Le levain.");
  levain.site = "fournil.example";
  levain.date = *parse_iso_date("2019-02");
  return {crue, reply, levain, article("sans", "", "Sans date.")};
}

const SmallIndex& small_index() {
  static const SmallIndex index(documents());
  return index;
}

std::string with(StringMatcher::Column column, const std::string& value) {
  return small_index().found(matcher_query<StringMatcher>(
      small_index().context(), column, [&](std::string_view one) { return one == value; }));
}

std::string dated(const DateMatcher::Bounds& bounds) {
  return small_index().found(matcher_query<DateMatcher>(small_index().context(), bounds));
}

}  // namespace

TEST_CASE("documents are found by their type") {
  const SearchContext& context = small_index().context();
  CHECK(small_index().found(matcher_query<TypeMatcher>(context, DocumentType::comment)) ==
        "crue#c1");
  CHECK(small_index().found(matcher_query<TypeMatcher>(context, DocumentType::article)) ==
        "crue levain sans");
}

TEST_CASE("documents are found by the strings of a column, each author counts") {
  using Column = StringMatcher::Column;
  CHECK(with(Column::site, "fournil.example") == "levain");
  CHECK(with(Column::site, "") ==
        "crue#c1 sans");  // those without one  // who has none matches nothing
  CHECK(with(Column::language, "fr") == "crue");
  CHECK(with(Column::authors, "AFP") == "crue");
  CHECK(with(Column::authors, "Zébulon") == "crue#c1");
  CHECK(with(Column::authors, "Kerdraon") == "");
  const auto is = [](std::string_view wanted) {
    return [wanted](std::string_view one) { return one == wanted; };
  };
  const SegmentSet& segments = small_index().context().segments();
  CHECK(StringMatcher(Column::authors, is("AFP")).any(segments));
  CHECK_FALSE(StringMatcher(Column::authors, is("AF")).any(segments));
}

TEST_CASE("dates match where they lie or may lie within, undated documents never") {
  CHECK(dated({}) == "crue crue#c1 levain");
  CHECK(dated({.first_day = 20190203, .last_day = 20190203}) == "crue crue#c1 levain");
  CHECK(dated({.first_day = 20190204}) == "levain");  // may be of its last days
  CHECK(dated({.first_day = 20190301}) == "");
  CHECK(dated({.last_day = 20190131}) == "");
  DateMatcher::Bounds minute;
  minute.first_instant = 1549178100;  // 2019-02-03T08:15+01:00
  minute.to_the_minute = true;
  CHECK(dated(minute) == "crue crue#c1 levain");
  minute.first_instant += 60;
  CHECK(dated(minute) == "levain");  // it has no time: its days count
}

TEST_CASE("one row is one document") {
  const SearchContext& context = small_index().context();
  REQUIRE(context.segments().size() == 2);
  CHECK(small_index().found(matcher_query<RowNumberMatcher>(context, std::size_t{0}, 1u)) ==
        "crue#c1");
  CHECK(small_index().found(matcher_query<RowNumberMatcher>(context, std::size_t{1}, 0u)) ==
        "sans");
}
