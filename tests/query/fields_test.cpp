#include "query/fields.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace glane;

TEST_CASE("a field is found by its French and English names, in any case") {
  struct Row {
    std::string_view typed;
    std::string_view canonical;
  };
  for (const Row& row : {
           Row{"title", "title"},   Row{"titre", "title"},
           Row{"author", "author"}, Row{"site", "site"},
           Row{"type", "type"},     Row{"section", "section"},
           Row{"thread", "thread"}, Row{"quotes", "quotes"},
           Row{"to", "to"},         Row{"date", "date"},
           Row{"since", "since"},   Row{"before", "before"},
           Row{"lang", "lang"},     Row{"TITLE", "title"},
           Row{"Auteur", "author"}, Row{"rubrique", "section"},
           Row{"fil", "thread"},    Row{"cite", "quotes"},
           Row{"à", "to"},          Row{"À", "to"},
           Row{"a\u0300", "to"},  // NFD, as macOS types it
           Row{"A\u0300", "to"},    Row{"a", "to"},
           Row{"depuis", "since"},  Row{"avant", "before"},
           Row{"après", "after"},   Row{"APRE\u0300S", "after"},
           Row{"apres", "after"},   Row{"jusque", "until"},
           Row{"langue", "lang"},   Row{"language", "lang"},
       }) {
    CAPTURE(row.typed);
    const QueryField* field = find_query_field(row.typed);
    REQUIRE(field != nullptr);
    CHECK(field->name() == row.canonical);
  }
}

TEST_CASE("what is no field's name finds none") {
  for (const std::string_view name :
       {"", "https", "titres", "auteu", "e", "b", "cité", "á", "titre ", "\xC3", "languages"}) {
    CAPTURE(name);
    CHECK(find_query_field(name) == nullptr);
  }
}
