// document_from_json and read_own_json: what is read of JSON that to_json wrote, and of any other.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "glane/document.hpp"
#include "glane/error.hpp"
#include "page/document/own_json.hpp"
#include "page/document/random_document.hpp"

using namespace glane;

namespace {

// What to_json writes of a comment, with `written` in place of `shown`.
std::string json_with(std::string_view shown, std::string_view written) {
  Document comment;
  comment.id = "pont#c1";
  comment.type = DocumentType::comment;
  comment.author = "Zoé";
  comment.authors = {"Zoé"};
  comment.date = parse_iso_date("2022-07-15");
  comment.position = 1;
  comment.quotes = {{"Léo", "Il tient ?"}};
  std::string json = to_json(comment);
  const std::size_t at = json.find(shown);
  REQUIRE(at != std::string::npos);
  return json.replace(at, shown.size(), written);
}

bool is_own(const std::string& json) {
  const std::optional<JsonDom> dom = parse_json_dom(json);
  return dom && read_own_json(*dom).has_value();
}

}  // namespace

TEST_CASE("members of the wrong type, out of range or given twice are not ours") {
  struct Row {
    std::string_view shown;
    std::string_view written;
  };
  CHECK(is_own(json_with("Zoé", "Zoé")));
  for (const Row& row : {
           Row{R"("author": "Zoé")", R"("author": 12)"},
           Row{R"("authors": ["Zoé"])", R"("authors": "Zoé")"},
           Row{R"("authors": ["Zoé"])", R"("authors": [null])"},
           Row{R"("position": 1)", R"("position": -1)"},
           Row{R"("position": 1)", R"("position": 2147483648)"},
           Row{R"("position": 1)", R"("position": "1")"},
           Row{R"("date": "2022-07-15")", R"("date": 2022)"},
           Row{R"("type": "comment")", R"("type": ["comment"])"},
           Row{R"("quotes": [{"author": "Léo", )", R"("quotes": [{)"},
           Row{R"("text": "Il tient ?"})", R"("text": 3})"},
           Row{R"("quotes": [)", R"("quotes": ["Il tient ?", )"},
           Row{R"("id": "pont#c1")", R"("id": "pont#c1", "id": "pont#c2")"},
           Row{R"("site": null, )", ""},
       }) {
    CAPTURE(row.written);
    const std::string json = json_with(row.shown, row.written);
    CHECK_FALSE(is_own(json));
    CHECK_THROWS_AS(document_from_json(json), Error);
  }
}

TEST_CASE("order and unknown members do not matter, and a date that is none is none") {
  const Document plain = document_from_json(json_with("Zoé", "Zoé"));
  CHECK(document_from_json(json_with(R"("id": )", R"("avis": [1], "id": )")) == plain);
  const std::string late = json_with(R"("id": "pont#c1", )", "");
  CHECK(document_from_json(late.substr(0, late.size() - 1) + R"(, "id": "pont#c1"})") == plain);
  CHECK_FALSE(document_from_json(json_with("2022-07-15", "un jour de pluie")).date);
  CHECK(document_from_json(
            json_with(R"("date_precision": "day")", R"("date_precision": "inherited")"))
            .date_inherited);
  CHECK_FALSE(plain.date_inherited);
  CHECK(document_from_json(json_with(R"("type": "comment")", R"("type": "article")")).type ==
        DocumentType::article);
}

TEST_CASE("what was written before there was a claimed_url is read, and nothing less") {
  RandomDocuments documents(1);
  Document document = documents.next();
  document.claimed_url.clear();
  std::string json = to_json(document);
  const std::string_view last = ", \"claimed_url\": null";
  json.erase(json.find(last), last.size());
  CHECK(document_from_json(json) == document);
  const std::size_t before = json.rfind(", \"thread_title\": ");
  CHECK_THROWS_AS(document_from_json(json.substr(0, before) + "}"), Error);
}

TEST_CASE("what to_json did not write is an error of the index") {
  for (const char* json : {"", "{", "[]", "null", "{\"id\": \"a\"}", "\xFF"}) {
    CAPTURE(json);
    CHECK_THROWS_AS(document_from_json(json), Error);
  }
  std::string wrong = to_json({});
  wrong.replace(wrong.find("\"position\": 0"), 13, "\"position\": []");
  CHECK_THROWS_AS(document_from_json(wrong), Error);
}
