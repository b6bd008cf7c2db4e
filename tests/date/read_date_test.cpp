#include "glane/date.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <random>

#include "written_row.hpp"

using namespace glane;

TEST_CASE("lead-in words and signs around a date change nothing") {
  check_rows({
      {"Publié le 4 mai 2021 à 18:30", "2021-05-04T18:30"},
      {"Posté(e) le mardi 4 mai 2021", "2021-05-04"},
      {"Posté le: Mar 04 Mai 2021, 18:30", "2021-05-04T18:30"},
      {"Mis en ligne le 04/05/2021", "2021-05-04"},
      {"Date de publication : 04/05/2021", "2021-05-04"},
      {"Dernière mise à jour : 4 mai 2021", "2021-05-04"},
      {"Màj le 4 mai 2021", "2021-05-04"},
      {"» 04 mai 2021, 18:30", "2021-05-04T18:30"},
      {"« 4 mai 2021 ».", "2021-05-04"},
      {"  (4 mai 2021)\n", "2021-05-04"},
      {"En 2021", "2021"},
      {"L’année 2021", "2021"},
      {"Début mai 2021", "2021-05"},
      {"mi-mai 2021", "2021-05"},
  });
}

TEST_CASE("where publication and update are both told, the publication stands") {
  check_rows({
      {"Publié le 3 mai 2021 à 10:00, mis à jour le 4 mai 2021 à 18:30", "2021-05-03T10:00"},
      {"Mis à jour le 4 mai 2021 à 18:30, publié le 3 mai 2021 à 10:00", "2021-05-03T10:00"},
      {"Publié le : 03/05/2021 - 10:00 Modifié le : 04/05/2021 - 18:30", "2021-05-03T10:00"},
      {"Le 3 mai 2021 à 10h, modifié le 4 mai à 18h30", "2021-05-03T10:00"},
      {"3 mai 2021 (mis à jour à 18h30)", "2021-05-03"},
      {"Modifié le 4 mai 2021 - Créé le 3 mai 2021", "2021-05-03"},
      {"03/05/2021 10:00 CEST | Actualisé 04/05/2021 18:30 CEST", "2021-05-03T10:00+02:00"},
  });
}

TEST_CASE("text that says more than a date is none") {
  check_rows({
      {"", ""},
      {" ", ""},
      {"Publié le", ""},
      {"Bonjour à tous", ""},
      {"4 mai 2021 par Jeanne", ""},
      {"Le 4 mai 2021, la mairie a brûlé", ""},
      {"du 3 au 5 mai 2021", ""},
      {"3 mai 2021 4 mai 2021", ""},
      {"\xC3\x28 4 mai 2021 \xFF!", "2021-05-04"},
  });
}

TEST_CASE("dates told in French are read again") {
  const Date seen = *parse_iso_date("2023-01-01");
  for (const std::string_view iso : {"2022", "2022-08", "2020-02-29", "2022-12-01T00:05"}) {
    const Date date = *parse_iso_date(iso);
    CHECK(read_date(french_date(date), seen) == date);
  }
}

TEST_CASE("random pieces of dates never crash, and what is read can be printed and read") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  constexpr std::string_view kPieces[] = {"15",
                                          "7",
                                          "2022",
                                          "99",
                                          "/",
                                          "-",
                                          ".",
                                          ":",
                                          " ",
                                          ", ",
                                          "h",
                                          "juil",
                                          "mar",
                                          "à ",
                                          "hier",
                                          "il y a ",
                                          "un ",
                                          "mois",
                                          "jours",
                                          "avant-",
                                          "T",
                                          "Z",
                                          "+02",
                                          "(",
                                          ")",
                                          "lundi ",
                                          "dernier",
                                          "1er ",
                                          "midi",
                                          "GMT",
                                          "publié ",
                                          "mis à jour ",
                                          "\xCC\x81",
                                          "\xFF",
                                          "2022-07-15",
                                          "11:45",
                                          "999999999999",
                                          " ago"};
  const Date seen = *parse_iso_date("2022-07-16T10:00");
  for (int round = 0; round < 50000; ++round) {
    std::string text;
    for (auto pieces = random() % 9; pieces > 0; --pieces) {
      text += kPieces[random() % std::size(kPieces)];
    }
    CAPTURE(text);
    if (const std::optional<Date> date = read_date(text, seen)) {
      CHECK(parse_iso_date(iso_as_written(*date)) == *date);
    }
    if (const std::optional<FoundDate> found = find_date(text, seen)) {
      CHECK(found->begin < found->end);
      CHECK(found->end <= text.size());
      CHECK(found->date.precision >= Precision::day);
    }
  }
}

TEST_CASE("random bytes never crash") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const Date seen = *parse_iso_date("2022-07-16T10:00");
  for (int round = 0; round < 5000; ++round) {
    std::string bytes(random() % 60, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    read_date(bytes, seen);
    const std::optional<FoundDate> found = find_date(bytes, seen);
    CHECK((!found || found->end <= bytes.size()));
  }
}

TEST_CASE("the shared rows of written dates") {
  const char* shared = std::getenv("GLANE_SHARED");
  if (shared == nullptr) {
    MESSAGE("skipped: GLANE_SHARED is not set");
    return;
  }
  std::ifstream rows(std::string(shared) + "/french/dates.tsv");
  REQUIRE(rows);
  int read = 0;
  for (std::string line; std::getline(rows, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::string columns[4];
    std::size_t begin = 0;
    for (std::string& column : columns) {
      const std::size_t end = std::min(line.find('\t', begin), line.size());
      column = line.substr(begin, end - begin);
      begin = std::min(end + 1, line.size());
    }
    CAPTURE(line);
    const std::optional<Date> date = read_date(columns[0], parse_iso_date(columns[1]).value());
    CHECK((date ? iso_as_written(*date) : "") == columns[2]);
    CHECK((date ? precision_name(date->precision) : "") == columns[3]);
    ++read;
  }
  CHECK(read > 0);
}
