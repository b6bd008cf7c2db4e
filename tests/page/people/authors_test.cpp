#include "page/people/authors.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("a signature gives each of its names") {
  struct Row {
    std::string_view signature;
    std::vector<std::string> names;
  };
  for (const Row& row : {
           Row{"Louise Jean", {"Louise Jean"}},
           Row{"Louise Jean et AFP", {"Louise Jean", "AFP"}},
           Row{"Par Anne Roy, Luc Petit et Zoé Blanc", {"Anne Roy", "Luc Petit", "Zoé Blanc"}},
           Row{"A, B et C", {"A", "B", "C"}},
           Row{"Par  Anne Roy\u00A0avec l'AFP", {"Anne Roy", "AFP"}},
           Row{"Le Monde avec AFP", {"Le Monde", "AFP"}},
           Row{"Le Monde avec AFP et Reuters", {"Le Monde", "AFP", "Reuters"}},
           Row{"Jean de La Ville de Mirmont", {"Jean de La Ville de Mirmont"}},
           Row{"M. et Mme Dupont", {"M. et Mme Dupont"}},
           Row{"Anne Roy im Gespräch mit Luc Petit", {"Anne Roy", "Luc Petit"}},
           Row{"Anne Roy ; Luc Petit", {"Anne Roy", "Luc Petit"}},
           Row{"anne.roy; luc.petit", {"anne.roy", "luc.petit"}},
           Row{"AFP/Reuters", {"AFP", "Reuters"}},
           Row{"20 Minutes / AFP", {"20 Minutes", "AFP"}},
           Row{"Anne Roy, MA", {"Anne Roy"}},
           Row{"Anne Roy, Q67 \u2014 Le Havre", {"Anne Roy"}},
           Row{"Anne Roy, MD, MPH and Luc Petit, Ph.D.", {"Anne Roy", "Luc Petit"}},
           Row{"Anne Roy, Dr. med.", {"Anne Roy"}},
           Row{"Anne Roy, Ma Long", {"Anne Roy", "Ma Long"}},
           Row{"Anne Roy (AFP)", {"Anne Roy", "AFP"}},
           Row{"Anne Roy (à Berlin)", {"Anne Roy"}},
           Row{"Anne Roy, Berlin", {"Anne Roy"}},
           Row{"Anne Roy, Projektleiterin der Brücken", {"Anne Roy"}},
           Row{"Anne Roy, Luc Leiter", {"Anne Roy", "Luc Leiter"}},
           Row{"Quai-Verlag, Frankfurt a. M., Germany", {"Quai-Verlag"}},
           Row{"Anne Roy, London, Luc Petit", {"Anne Roy", "Luc Petit"}},
           Row{"Av Anne Roy", {"Anne Roy"}},
           Row{"Anne Roy, journaliste, et Luc Petit, à Nice", {"Anne Roy", "Luc Petit"}},
           Row{"Anne Roy, envoyée spéciale à Kiev", {"Anne Roy"}},
           Row{"Anne Roy, Propos recueillis par Luc Petit", {"Anne Roy", "Luc Petit"}},
           Row{"Le Figaro avec agences", {"Le Figaro"}},
           Row{"Service Culture et Idées", {"Service Culture et Idées"}},
           Row{"Service Sport et AFP", {"Service Sport", "AFP"}},
           Row{"Ministère de l'Éducation et de la Jeunesse",
               {"Ministère de l'Éducation et de la Jeunesse"}},
           Row{"L'Obs avec AFP", {"L'Obs", "AFP"}},
           Row{"Anne Roy – Radio Bleue", {"Anne Roy", "Radio Bleue"}},
           Row{"Jean-Pierre Petit-Breton", {"Jean-Pierre Petit-Breton"}},
           Row{"AFP, afp", {"AFP"}},
           Row{"Adèle Le Goff, psychologue et coach", {"Adèle Le Goff"}},
           Row{"Le Cabestan, magazine", {"Le Cabestan"}},
           Row{"zoe, marc", {"zoe", "marc"}},
           Row{"En partenariat avec Destination Rivières", {"Destination Rivières"}},
           Row{"View all posts by Anne Roy", {"Anne Roy"}},
           Row{"von Anne Roy", {"Anne Roy"}},
           Row{"cyrano66", {"cyrano66"}},
           Row{"Étienne Étret", {"Étienne Étret"}},
           Row{", et ", {", et"}},
           Row{"https://exemple.fr/Auteurs/Anne", {"https://exemple.fr/Auteurs/Anne"}},
           Row{"Martin, Alice; Dupont, Bob", {"Martin, Alice", "Dupont, Bob"}},
           Row{"Martin, Alice ; Dupont, Bob et Roy, Anne",
               {"Martin, Alice", "Dupont, Bob", "Roy, Anne"}},
           Row{"Anne Roy, journaliste ; Luc Petit, envoyé spécial à Nice",
               {"Anne Roy", "Luc Petit"}},
           Row{"Martin, Alice;", {"Martin, Alice"}},
           Row{"LE GOFF, Yann", {"LE GOFF, Yann"}},
           Row{"Par LE GOFF, Yann, MARTIN, Alice et AFP",
               {"LE GOFF, Yann", "MARTIN, Alice", "AFP"}},
           Row{"LE GOFF, Yann, journaliste", {"LE GOFF, Yann"}},
           Row{"O'Brannan, N.", {"O'Brannan, N."}},
           Row{"O'Brannan, N., Petit, J.-P.", {"O'Brannan, N.", "Petit, J.-P."}},
           Row{"Claire Petit, Luc Noir", {"Claire Petit", "Luc Noir"}},
           Row{"Jean DUPONT, Alice MARTIN", {"Jean DUPONT", "Alice MARTIN"}},
           Row{"AFP, Reuters", {"AFP", "Reuters"}},
           Row{"AFP, Luc Noir", {"AFP", "Luc Noir"}},
           Row{"Ministerium für Verkehr, Bau und Stadt",
               {"Ministerium für Verkehr, Bau und Stadt"}},
           Row{"Bundesministerium für Häfen und Rhein", {"Bundesministerium für Häfen und Rhein"}},
           Row{"Rhin - Fraktion Bâle", {"Rhin - Fraktion Bâle"}},
           Row{"Bündnis 67/Die Ufer Landtagsfraktion", {"Bündnis 67/Die Ufer Landtagsfraktion"}},
           Row{"Ministère du Rhin, Anne Roy", {"Ministère du Rhin", "Anne Roy"}},
           Row{"Anne Roy, Ministère du Rhin", {"Anne Roy", "Ministère du Rhin"}},
           Row{"Anne Roy, QR Sports Writer", {"Anne Roy"}},
           Row{"Anne Roy, China Correspondent", {"Anne Roy"}},
           Row{"Anne Roy, The Quay Post", {"Anne Roy"}},
           Row{"Anne Roy | El Sol de Rin", {"Anne Roy"}},
           Row{"Anne Roy, Le Quai avec AFP", {"Anne Roy", "AFP"}},
           Row{"Anne Roy, Oktober 2008", {"Anne Roy"}},
           Row{"Anne Roy, Luc Petit", {"Anne Roy", "Luc Petit"}},
           Row{"Ana Ruiz, Luis Gil y Eva Mora", {"Ana Ruiz", "Luis Gil", "Eva Mora"}},
           Row{"José Ruiz y Mora", {"José Ruiz y Mora"}},
           Row{"", {}},
           Row{" \n", {}},
       }) {
    CAPTURE(row.signature);
    CHECK(split_authors(row.signature) == row.names);
  }
}

