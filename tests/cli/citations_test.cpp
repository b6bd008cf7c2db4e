#include "citations.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace glane;
using namespace glane::cli;

namespace {

struct NameRow {
  const char* as_signed;
  const char* given;
  const char* family;  // with its particles; "": one whole
};

Document report() {
  Document document;
  document.id = "https://lagazette.example/2022/crue";
  document.url = document.id + "?a=1&b={2}";
  document.title = "Crue : 100 % des quais & {deux} ponts_à_terre";
  document.author = "Maëlle Kerdraon et AFP";
  document.authors = {"Maëlle Kerdraon", "AFP"};
  document.site = "lagazette.example";
  document.language = "fr";
  document.date = *parse_iso_date("2022-07-15T11:45+02:00");
  document.crawled = *parse_iso_date("2023-01-02");
  return document;
}

}  // namespace

TEST_CASE("names of persons are taken apart, others are one whole") {
  const NameRow rows[] = {
      {"Louise Jean", "Louise", "Jean"},
      {"Jean-Marc Petit", "Jean-Marc", "Petit"},
      {"Jean Pierre Martin", "Jean Pierre", "Martin"},
      {"Yann LE GOFF", "Yann", "LE GOFF"},
      {"LE GOFF, Yann", "Yann", "LE GOFF"},
      {"Yann Le Goff", "Yann", "Le Goff"},
      {"Charles de Brissac", "Charles", "de Brissac"},
      {"Jean de La Fontaine", "Jean", "de La Fontaine"},
      {"Jean de la Fontaine", "Jean", "de la Fontaine"},
      {"Odile du Pont", "Odile", "du Pont"},
      {"Jean d'Ormeaux", "Jean", "d'Ormeaux"},
      {"Ursula von der Leyde", "Ursula", "von der Leyde"},
      {"Élodie Évrard", "Élodie", "Évrard"},
      {"AFP", "", ""},
      {"Octave", "", ""},
      {"chat_noir34", "", ""},
      {"petit chat", "", ""},
      {"La Rédaction", "", ""},
      {"Le Courrier", "", ""},
      {"Agence des dépêches locales", "", ""},
      {"Jean34 Martin", "", ""},
      {"Grognard, ancien du 7e", "", ""},
      {"", "", ""},
  };
  for (const NameRow& row : rows) {
    CAPTURE(row.as_signed);
    const CitedName name = cited_name(row.as_signed);
    CHECK(name.given == row.given);
    CHECK(family_with_particles(name) == row.family);
    CHECK(name.whole == row.as_signed);
  }
}

TEST_CASE("particles that sort and that do not are told apart") {
  CHECK(cited_name("Charles de Brissac").dropping == "de");
  CHECK(cited_name("Jean d'Ormeaux").dropping == "d'");
  CHECK(cited_name("Jean de la Fontaine").dropping == "de");
  CHECK(cited_name("Jean de la Fontaine").particle == "la");
  CHECK(cited_name("Odile du Pont").particle == "du");
}

TEST_CASE("a key is made of author, year and identifier, and of nothing else") {
  Document document = report();
  const std::string key = citation_of(document).key;
  CHECK(key.substr(0, 12) == "kerdraon2022");
  CHECK(key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == key.npos);
  document.title = "Autre";
  CHECK(citation_of(document).key == key);
  document.id += "#c1";
  CHECK(citation_of(document).key != key);
  document.authors = {"猫"};
  CHECK(citation_of(document).key.substr(0, 8) == "anon2022");
}

TEST_CASE("RIS has lines of tags, dates with slashes for what is not known") {
  CHECK(ris_entry(citation_of(report())) ==
        "TY  - NEWS\r\nID  - " + citation_of(report()).key +
            "\r\nAU  - Kerdraon, Maëlle\r\nAU  - AFP\r\n"
            "TI  - Crue : 100 % des quais & {deux} ponts_à_terre\r\nT2  - lagazette.example\r\n"
            "PY  - 2022\r\nDA  - 2022/07/15/\r\nY2  - 2023/01/02/\r\n"
            "UR  - https://lagazette.example/2022/crue?a=1&b={2}\r\nLA  - fr\r\nER  - \r\n\r\n");
  Document month = report();
  month.date = *parse_iso_date("2022-07");
  CHECK(ris_entry(citation_of(month)).find("DA  - 2022/07//\r\n") != std::string::npos);
}

TEST_CASE("a comment is cited under its thread's title, its date where it is its own") {
  Document comment = report();
  comment.type = DocumentType::comment;
  comment.thread_title = std::exchange(comment.title, {});
  comment.date_inherited = true;
  const std::string entry = ris_entry(citation_of(comment));
  CHECK(entry.find("TY  - BLOG\r\n") == 0);
  CHECK(entry.find("TI  - Crue : 100 %") != std::string::npos);
  CHECK(entry.find("DA  - 2022///\r\n") != std::string::npos);
}

TEST_CASE("BibTeX keeps braces in balance and signs for LaTeX from meaning something") {
  const std::string entry = bibtex_entry(citation_of(report()));
  CHECK(entry.find("author = {Kerdraon, Maëlle and {AFP}}") != std::string::npos);
  CHECK(entry.find("title = {{Crue : 100 \\% des quais \\& \\textbraceleft{}deux\\textbraceright{} "
                   "ponts\\_à\\_terre}}") != std::string::npos);
  CHECK(entry.find("url = {https://lagazette.example/2022/crue?a=1&b=%7B2%7D}") !=
        std::string::npos);
  CHECK(entry.find("date = {2022-07-15}") != std::string::npos);
  int depth = 0;
  for (const char c : entry) depth += c == '{' ? 1 : (c == '}' ? -1 : 0);
  CHECK(depth == 0);
}

TEST_CASE("CSL-JSON has date parts as far as they are known") {
  Document month = report();
  month.date = *parse_iso_date("2022-07");
  const auto item = nlohmann::json::parse(csl_item(citation_of(month)));
  CHECK(item["type"] == "article-newspaper");
  CHECK(item["author"][0]["family"] == "Kerdraon");
  CHECK(item["author"][1]["literal"] == "AFP");
  CHECK(item["issued"]["date-parts"].dump() == "[[2022,7]]");
  CHECK(item["accessed"]["date-parts"].dump() == "[[2023,1,2]]");
  CHECK(item["container-title"] == "lagazette.example");
}
