#include "results/near_authors.hpp"

#include <doctest/doctest.h>

#include "query/small_index.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::vector<std::string> near_to(std::string_view name) {
  static const SmallIndex index([] {
    std::vector<Document> documents = articles_of({"Un.", "Deux.", "Trois.", "Quatre.", "Cinq."});
    documents[0].authors = {"Yann Le Goff", "Zoé Roy"};
    documents[1].authors = {"yann le-goff"};
    documents[2].authors = {"Élodie Petit-Breton"};
    documents[3].authors = {"Zoé Ray", "cyrano66"};
    documents[4].authors = {"Zoé Roy-Duval"};
    return documents;
  }());
  static const AuthorNames authors(index.context().segments());
  return near_authors(name, authors);
}

}  // namespace

TEST_CASE("a mistyped name is near to those who sign so, the nearest first") {
  CHECK(near_to("Yan Le Goff") == std::vector<std::string>{"Yann Le Goff"});
  CHECK(near_to("Le Gof, Yan") == std::vector<std::string>{"Yann Le Goff"});
  CHECK(near_to("elodi petit breton") == std::vector<std::string>{"Élodie Petit-Breton"});
  CHECK(near_to("Bretton") == std::vector<std::string>{"Élodie Petit-Breton"});
  CHECK(near_to("Zoe Rey") == std::vector<std::string>{"Zoé Ray", "Zoé Roy", "Zoé Roy-Duval"});
  CHECK(near_to("cirano66") == std::vector<std::string>{"cyrano66"});
}

TEST_CASE("nobody is near to a name that somebody bears, to another, or to none") {
  for (const std::string& name :
       {std::string("Yann Le Goff"), std::string("roy"), std::string("Octave"), std::string("xy"),
        std::string(), std::string(1'000'000, 'a'), std::string("a b c d e f g h")}) {
    CAPTURE(name.substr(0, 20));
    CHECK(near_to(name).empty());
  }
}
