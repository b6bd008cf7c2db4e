#include "glane/document.hpp"

#include <doctest/doctest.h>

#include "glane/error.hpp"

using namespace glane;

TEST_CASE("a document is written as JSON, and read again, from outside of the library") {
  Document document;
  document.id = "https://www.lagazette.example/2021/crue#c1";
  document.thread = "https://www.lagazette.example/2021/crue";
  document.thread_title = "La crue de la Brisonne";
  document.type = DocumentType::comment;
  document.text = "La digue a tenu.";
  document.quotes = {{"Aïcha", "Et la digue ?"}};
  document.date = parse_iso_date("2021-03-04");
  document.date_inherited = true;
  CHECK(type_name(document.type) == "comment");
  CHECK(date_precision_name(document) == "inherited");
  CHECK(shown_title(document) == "La crue de la Brisonne");
  CHECK(document_from_json(to_json(document)) == document);
  CHECK_THROWS_AS(document_from_json("{"), Error);
}

TEST_CASE("a type has names in English and in French") {
  CHECK(type_named("Article") == DocumentType::article);
  CHECK(type_named("commentaires") == DocumentType::comment);
  CHECK_FALSE(type_named("image"));
}
