#include "page/structured/json_fields.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("keys are compared by their letters, the exact one first") {
  const Json object = Json::parse(R"({"Date_Published": "a", "datePublished": "b", "TITLE": "t",
                                      "empty": "", "null": null, "list": [], "zero": 0})");
  const JsonFields fields(object);
  CHECK(fields.text({"datepublished"}) == "a");
  CHECK(fields.text({"title"}) == "t");
  CHECK(fields.find({"empty"}) == nullptr);
  CHECK(fields.find({"null"}) == nullptr);
  CHECK(fields.find({"list"}) == nullptr);
  CHECK(fields.text({"empty", "zero"}) == "0");
  CHECK(fields.find({"date"}) == nullptr);
  const Json both = Json::parse(R"({"Title": "A", "title": "B"})");
  CHECK(JsonFields(both).text({"title"}) == "B");
}

TEST_CASE("what only wraps a document shows the document's fields") {
  const Json object = Json::parse(R"({"_id": 1, "_source": {"title": "t", "id": 2}})");
  const JsonFields fields(object);
  CHECK(fields.text({"title"}) == "t");
  CHECK(fields.text({"id"}) == "2");  // "_id" is the same name, not as exactly
  const Json own = Json::parse(R"({"title": "t", "source": {"title": "u", "text": "v"}})");
  CHECK(JsonFields(own).find({"text"}) == nullptr);
}

TEST_CASE("values are text: what they wrap, a line for each of a list") {
  for (const auto& row : std::vector<std::pair<std::string, std::string>>{
           {R"("a")", "a"},
           {"12", "12"},
           {R"(["a", "", "b"])", "a\nb"},
           {R"({"rendered": "<p>L'&eacute;t&eacute;</p>"})", "L'été"},
           {R"({"@value": "a"})", "a"},
           {R"({"$oid": "62d1"})", "62d1"},
           {R"({"name": "Ville", "@id": "x"})", "Ville"},
           {R"({"x": 1})", ""},
           {"true", ""},
       }) {
    const auto& json = row.first;
    const auto& text = row.second;
    CAPTURE(json);
    CHECK(text_of_json(Json::parse(json)) == text);
  }
}

TEST_CASE("people are named by a string, an object or a list of either") {
  using Names = std::vector<std::string>;
  CHECK(names_of_json(Json::parse(R"(" Anne  Roy ")")) == Names{"Anne Roy"});
  CHECK(names_of_json(Json::parse(R"({"givenName": "Anne", "familyName": "Roy"})")) ==
        Names{"Anne Roy"});
  CHECK(names_of_json(Json::parse(R"([{"username": "tux"}, "Bob", {"id": 3}])")) ==
        Names{"tux", "Bob"});
}

TEST_CASE("dates come in words, in digits and as counts of seconds") {
  const Date seen = *parse_iso_date("2022-07-20T10:00:00+02:00");
  for (const auto& row : std::vector<std::pair<std::string, std::string>>{
           {R"("2022-07-15")", "2022-07-15"},
           {R"("20220715")", "2022-07-15"},
           {R"("2022")", "2022"},
           {R"("hier")", "2022-07-19"},
           {R"(["2022-07-15", "x"])", "2022-07-15"},
           {R"({"$date": "2022-07-15"})", "2022-07-15"},
           {R"("un jour")", ""},
           {R"({"x": "2022"})", ""},
           {"[]", ""},
       }) {
    const auto& json = row.first;
    const auto& date = row.second;
    CAPTURE(json);
    const auto read = date_of_json(Json::parse(json), seen);
    CHECK((read ? iso_as_written(*read) : "") == date);
  }
  const auto seconds = date_of_json(Json(1657878300), seen);
  CHECK(seconds == date_of_json(Json(1657878300000), seen));
  CHECK(seconds == date_of_json_field(" 1657878300 ", seen));
  CHECK(iso_date(*seconds).starts_with("2022-07-15T"));
}

TEST_CASE("markup is what its key says") {
  const Json object = Json::parse(R"({"title": "t", "x_html": "b", "a_html": "a"})");
  CHECK(JsonFields(object).markup() == "a");
  const Json known = Json::parse(R"({"title": "t", "a_html": "a", "cooked": "c"})");
  CHECK(JsonFields(known).markup() == "c");
}
