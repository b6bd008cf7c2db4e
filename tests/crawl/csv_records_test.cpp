#include "crawl/csv_records.hpp"

#include <doctest/doctest.h>

#include "reading.hpp"

using namespace glane;

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

Fields fields_of(const Page& page) {
  CHECK(page.format == PageFormat::record);
  return std::get<TableRow>(page.record).fields;
}

}  // namespace

TEST_CASE("a table is known by the names of its columns") {
  struct Row {
    std::string_view head;
    char delimiter;  // 0: no table
  };
  for (const Row& row : {
           Row{"url,title,text\nhttp://a,Un,Le", ','},
           Row{"Titre;Auteur;Date\nUn;Bob;2022", ';'},
           Row{"id\tmessage\n1\tbonjour", '\t'},
           Row{",title,text\n0,Un,Le", ','},
           Row{"\"article_id\",\"content\"\n\"a\nb\",x", ','},
           Row{"nom,prix\nchaise,3", 0},
           Row{"title", 0},
           Row{"Titre, texte et message\n\nIl vient.", 0},
           Row{"Un message, dit-il. Le texte est court, et\nla suite,", 0},
       }) {
    CAPTURE(row.head);
    CHECK(find_csv_table(row.head).value_or('\0') == row.delimiter);
  }
}

TEST_CASE("each row is a record with the line it begins on") {
  const Reading reading =
      read("a.csv",
           "\xEF\xBB\xBFid,title,text\r\n7,\"Un, \"\"deux\"\"\",\"Ligne\n\nautre\"\r\n"
           "\r\n8,\xC9t\xE9\n9,a,b,c\n");
  REQUIRE(reading.pages.size() == 2);
  CHECK(fields_of(reading.pages[0]) ==
        Fields{{"id", "7"}, {"title", "Un, \"deux\""}, {"text", "Ligne\n\nautre"}});
  CHECK(reading.pages[0].line == 2);
  CHECK(reading.pages[0].id == "a.csv#L2");
  CHECK(fields_of(reading.pages[1]) == Fields{{"id", "8"}, {"title", "Été"}});
  CHECK(reading.pages[1].line == 6);
  REQUIRE(reading.reports.all.size() == 2);
  CHECK(reading.told()[1] == "failed: a row of 4 columns under 3 names");
  CHECK(reading.reports.all[1].line == 7);
}

TEST_CASE("a table of nothing but names is told of") {
  CHECK(read("a.csv", "url;titre\n\n").told() == Lines{"skipped: a table without rows"});
}

TEST_CASE("a table in UTF-16, as spreadsheets write it, is read") {
  std::string bytes = "\xFF\xFE";
  for (const char c : std::string_view("titre;texte\nUn;Deux\n")) bytes += {c, '\0'};
  const Reading reading = read("a.csv", bytes);
  REQUIRE(reading.pages.size() == 1);
  CHECK(fields_of(reading.pages[0]) == Fields{{"titre", "Un"}, {"texte", "Deux"}});
}
