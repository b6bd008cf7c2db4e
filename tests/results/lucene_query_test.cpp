// Queries in the language of Lucene's parser, and the tokens that they are of. That both find the
// same documents is for tests/quality/lucene_test.py to say.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "glane/error.hpp"
#include "glane/index.hpp"
#include "index/sample_documents.hpp"
#include "index/writer/writer.hpp"
#include "results/lucene_fields.hpp"

using namespace glane;
using namespace glane::test;
using Json = nlohmann::json;

namespace {

class Exported {
 public:
  Exported() {
    IndexWriter writer(folder_.directory());
    Document one = article("digue", "La digue", "Des chevaux portent l'eau à 20h. Elle pêche.");
    one.authors = {one.author = "Jean Roy"};
    one.date = *parse_iso_date("2021-06");
    one.site = "quai.example";
    Document two = article("port", "Le port", "Il péche ; il porte un cheval.");
    two.site = "port.example";
    two.date = *parse_iso_date("2022-07-15T11:45+02:00");
    writer.add(std::vector<Document>{one});
    writer.add(std::vector<Document>{two});
    writer.commit();
  }

  std::string said(const std::string& query) const {
    return Index(folder_.directory()).lucene_query({.query = query});
  }

  Json document(std::string_view id) const {
    Json found;
    Index(folder_.directory()).export_documents({.limit = kEveryHit}, [&](const EngineDocument& d) {
      if (d.id == id) found = Json::parse(d.json);
      return true;
    });
    return found;
  }

 private:
  TemporaryIndex folder_;
};

bool has_token(const Json& values, std::string_view token) {
  for (const Json& value : values) {
    const std::string row = " " + value.get<std::string>() + " ";
    if (row.find(" " + std::string(token) + " ") != row.npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("the words of a document are rows of tokens, a token a place") {
  const Exported exported;
  const Json digue = exported.document("digue");
  CHECK(digue["title_words"] == Json{"la digue"});
  CHECK(has_token(digue["text_forms"], "pêche"));
  CHECK(has_token(digue["text_words"], "peche"));
  CHECK(has_token(digue["text_classes"], "cheval"));
  CHECK(digue["author_words"] == Json{"jean roy"});
  CHECK(digue["authors"] == Json{"Jean Roy"});
  CHECK(digue["first_day"] == "20210601");
  CHECK(digue["last_day"] == "20210631");
  CHECK_FALSE(digue.contains("instant"));
  CHECK(exported.document("port")["instant"] == "101657878300");
}

TEST_CASE("a query is said in the tokens of the index, everything else escaped") {
  const Exported exported;
  CHECK(exported.said("chevaux") == "terms:cheval");
  CHECK(exported.said("\"un cheval\"").find("text_words:\"un cheval\"") != std::string::npos);
  CHECK(exported.said("").find("*:*") == 0);
  CHECK(exported.said("site:quai.example") == "(site:\"quai.example\")^0");
  CHECK(exported.said("site:*.example").find("site:\"port.example\"") != std::string::npos);
  CHECK(exported.said("titre:*") == "title_words:[* TO *]");
  CHECK(exported.said("auteur:*") == "(authors:[* TO *])^0");
  CHECK(exported.said("type:article") == "(type:article)^0");
  CHECK(exported.said("chevaux -type:comment") == "(+terms:cheval -(type:comment)^0)");
}

TEST_CASE("what cannot be said is an error that says what") {
  const Exported exported;
  CHECK_THROWS_WITH_AS(exported.said("\"un * cheval\""),
                       doctest::Contains("a phrase with a gap, '*'"), Error);
}

TEST_CASE("tokens hold no blanks, and no signs that join them") {
  CHECK(lucene_token("a b|c%") == "a%20b%7Cc%25");
  CHECK(lucene_place({"20h", "20", "heures", "20"}) == "20h|20|heures");
  CHECK(lucene_place({"a", "a"}) == "a");
  CHECK(lucene_place({std::string(150, 'a'), std::string(150, 'b')}).size() < 200);
  CHECK(lucene_day(0) == "00000000");
  CHECK(lucene_instant(0) == "100000000000");
}
