#include "page/quotes/author_text_index.hpp"

#include <doctest/doctest.h>

using namespace glane;

namespace {

constexpr std::string_view kFirst = "Franchement, ce pont coûte trop cher à la commune.";
constexpr std::string_view kLater = "On aurait pu réparer l'ancien pont de bois cette année.";

AuthorTextIndex index() {
  AuthorTextIndex index;
  index.add(kFirst, 1);
  index.add(kLater, 4);
  index.index();
  return index;
}

}  // namespace

TEST_CASE("a run of the author's words ends where others' begin") {
  const std::string quoted = "ce pont coute TROP cher";
  CHECK(index().end_of_run(quoted + " selon vous et moi ?", 2) == quoted.size());
  CHECK(index().end_of_run(kFirst, 2) >= kFirst.size() - 1);
  CHECK(index().end_of_run("Rien de tout cela ne fut écrit ici.", 2) == 0);
  CHECK(index().end_of_run("", 2) == 0);
}

TEST_CASE("an author's own text at that place is no quotation of himself") {
  CHECK(index().end_of_run(kFirst, 1) == 0);
  CHECK(index().end_of_run(kLater, 1) > 0);
}

TEST_CASE("a text is held where all its words, five at least, are in one text") {
  CHECK(index().holds("ce pont coûte trop cher"));
  CHECK_FALSE(index().holds("pont coûte trop cher"));
  CHECK_FALSE(index().holds("cher à la commune. On aurait pu"));
}
