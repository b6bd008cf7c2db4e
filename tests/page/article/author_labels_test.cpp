#include "page/article/author_labels.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("names stand behind labels, dates and agencies") {
  CHECK(is_label_of_author("redacteur :"));
  CHECK(is_label_of_author("autoren:"));
  CHECK_FALSE(is_label_of_author("redacteur"));
  CHECK_FALSE(is_label_of_author("contacts :"));
  CHECK(is_label_in_line("autorin"));
  CHECK_FALSE(is_label_in_line("autorin jeanne roy"));
  CHECK(without_filing("VON Jeanne Roy IN | 0 COMMENTS") == "VON Jeanne Roy");
  CHECK(without_filing("Posted by octave under , ") == "Posted by octave");
  CHECK(without_filing("Un texte de Jeanne Roy dans Le Quai") ==
        "Un texte de Jeanne Roy dans Le Quai");
  CHECK(is_bare_label("Автор:"));
  CHECK(is_bare_label("Scríofa ag :"));
  CHECK_FALSE(is_bare_label("Jeanne Roy"));
  CHECK_FALSE(is_bare_label("Jeanne Roy du Quai de Bâle :"));
  CHECK_FALSE(is_bare_label(":"));
  CHECK(is_way("zur artikelubersicht"));
  CHECK_FALSE(is_way("zuray petit"));
  CHECK(is_post_held("senior politics reporter, le quai"));
  CHECK_FALSE(is_post_held("staff writer"));
  CHECK(without_mail("Jeanne Roy - email : jroy@quai.example") == "Jeanne Roy");
  CHECK(without_mail("Jeanne Roy - email") == "Jeanne Roy - email");
  CHECK(person_of("AFP - Jeanne Roy") == "Jeanne Roy");
  CHECK(person_of("Jeanne Roy - Le Quai") == "Jeanne Roy - Le Quai");
  const Date seen{2022, 7, 20};
  CHECK(name_behind_date("04.02.2022 | 13:10 Uhr | Jeanne Roy", seen) == "Jeanne Roy");
  CHECK(name_behind_date("4 février 2022 | Jeanne Roy", seen) == "Jeanne Roy");
  CHECK(name_behind_date("04.02.2022 | Grand Angle | Jeanne Roy", seen) == "");
  CHECK(name_behind_date("Rhin | Jeanne Roy", seen) == "");
}

TEST_CASE("a label and a name before a colon sign, a translator does not") {
  CHECK(is_signed_label("Autor Jeanne Roy:"));
  CHECK(is_signed_label("Auteur : Jeanne Roy :"));
  CHECK_FALSE(is_signed_label("Auteur :"));
  CHECK_FALSE(is_signed_label("Équipement du bac :"));
  CHECK_FALSE(is_signed_label("Autor Jeanne Roy"));
  CHECK(is_of_other_hand("ubersetzung jeanne roy"));
  CHECK(is_of_other_hand("traduit de l'allemand par jeanne roy"));
  CHECK_FALSE(is_of_other_hand("jeanne roy, traductrice"));
}

TEST_CASE("behind a person's name what is no name is said of the person") {
  CHECK(person_before_function("Jeanne Roy, Projektleiterin am Quai") == "Jeanne Roy");
  CHECK(person_before_function("Jeanne Roy, Marc Petit") == "Jeanne Roy, Marc Petit");
  CHECK(person_before_function("Jeanne Roy, Marc Petit, QRS") == "Jeanne Roy, Marc Petit, QRS");
  CHECK(person_before_function("quai, Rhin") == "quai, Rhin");
}

TEST_CASE("what others did with a text, and where it is filed, is not who wrote it") {
  CHECK(is_of_other_hand("reviewed by jeanne roy"));
  CHECK(ends_with_other_hand("un pont. verified by "));
  CHECK(without_editor("作者：王小河 责任编辑：李河") == "作者：王小河");
  CHECK(without_editor("Jeanne Roy") == "Jeanne Roy");
  CHECK(without_filed_words("Von Jeanne Roy am 3.3.2020 gespeichert unter Kultur") ==
        "Von Jeanne Roy am 3.3.2020");
  CHECK(name_before_time("Filed under: Ville \u2014 jroy @ 10:30") == "jroy");
  CHECK(name_before_time("Filed under: Ville @ Rhin") == "");
  CHECK(with_parted_lead("vonJeanne Roy") == "von Jeanne Roy");
  CHECK(with_parted_lead("Vondel") == "Vondel");
}
