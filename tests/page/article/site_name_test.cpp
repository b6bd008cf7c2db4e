#include "page/article/site_name.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("letters of a name are those of its normalised form") {
  CHECK(site_name_letters("La Gazette") == "lagazette");
  CHECK(site_name_letters("L'Écho du Bas-Rhin") == "lechodubasrhin");
  CHECK(site_name_letters("lagazette.fr") == "lagazettefr");
  CHECK(site_name_letters(" - ") == "");
  CHECK(site_name_letters("") == "");
}

TEST_CASE("a text names the host of its page, or something else") {
  struct Row {
    std::string_view text;
    std::string_view url;
    bool names;
  };
  for (const Row& row : {
           Row{"La Gazette", "https://www.lagazette.fr/pont", true},
           Row{"LAGAZETTE.FR", "https://www.lagazette.fr/pont", true},
           Row{"La Gazette", "https://blog.lagazette.fr/", true},
           Row{"La Gazette", "https://la-gazette.fr/", true},
           Row{"La Gazette du Rhin", "https://www.lagazette.fr/pont", false},
           Row{"Gazette", "https://www.lagazette.fr/pont", false},
           Row{"Jeanne Roy", "https://www.lagazette.fr/jeanne-roy", false},
           Row{"", "https://www.lagazette.fr/pont", false},
           Row{"La Gazette", "", false},
           Row{"", "", false},
           Row{"localhost", "http://localhost/pont", false},
       }) {
    CAPTURE(row.text);
    CAPTURE(row.url);
    CHECK(is_name_of_host(row.text, row.url) == row.names);
  }
}

TEST_CASE("a name is written in capitals where none of its letters is small") {
  CHECK(is_in_capitals("JEANNE ROY"));
  CHECK_FALSE(is_in_capitals("Jeanne ROY"));
}
