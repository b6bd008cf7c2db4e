#include <doctest/doctest.h>

#include <string>

#include "glane/date.hpp"

using namespace glane;

namespace {

const Date kSeen = parse_iso_date("2022-07-16T10:00").value();

// The date and, in brackets, the bytes that it was read from.
std::string found_in(std::string_view text) {
  const std::optional<FoundDate> found = find_date(text, kSeen);
  if (!found) return "";
  return iso_as_written(found->date) + " [" +
         std::string(text.substr(found->begin, found->end - found->begin)) + "]";
}

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += piece;
  return out;
}

}  // namespace

TEST_CASE("a byline's date is found with its place") {
  struct Row {
    std::string_view text;
    std::string_view found;
  };
  for (const Row& row : {
           Row{"Par Jeanne Roy, le 3 mars 2021 à 8 h 30 - 12 commentaires",
               "2021-03-03T08:30 [3 mars 2021 à 8 h 30]"},
           Row{"Jeanne Roy | mercredi 3 mars 2021 | Lecture 3 min",
               "2021-03-03 [mercredi 3 mars 2021]"},
           Row{"Message édité par Zoé le 03-03-2021 à 08:30:12 pour l’orthographe",
               "2021-03-03T08:30:12 [03-03-2021 à 08:30:12]"},
           Row{"par Zoé » 03 mars 2021, 08:30", "2021-03-03T08:30 [03 mars 2021, 08:30]"},
           Row{"Zoé, il y a 3 heures", "2022-07-16T07:00 [il y a 3 heures]"},
           Row{"Zoé, hier à 14:02 (modifié)", "2022-07-15T14:02 [hier à 14:02]"},
           Row{"Vu à 10h est un régal. Le 3 mars 2021.", "2021-03-03 [3 mars 2021]"},
           Row{"Fait à Lille le:03/03/2021.", "2021-03-03 [03/03/2021]"},
           Row{"Zoé, 03.03.2021, 19.18 Uhr", "2021-03-03T19:18 [03.03.2021, 19.18 Uhr]"},
           Row{"31 février 2020 puis 3 mars 2021", "2021-03-03 [3 mars 2021]"},
           Row{"Mis à jour le 4 mars 2021 | Par Zoé | Publié le 3 mars 2021",
               "2021-03-03 [3 mars 2021]"},
           Row{"Mis à jour le 4 mars 2021 | Par Zoé", "2021-03-04 [4 mars 2021]"},
       }) {
    CHECK(found_in(row.text) == row.found);
  }
}

TEST_CASE("prose, identifiers and coarse dates hold no date to find") {
  for (const std::string_view text :
       {"", "Elle est née en mars 2014 à Brest.", "C’était hier, ou aujourd’hui.",
        "Lundi à 14:02, rien.", "Il y a 3 ans, il y a deux mois", "Au 12 rue du 4 septembre",
        "Dossier 20210303 et 1620145800", "https://exemple.fr/2021/03/03/titre-de-page",
        "photo-03-03-2021-bis.jpg", "Le serveur 10.12.20.1 a planté", "Tél. 03.03.20.21.22",
        "version 3.3.2021.4", "COVID-19 mars 2021", "28.01. - 05.02. 10% sparen"}) {
    CAPTURE(text);
    CHECK(found_in(text) == "");
  }
}

TEST_CASE("a megabyte of anything takes no more than the time to walk it") {
  for (const std::string_view piece :
       {"1", "1/", "il y a ", "lundi, ", "\xCC\x81", "(", "11:45 - le ", "un peu plus ", "2022-",
        "mis à jour ", "'", "a'", "15 juillet "}) {
    CAPTURE(piece);
    const std::string text = repeated(piece, 1 << 20);
    CHECK(found_in(text) == "");
    CHECK_FALSE(read_date(text, kSeen));
    // 0.1 to 0.4 s each; of a quadratic walk the test runner would make an end.
  }
}
