#include "crawl/header_fields.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("fields are found by their names in lower case, folded lines joined") {
  MemorySource memory(
      "Subject: La\r\n  crue\r\nDate:hier\r\nsans deux-points\r\nDATE: "
      "demain\r\nVide:\r\n\r\nTexte");
  LineReader lines(memory);
  HeaderFields fields;
  REQUIRE(fields.read(lines));
  CHECK(fields.value("subject") == "La crue");
  CHECK(fields.value("date") == "hier");
  CHECK(fields.value("vide") == "");
  CHECK(fields.value("from") == "");
  CHECK(lines.peek(5) == "Texte");
}

TEST_CASE("a fold before any field, and an end without an empty line, are no faults") {
  MemorySource memory(" pli\nFrom: Bob");
  LineReader lines(memory);
  HeaderFields fields;
  CHECK(fields.read(lines));
  CHECK(fields.value("from") == "Bob");
}

TEST_CASE("fields without end are given up") {
  std::string endless;
  while (endless.size() < 2 * kMaxHeaderBytes)
    endless += "X-Champ: " + std::string(1000, 'x') + "\n";
  MemorySource memory(endless);
  LineReader lines(memory);
  CHECK_FALSE(HeaderFields().read(lines));
}
