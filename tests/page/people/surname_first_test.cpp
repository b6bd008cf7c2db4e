#include "page/people/surname_first.hpp"

#include <doctest/doctest.h>

using namespace glane;

namespace {

struct Row {
  std::string_view left;
  std::string_view right;
};

}  // namespace

TEST_CASE("a surname in capitals, or initials behind a surname, make one name of two parts") {
  for (const Row& row : {
           Row{"LE GOFF", "Yann"},
           Row{"ROY", "Anne"},
           Row{"DE LA TOUR", "Marie Élise"},
           Row{"de LA TOUR", "Anne-Marie"},
           Row{"d'ORMELLE", "Luc"},
           Row{"D’ORMELLE", "Luc"},
           Row{"ÉTIENNE", "Élodie"},
           Row{"MARTIN-PETIT", "Jean-Pierre"},
           Row{"PETIT", "Anne M."},
           Row{"O'Brannan", "N."},
           Row{"Petit", "J.-P."},
           Row{"Petit", "J. P."},
           Row{"Petit", "J.P."},
           Row{"van der Berg", "É."},
           Row{" LE GOFF ", " Yann "},
       }) {
    CAPTURE(row.left);
    CAPTURE(row.right);
    CHECK(is_surname_first(row.left, row.right));
  }
}

TEST_CASE("two names, agencies, papers, offices and towns are no surname and given name") {
  for (const Row& row : {
           Row{"Claire Petit", "Luc Noir"},
           Row{"Jean DUPONT", "Alice MARTIN"},
           Row{"DUPONT", "journaliste"},
           Row{"DUPONT", "AFP"},
           Row{"AFP", "Luc"},
           Row{"AFP", "Paris"},
           Row{"CNRS", "Luc"},
           Row{"LE MONDE", "Luc"},
           Row{"DUPONT", "Paris"},
           Row{"SERVICE SPORT", "Luc"},
           Row{"RÉDACTION", "Luc"},
           Row{"A", "B"},
           Row{"A", "B."},
           Row{"N.", "P."},
           Row{"zoe", "marc"},
           Row{"zoe", "M."},
           Row{"Petit", "NP."},
           Row{"LE", "Yann"},
           Row{"cyrano66", "N."},
           Row{"LE GOFF", ""},
           Row{"", "Yann"},
           Row{"LE GOFF, Yann", "MARTIN"},
           Row{"\xFF\xC3", "\xC3."},
       }) {
    CAPTURE(row.left);
    CAPTURE(row.right);
    CHECK_FALSE(is_surname_first(row.left, row.right));
  }
}
