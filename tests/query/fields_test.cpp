#include "query/fields.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace glane;

TEST_CASE("a field is found by its French and English names, in any case") {
  struct Row {
    std::string_view typed;
    std::string_view canonical;
  };
  for (const Row& row : {
           Row{"titre", "title"},
           Row{"TITLE", "title"},
           Row{"Auteur", "author"},
           Row{"rubrique", "section"},
           Row{"fil", "thread"},
           Row{"cite", "quotes"},
           Row{"à", "to"},
           Row{"À", "to"},
           Row{"a\u0300", "to"},  // NFD, as macOS types it
           Row{"A\u0300", "to"},
           Row{"a", "to"},
           Row{"depuis", "since"},
           Row{"avant", "before"},
           Row{"langue", "lang"},
           Row{"language", "lang"},
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

TEST_CASE("no two fields share a name, and each is found by all of its names") {
  std::set<std::string_view> seen;
  for (const QueryField& field : query_fields()) {
    CHECK(!field.name().empty());
    CHECK(!field.meaning.empty());
    for (const std::string_view name : field.names) {
      if (name.empty()) continue;
      CHECK(seen.insert(name).second);
      CHECK(find_query_field(name) == &field);
    }
  }
}
