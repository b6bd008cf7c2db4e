// Lines of a concordance on a terminal: the matches stand below one another, in any alphabet.
#include <doctest/doctest.h>

#include "kwic.hpp"
#include "printable.hpp"

using namespace glane;
using namespace glane::cli;

namespace {

ConcordanceLine line(const std::string& left, const std::string& match, const std::string& right) {
  ConcordanceLine made;
  made.left = left;
  made.match = match;
  made.right = right;
  return made;
}

}  // namespace

TEST_CASE("the end of a text is cut by columns, not by bytes") {
  struct Row {
    const char* text;
    std::size_t limit;
    const char* end;
  };
  for (const Row& row :
       {Row{"été à la mer", 12, "été à la mer"}, Row{"été à la mer", 7, "…la mer"},
        Row{"été à la mer", 1, "…"}, Row{"été", 0, ""}, Row{"日本語の本", 5, "…の本"},
        Row{"日本語の本", 4, "…本"}, Row{"une e\u0301cole", 6, "…e\u0301cole"},
        Row{"e\u0301cole", 5, "e\u0301cole"}, Row{"xe\u0301cole", 5, "…cole"}}) {
    CAPTURE(row.text);
    CHECK(end_in_columns(row.text, row.limit) == row.end);
  }
}

TEST_CASE("matches stand below one another and lines fit, however narrow they are") {
  const Terminal terminal("never");
  const std::vector<ConcordanceLine> lines = {
      line("Où est passée la ", "crue", " de l'année dernière, on se le demande"),
      line("", "crues", ""),
      line("水水水水水水水水水水水水水水 ", "crue", " 水水水水水水水水水水水水水水水水"),
      line("e\u0301te\u0301 ", "digue, qui a tenu, et la crue", " e\u0301te\u0301")};
  for (const std::size_t width : {30, 40, 80, 100}) {
    CAPTURE(width);
    const KwicLayout layout = kwic_layout(lines, width, 0);
    for (const ConcordanceLine& one : lines) {
      std::string printed = kwic_line(one, layout, terminal);
      CAPTURE(printed);
      REQUIRE(printed.back() == '\n');
      printed.pop_back();
      CHECK(columns(printed) <= width);
      const std::size_t at = printed.find(one.match.substr(0, 4));
      REQUIRE(at != std::string::npos);
      CHECK(columns(printed.substr(0, at)) == layout.left + (layout.dates ? 12 : 0));
    }
  }
}

TEST_CASE("no control character of a text reaches the line") {
  const Terminal terminal("never");
  const std::vector<ConcordanceLine> lines = {line("\x1b[2J a\n", "cr\x07ue", "\u202E b")};
  const std::string printed = kwic_line(lines[0], kwic_layout(lines, 60, 0), terminal);
  CHECK(printed.find('\x1b') == std::string::npos);
  CHECK(printed.find('\x07') == std::string::npos);
  CHECK(printed.find('\n') == printed.size() - 1);
}
