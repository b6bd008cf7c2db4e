#include "query/field_query.hpp"

#include <doctest/doctest.h>

#include "glane/date.hpp"
#include "glane/error.hpp"
#include "query/small_index.hpp"
#include "segment/format/schema.hpp"

using namespace glane;
using namespace glane::test;

namespace {

Document page(const std::string& id, const std::string& site, const std::string& author) {
  Document document = article(id, "", "Un texte.");
  document.site = site;
  document.authors = {document.author = author};
  document.language = "fr";
  document.date = *parse_iso_date("2022-07-" + id);
  return document;
}

const SmallIndex& pages() {
  static const SmallIndex index(std::vector<Document>{
      page("10", "lemonde.example", "Louise Jean"), page("11", "www.lemonde.example", "Jean"),
      page("12", "abonnes.LeMonde.example", "Chloé Œuvrard"), page("13", "monde.example", "")});
  return index;
}

std::string found(std::string_view name, const std::string& value) {
  Node field;
  field.kind = NodeKind::field;
  field.field = find_query_field(name);
  const Date now = *parse_iso_date("2022-07-12T12:00");
  return pages().found(value_query(field, value, pages().context(), now));
}

}  // namespace

TEST_CASE("a host is itself and those under it, www or not, in any case") {
  CHECK(found("site", "lemonde.example") == "10 11 12");
  CHECK(found("site", "www.LEMONDE.example") == "10 11 12");
  CHECK(found("site", "abonnes.lemonde.example") == "12");
  CHECK(found("site", "example") == "10 11 12 13");
  CHECK(found("site", "onde.example") == "");
  CHECK(found("site", "") == "");
}

TEST_CASE("types, languages and dates are found by their values") {
  CHECK(found("type", "articles") == "10 11 12 13");
  CHECK(found("type", "comment") == "");
  CHECK(found("lang", "FR") == "10 11 12 13");
  CHECK(found("lang", "en") == "");
  CHECK(found("date", "2022-07-11") == "11");
  CHECK(found("date", "2022-07-11..") == "11 12 13");
  CHECK(found("date", "..2022-07-11") == "10 11");
  CHECK(found("date", "hier") == "11");
  CHECK(found("since", "2022-07-12") == "12 13");
  CHECK(found("before", "2022-07-12") == "10 11");
  CHECK_THROWS_AS(found("type", "livre"), Error);
  CHECK_THROWS_AS(found("before", "2022-07-11..2022-07-12"), Error);
}

TEST_CASE("an author is found by the whole name, in whatever spelling") {
  const auto found_author = [](const std::string& name) {
    const PersonQuery query = person_query(name, prefix::kAuthor, pages().context());
    return query.documents ? pages().found(*query.documents) : "nobody";
  };
  CHECK(found_author("Jean") == "11");
  CHECK(found_author("louise jean") == "10");
  CHECK(found_author("CHLOE OEUVRARD") == "12");
  CHECK(found_author("JEAN, Louise") == "10");
  CHECK(found_author("Louise-Jean") == "10");
  CHECK(found_author("Louise") == "nobody");
  CHECK(found_author("") == "nobody");
}
