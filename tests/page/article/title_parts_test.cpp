#include "page/article/title_parts.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("a title is parted at signs between blanks") {
  const auto splits = splits_of_title("Le pont - Une-suite | Le Quai");
  REQUIRE(splits.size() == 2);
  CHECK(splits[0].before == "Le pont");
  CHECK(splits[0].next == "Une-suite");
  CHECK(splits[0].after == "Une-suite | Le Quai");
  CHECK(splits[1].sign == "|");
  CHECK(splits_of_title("Le pont: une suite").empty());
}

TEST_CASE("whole words begin and end a text") {
  CHECK(begins_words("le pont rouvre", "le pont"));
  CHECK(begins_words("le pont: rouvre", "le pont"));
  CHECK_FALSE(begins_words("le ponton", "le pont"));
  CHECK(ends_words("le pont rouvre", "pont rouvre"));
  CHECK_FALSE(ends_words("le ponton", "ton"));
}

TEST_CASE("a kicker and a subtitle in a heading are no part of its title") {
  struct Row {
    std::string heading;
    bool is_parted;
    std::string_view stated;
    std::string_view title;
  };
  for (const Row& row : {
           Row{"Le pont rouvre", false, "Le pont rouvre", ""},
           Row{"Rhin Le pont rouvre lundi", true, "Le pont rouvre lundi", "Le pont rouvre lundi"},
           Row{"Rhin Le pont rouvre lundi", true, "Le pont rouvre lundi - Le Quai",
               "Le pont rouvre lundi"},
           Row{"En vidéo : voilà le pont", false, "Rhin. En vidéo : voilà le pont", ""},
           Row{"RhinLe pont rouvre", true, "Rhin – Le pont rouvre", "Le pont rouvre"},
           Row{"Rhin Le pont : il rouvre", true, "Rhin. Le pont : il rouvre",
               "Le pont : il rouvre"},
           Row{"Enfin!Le pont rouvre lundi", true, "Le pont rouvre lundi", "Le pont rouvre lundi"},
           Row{"Le pont rouvre Enfin", true, "Le pont rouvre", "Le pont rouvre"},
           Row{"Le pont rouvre enfin", false, "Le pont rouvre", ""},
           Row{"Le pont rouvre : enfin", true, "Le pont rouvre", ""},
           Row{"Tout autre chose", true, "Le pont rouvre", ""},
           Row{"Le pont rouvre", true, "", ""},
       }) {
    CAPTURE(row.heading);
    CAPTURE(row.stated);
    PageHeading heading;
    heading.text = row.heading;
    heading.is_parted = row.is_parted;
    CHECK(part_in_heading(heading, row.stated) == row.title);
  }
}

TEST_CASE("a title ends where the stated headline ends") {
  constexpr std::string_view kHeadline = "Le pont rouvre lundi aux piétons";
  const std::string headline(kHeadline);
  CHECK(title_without_tail(headline + " | La Gazette de Varlois", kHeadline) == headline);
  CHECK(title_without_tail(headline + " - Ville - La Gazette", kHeadline) == headline);
  CHECK(title_without_tail(headline, kHeadline) == headline);
  CHECK(title_without_tail("Entretien - " + headline, "Entretien") == "Entretien - " + headline);
  CHECK(title_without_tail(headline + " - La Gazette", "") == headline + " - La Gazette");
  CHECK(title_without_tail(headline + " : la foule", kHeadline) == headline + " : la foule");
}

TEST_CASE("a title ends before words that any site could have for a name") {
  CHECK(title_without_any_site("Le pont rouvre \u2013 My website") == "Le pont rouvre");
  CHECK(title_without_any_site("Le pont rouvre | Startseite") == "Le pont rouvre");
  CHECK(title_without_any_site("Le pont rouvre | Blog du quai") == "Le pont rouvre | Blog du quai");
  CHECK(title_without_any_site("My website") == "My website");
}
