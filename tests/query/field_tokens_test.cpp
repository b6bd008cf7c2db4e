#include "query/field_tokens.hpp"

#include <doctest/doctest.h>

#include "query/parse.hpp"
#include "query/print_query.hpp"

using namespace glane;

namespace {

struct Row {
  std::string_view typed;
  std::string_view printed;
};

void check_rows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.typed);
    CHECK(print_query(parse_query(row.typed)) == row.printed);
  }
}

}  // namespace

TEST_CASE("a date goes on over the words that belong to it") {
  check_rows({
      {"depuis:lundi dernier digue", "since:\"lundi dernier\" digue"},
      {"depuis:mardi dernier digue", "since:\"mardi dernier\" digue"},
      {"date:1er mars 2020 digue", "date:\"1er mars 2020\" digue"},
      {"date:14 juillet 2019", "date:\"14 juillet 2019\""},
      {"depuis:mars 2020", "since:\"mars 2020\""},
      {"depuis:mars digue", "since:mars digue"},
      {"date:été 2021", "date:\"été 2021\""},
      {"depuis:il y a 3 mois crue", "since:\"il y a 3 mois\" crue"},
      {"date:janvier..mars 2020", "date:\"janvier..mars 2020\""},
      {"date:semaine dernière", "date:\"semaine dernière\""},
      {"date:> 2020 digue", "date:\"> 2020\" digue"},
      {"date:>= 2020 <2022", "date:\">= 2020 <2022\""},
      {"date:2020 .. 2021", "date:\"2020 .. 2021\""},
      {"date:2020 à 2021", "date:\"2020 à 2021\""},
      {"date:2019 - 2021", "date:\"2019 - 2021\""},
      {"date:[2020 TO 2021] digue", "date:\"[2020 TO 2021]\" digue"},
      {"date:(>2019 ET <2022)", "date:(+>2019 +<2022)"},
      {"date:(lundi mardi)", "date:(lundi OR mardi)"},
      {"date:(mars 2020 OU mai 2020)", "date:(\"mars 2020\" OR \"mai 2020\")"},
  });
}

TEST_CASE("words beside a date are no part of it") {
  check_rows({
      {"date:2021 à Paris", "date:(2021) (à) Paris"},
      {"date:2021 2022", "date:2021 2022"},
      {"date:2021 12 morts", "date:2021 12 morts"},
      {"date:2021-07-15 Paris", "date:2021-07-15 Paris"},
      {"date:hier Paris", "date:hier Paris"},
      {"date:2021 grève", "date:2021 grève"},
      {"date:mars +2020", "date:mars +2020"},
      {"date:mars \"2020\"", "date:mars \"2020\""},
      {"date:mars titre:2020", "date:mars title:2020"},
      {"date:\"mars\" 2020", "date:\"mars\" 2020"},
      {"titre:mars 2020", "title:mars 2020"},
  });
}

TEST_CASE("a field's name with blanks at its colon is one where its value can be") {
  check_rows({
      {"auteur : Octave", "author:Octave"},
      {"auteur: Octave", "author:Octave"},
      {"auteur :Octave crue", "author:Octave crue"},
      {"titre\u00A0: « la crue »", "title:\"la crue\""},
      {"-auteur : (a b)", "-author:(a b)"},
      {"date : 14 juillet 2019", "date:\"14 juillet 2019\""},
      {"site : a.example", "site:a.example"},
      {"type : article", "type:article"},
      {"Date : à venir", "(Date) (à) venir"},
      {"le site : une merveille", "le (site) une merveille"},
      {"type : la suite", "(type) la suite"},
      {"plan A : rien", "plan A : rien"},
      {"date : (2020)", "(date) 2020"},
      {"titre :", "(titre) :"},
      {"titre : )", "(titre) :"},
      {"titre : \"", "(titre) :"},
  });
}

TEST_CASE("capitals about an ampersand are one word") {
  check_rows({
      {"R & D", "R&D"},
      {"la R & D à Valmorin", "la R&D (à) Valmorin"},
      {"\"la R & D\"", "\"la R&D\""},
      {"titre:R & D", "title:R&D"},
      {"Marks & Spencer", "Marks & Spencer"},
      {"R & -D", "R & -D"},
      {"a & b", "a & b"},
  });
  CHECK(join_ampersands("Q & R, AT & T & C") == "Q & R, AT&T&C");
}

TEST_CASE("a field with a value of its own sort knows its characters") {
  const Node tree = parse_query("été date:2022 type:(article OU livré)");
  CHECK(tree.children[1].place.begin == 4);
  CHECK(tree.children[1].place.length == 9);
  CHECK(tree.children[2].place.begin == 14);
  CHECK(tree.children[2].place.length == 23);
  CHECK(tree.children[2].children[0].children[1].place.begin == 31);
  CHECK(tree.children[2].children[0].children[1].place.length == 5);
}
