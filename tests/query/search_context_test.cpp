#include "query/search_context.hpp"

#include <doctest/doctest.h>

#include "query/small_index.hpp"

using namespace glane;
using namespace glane::test;

using Forms = std::vector<std::string>;

TEST_CASE("a context knows the forms and the terms of all segments") {
  const SmallIndex index(std::vector<std::string>{"Le marché rouvre.", "Deux marchés, deux ponts.",
                                                  "On marche vers le pont."});
  const SearchContext& context = index.context();
  REQUIRE(context.segments().size() == 2);
  CHECK(context.forms_of_stem("marché") == Forms{"marché", "marchés"});
  CHECK(context.forms_of_folded("marche") == Forms{"marché", "marche"});
  CHECK(context.has_form("marchés"));
  CHECK_FALSE(context.has_form("marchons"));
  CHECK(context.documents_with_term("Zpont") == 2);
  CHECK(context.documents_with_term("Zcanard") == 0);
  CHECK(context.database().get_doccount() == 3);
}

TEST_CASE("what a context has kept of one commit is forgotten at the next") {
  const SmallIndex index(std::vector<std::string>{"Le marché rouvre."});
  SearchContext context(Snapshot::open(index.directory()));
  CHECK(context.documents_with_term("Zcanard") == 0);
  CHECK(context.forms_of_stem("canard").empty());
  IndexWriter writer(index.directory());
  writer.add({article("mare", "", "Deux canards.")});
  writer.commit();
  CHECK_FALSE(context.has_form("canards"));
  context.move_to(one_snapshot(Snapshot::open(index.directory())));
  CHECK(context.documents_with_term("Zcanard") == 1);
  CHECK(context.forms_of_stem("canard") == Forms{"canards"});
  CHECK(context.has_form("canards"));
}

TEST_CASE("an index without documents is asked like any other") {
  const TemporaryIndex folder;
  IndexWriter(folder.directory()).commit();
  const SearchContext context(Snapshot::open(folder.directory()));
  CHECK(context.database().get_doccount() == 0);
  CHECK(context.documents_with_term("Zmarché") == 0);
  CHECK(context.forms_of_stem("marché").empty());
}
