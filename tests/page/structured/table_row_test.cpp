#include "page/structured/table_row.hpp"

#include <doctest/doctest.h>

#include "record_reading.hpp"

using namespace glane;

namespace {

using Lines = std::vector<std::string>;

RecordReading read(const TableRow& row) {
  Page page = page_of_record();
  page.line = 3;
  return reading_of([&](const DiagnosticSink& sink) { return read_table_row(row, page, sink); });
}

}  // namespace

TEST_CASE("columns go by the names that fields of JSON go by") {
  for (const TableRow& row : {
           TableRow{{{"id", " 7 "}, {"title", "Été"}, {"text", "Il vient."}, {"author", "Anne"}}},
           TableRow{{{"Doc-ID", "7"}, {"Titre", "Été"}, {"Contenu", "Il vient."}, {"By", "Anne"}}},
           TableRow{{{"ARTICLE_ID", "7"},
                     {"headline", "Été"},
                     {"body_html", "<p>Il vient.</p>"},
                     {"byline", ""},
                     {"Auteur", "Anne"}}},
       }) {
    const RecordReading reading = read(row);
    REQUIRE(reading.record.documents.size() == 1);
    const Document& document = reading.record.documents[0];
    CAPTURE(row.fields[0].first);
    CHECK(document.id == "7");
    CHECK(document.own_id);
    CHECK(document.title == "Été");
    CHECK(document.text == "Il vient.");
    CHECK(document.author == "Anne");
    CHECK(reading.remarks == Lines{});
  }
}

TEST_CASE("a row may be a comment, and a column hold one") {
  RecordReading reading = read({{{"type", "comment"}, {"thread", "12"}, {"text", "Oui."}}});
  REQUIRE(reading.record.documents.size() == 1);
  CHECK(reading.record.documents[0].type == DocumentType::comment);
  CHECK(reading.record.documents[0].thread == "12");
  reading = read({{{"titre", "Été"}, {"comments", "Oui."}}});
  REQUIRE(reading.record.documents.size() == 2);
  CHECK(reading.record.documents[1].text == "Oui.");
}

TEST_CASE("of two columns of one name the last counts, of two spellings the exact one") {
  const RecordReading reading = read({{{"Title", "A"}, {"title", "B"}, {"title", "C"}}});
  REQUIRE(reading.record.documents.size() == 1);
  CHECK(reading.record.documents[0].title == "C");
}

TEST_CASE("a row without words is told of, and so is a date that is none") {
  CHECK(read({{{"id", "7"}, {"titre", " "}}}).remarks == Lines{"failed: no title and no text"});
  CHECK(read({{{"titre", "Été"}, {"date", "un jour"}}}).remarks ==
        Lines{"doubtful: a date that is none"});
}
