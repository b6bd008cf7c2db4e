#include "base/name_key.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("the spellings of one name have one key") {
  struct Row {
    std::string_view name;
    std::string_view key;
  };
  for (const Row& row : {
           Row{"Alice Martin", "alice martin"},
           Row{"MARTIN, Alice", "alice martin"},
           Row{"Martin,Alice", "alice martin"},
           Row{"LE GOFF, Jean-Yann", "jean yann le goff"},
           Row{"Jean Yann Le Goff", "jean yann le goff"},
           Row{"Élodie  PETIT‑Breton", "elodie petit breton"},
           Row{"L’Obs", "l'obs"},
           Row{"Roy, Anne, journaliste", "roy, anne, journaliste"},
           Row{", Anne", ", anne"},
           Row{"-", "-"},
           Row{"", ""},
       }) {
    CAPTURE(row.name);
    CHECK(name_key(row.name) == row.key);
    CHECK(name_key(row.key) == row.key);
    CHECK(has_name_key(row.name, row.key));
    CHECK_FALSE(has_name_key(row.name, "nobody"));
  }
}

TEST_CASE("a name is turned about at its only comma") {
  CHECK(given_name_first("LE GOFF, Yann") == "Yann LE GOFF");
  CHECK(given_name_first("Yann Le Goff") == "Yann Le Goff");
  CHECK(given_name_first("a, b, c") == "a, b, c");
  CHECK(given_name_first("a,") == "a,");
  CHECK(given_name_first("") == "");
}
