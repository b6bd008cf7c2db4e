#include "base/text.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("trim takes French spaces for blanks") {
  CHECK(trim(" \u00A0\u202Fdix mille\u2009\u200B\t\r\n") == "dix mille");
  CHECK(trim(" \u00A0 ") == "");
  CHECK(trim("à") == "à");
}

TEST_CASE("lines end in any of the three ways") {
  using Lines = std::vector<std::string_view>;
  CHECK(split_text_lines("a\r\nb\nc\rd") == Lines{"a", "b", "c", "d"});
  CHECK(split_text_lines("a\n\nb\n") == Lines{"a", "", "b"});
  CHECK(split_text_lines("").empty());
}

TEST_CASE("runs of blanks become one space") {
  CHECK(squeeze_blanks("  2\u202F000 \n\n  émeutiers ") == "2 000 émeutiers");
}

TEST_CASE("only ASCII case is set aside") {
  CHECK(equal_ignoring_ascii_case("Note de l'Éd", "note DE L'Éd"));
  CHECK_FALSE(equal_ignoring_ascii_case("é", "É"));
  CHECK_FALSE(equal_ignoring_ascii_case("a", "ab"));
  CHECK(lower_ascii("CITÉ Zone[@`") == "citÉ zone[@`");
}

TEST_CASE("a text is split at its separators, and joined again") {
  using Parts = std::vector<std::string_view>;
  struct Row {
    std::string_view text, separator;
    Parts parts;
  };
  for (const Row& row : {Row{"afp|reuters", "|", {"afp", "reuters"}},
                         Row{"Accueil » Sport » Vélo", " » ", {"Accueil", "Sport", "Vélo"}},
                         Row{"un", "|", {"un"}}, Row{"|a||", "|", {"", "a", "", ""}},
                         Row{"a » b »", " » ", {"a", "b »"}}, Row{"", "|", {""}}}) {
    CAPTURE(row.text);
    CHECK(split(row.text, row.separator) == row.parts);
    CHECK(join(std::vector<std::string>(row.parts.begin(), row.parts.end()), row.separator) ==
          row.text);
  }
  CHECK(join({}, ", ") == "");
}

TEST_CASE("a line is put behind the others") {
  std::string lines;
  append_text_line(lines, "Le pont");
  append_text_line(lines, "rouvre");
  CHECK(lines == "Le pont\nrouvre");
}

TEST_CASE("what replaces a part is not searched again") {
  struct Row {
    std::string text, part, replacement, replaced;
  };
  for (const Row& row :
       {Row{"a\u200Bb\u200B", "\u200B", "", "ab"}, Row{"aaa", "aa", "a", "aa"},
        Row{"\"oui\"", "\"", "&quot;", "&quot;oui&quot;"}, Row{"a|b", "|", "||", "a||b"},
        Row{"", "|", "-", ""}, Row{"rien", "|", "-", "rien"}}) {
    CAPTURE(row.text);
    std::string text = row.text;
    replace_all(text, row.part, row.replacement);
    CHECK(text == row.replaced);
  }
}

TEST_CASE("as many words are left behind as the lead has blanks") {
  CHECK(text_behind_words("Publié par Jeanne Roy", "publie par ") == "Jeanne Roy");
  CHECK(text_behind_words("a écrit : bof", " a ecrit") == ": bof");
  CHECK(text_behind_words("Jeanne", "par ") == "");
  CHECK(text_behind_words("Jeanne", "") == "Jeanne");
}

TEST_CASE("digits of ASCII make a number") {
  CHECK(is_number("2022"));
  CHECK_FALSE(is_number("2 022"));
  CHECK_FALSE(is_number("n°3"));
  CHECK_FALSE(is_number(""));
  CHECK(text_has_digit("n°3"));
  CHECK_FALSE(text_has_digit("trois"));
  CHECK_FALSE(text_has_digit(""));
}
