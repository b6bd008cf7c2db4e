#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <random>

#include "glane/document.hpp"
#include "page/document/random_document.hpp"

using namespace glane;

TEST_CASE("every key stands there in the order of the contract, unknown or not") {
  CHECK(to_json({}) ==
        R"({"id": "", "type": "article", "title": null, "author": null, "authors": [], )"
        R"("date": null, "date_precision": null, "site": null, "url": null, "source": null, )"
        R"("crawled": null, "section": null, "language": null, "text": null, "thread": null, )"
        R"("position": 0, "reply_to": null, "quotes": [], "thread_title": null, )"
        R"("claimed_url": null})");

  Document comment;
  comment.id = "a#c1";
  comment.type = DocumentType::comment;
  comment.author = "Zoé";
  comment.authors = {"Zoé"};
  comment.date = parse_iso_date("2022-07");
  comment.text = "« Ah »\n\"bon\"";
  comment.position = 1;
  comment.quotes = {{"", "Quoi ?"}, {"Léo", "Rien"}};
  const std::string json = to_json(comment);
  CHECK(json.find(R"("date": "2022-07", "date_precision": "month")") != std::string::npos);
  CHECK(json.find(R"("text": "« Ah »\n\"bon\"")") != std::string::npos);
  CHECK(json.find(R"("quotes": [{"author": null, "text": "Quoi ?"}, )"
                  R"({"author": "Léo", "text": "Rien"}])") != std::string::npos);
  comment.date_inherited = true;
  CHECK(to_json(comment).find(R"("date_precision": "inherited")") != std::string::npos);
}

TEST_CASE("invalid UTF-8 is printed as U+FFFD") {
  Document document;
  document.text = "caf\xE9";
  CHECK(document_from_json(to_json(document)).text == "caf\uFFFD");
}

TEST_CASE("what to_json wrote is read back, and is JSON on one line") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  RandomDocuments documents(seed);
  for (int round = 0; round < 2000; ++round) {
    const Document document = documents.next();
    const std::string json = to_json(document);
    CHECK(json.find('\n') == std::string::npos);
    CHECK(nlohmann::json::accept(json));
    CHECK(document_from_json(json) == document);
  }
}
