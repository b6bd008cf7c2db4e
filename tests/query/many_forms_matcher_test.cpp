#include "query/many_forms_matcher.hpp"

#include <doctest/doctest.h>

#include "query/small_index.hpp"

using namespace glane;
using namespace glane::test;

namespace {

const SmallIndex& small_index() {
  static const SmallIndex index({"Nous chantons.", "Tu chantes.", "Le chant du coq.", "Un coq.",
                                 "Ils chantaient, tu chantes."});
  return index;
}

std::string found(PlaceForms forms) {
  return small_index().found(matcher_query<ManyFormsMatcher>(
      small_index().context(), small_index().context(), "", std::move(forms)));
}

}  // namespace

TEST_CASE("of a class whose forms are all asked for the postings are enough") {
  CHECK(found({"coq"}) == "a2 a3");
  CHECK(found({"chantons", "chantes", "chantaient"}) == "a0 a1 a4");
}

TEST_CASE("other forms of a class are told apart by the text") {
  CHECK(found({"chantes"}) == "a1 a4");
  CHECK(found({"chantes", "coq"}) == "a1 a2 a3 a4");
  CHECK(found({"chantais"}).empty());
  CHECK(found({}).empty());
}