TEST_CASE("a signature is cleaned of what leads in") {
  CHECK(clean_signature("Par Louise  Jean\net AFP") == "Louise Jean et AFP");
  CHECK(clean_signature("par : AFP") == "AFP");
  CHECK(clean_signature("Recueilli par Louise JEAN.") == "Louise JEAN");
  CHECK(clean_signature("By Martin Roy Jr.") == "Martin Roy Jr.");
  CHECK(clean_signature("Parfait Diallo") == "Parfait Diallo");
  CHECK(clean_signature("Par") == "Par");
  CHECK(clean_signature("Quai-Redakteurin Anne Roy") == "Anne Roy");
  CHECK(clean_signature("Quai-Redakteurin") == "Quai-Redakteurin");
  CHECK(clean_signature("durch Anne Roy") == "Anne Roy");
  CHECK(clean_signature("Eingestellt von Anne Roy") == "Anne Roy");
  CHECK(clean_signature("Text und Interview: Anne Roy") == "Anne Roy");
}

TEST_CASE("a paragraph in the place of a name is not split") {
  const std::string paragraph(100'000, ',');
  CHECK(split_authors(paragraph) == std::vector<std::string>{paragraph});
}

TEST_CASE("a signature is cleaned of what is no name in it") {
  struct Row {
    std::string_view written;
    std::string_view without_lead;
    std::string_view clean;
  };
  for (const Row& row : {
           Row{"Par Anne Roy", "Anne Roy", "Anne Roy"},
           Row{"ParAnne Roy", "Anne Roy", "Anne Roy"},
           Row{"Parisot Luc", "Parisot Luc", "Parisot Luc"},
           Row{"Anne Roy et AFP", "Anne Roy et AFP", "Anne Roy et AFP"},
           Row{"Anne Roy, psychologue et coach", "Anne Roy, psychologue et coach", "Anne Roy"},
           Row{"Posted by Anne Roy", "Anne Roy", "Anne Roy"},
           Row{"Anne Roy, PhD", "Anne Roy, PhD", "Anne Roy"},
           Row{"Anne Roy, Enseignante-chercheuse à l'IUT, Université du Rhin",
               "Anne Roy, Enseignante-chercheuse à l'IUT, Université du Rhin", "Anne Roy"},
           Row{"Institut Pascal, Institut Descartes", "Institut Pascal, Institut Descartes",
               "Institut Pascal, Institut Descartes"},
           Row{"Anne Roy, édité par Luc Petit", "Anne Roy, édité par Luc Petit",
               "Anne Roy, Luc Petit"},
           Row{"Anne Roy Photos Luc Petit", "Anne Roy Photos Luc Petit", "Anne Roy"},
           Row{"Anne Roy Suivre", "Anne Roy Suivre", "Anne Roy"},
           Row{"Anne Roy @aroy", "Anne Roy @aroy", "Anne Roy"},
           Row{"Anne Roy 2", "Anne Roy 2", "Anne Roy"},
           Row{"20 Minutes", "20 Minutes", "20 Minutes"},
           Row{"", "", ""},
       }) {
    CAPTURE(row.written);
    CHECK(without_lead(row.written) == row.without_lead);
    CHECK(clean_signature(row.written) == row.clean);
  }
}
