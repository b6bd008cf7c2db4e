// Rows of CSV as RFC 4180 has them.
#include <doctest/doctest.h>

#include "csv_row.hpp"

using namespace glane::cli;

TEST_CASE("fields are quoted where they must be") {
  CHECK(csv_row({"a", "", "é"}) == "a,,é\r\n");
  CHECK(csv_row({"a,b", "dit « \"non\" »", "x\ny", " z"}) ==
        "\"a,b\",\"dit « \"\"non\"\" »\",\"x\ny\",\" z\"\r\n");
}

TEST_CASE("control characters that are no white space have no place in a row") {
  CHECK(csv_row({"a\x1b[2J", "b\u009bc\x7F", "d\te", "é\u00A0"}) ==
        "a\uFFFD[2J,b\uFFFDc\uFFFD,d\te,é\u00A0\r\n");
}

TEST_CASE("what a spreadsheet would take for a formula is guarded, and can be read back") {
  const auto text_of = [](const std::string& cell) {
    const std::size_t begin = cell.find_first_not_of('\'');
    const bool is_guarded =
        begin != std::string::npos && begin > 0 &&
        std::string_view("=+-@\t\r").find(cell[begin]) != std::string_view::npos;
    return is_guarded ? cell.substr(1) : cell;
  };
  CHECK(guarded("=SOMME(A1)") == "'=SOMME(A1)");
  CHECK(guarded("'tis - @") == "'tis - @");
  CHECK(guarded("'") == "'");
  for (const char* text :
       {"", "=1", "+33", "- Oui", "@lui", "\tx", "\rx", "'=1", "''=1", "'a", "à"}) {
    CHECK(text_of(guarded(text)) == text);
    CHECK_FALSE(std::string_view("=+-@\t\r").find((guarded(text) + " ")[0]) !=
                std::string_view::npos);
  }
}

TEST_CASE("a table for a spreadsheet has a byte order mark and its texts guarded") {
  std::string printed;
  Terminal terminal(printed);
  CsvTable(true, terminal).add({"=1", "2,5"});
  terminal.flush();
  CHECK(printed == "\uFEFF'=1,\"2,5\"\r\n");
}

TEST_CASE("numbers have a point and no more digits than they need") {
  CHECK(plain_number(0) == "0");
  CHECK(plain_number(12.5) == "12.5");
  CHECK(plain_number(1234567) == "1234567");
}
