#include "query/form_terms.hpp"

#include <doctest/doctest.h>

#include "query/small_index.hpp"
#include "segment/format/schema.hpp"

using namespace glane;
using namespace glane::test;

namespace {

const SmallIndex& small_index() {
  static const SmallIndex index({"Nous chantons.", "Tu chantes.", "Le coq."});
  return index;
}

}  // namespace

TEST_CASE("forms of one class have one term in running text, names have terms of their own") {
  const SearchContext& context = small_index().context();
  CHECK(term_of(context, "", "chantes") == term_of(context, "", "chantons"));
  CHECK(term_of(context, "", "chantes") != term_of(context, "", "coq"));
  CHECK(term_of(context, prefix::kAuthor, "chantes") !=
        term_of(context, prefix::kAuthor, "chantons"));
  CHECK(phrase_query_terms(context, "", {"chantes", "chantons", "coq"}).size() == 2);
}

TEST_CASE("stop words have no postings, and are in every document as far as is known") {
  const SearchContext& context = small_index().context();
  CHECK(phrase_lacks_postings(context, "", "le"));
  CHECK_FALSE(phrase_lacks_postings(context, "", "coq"));
  CHECK(phrase_query_document_frequency(context, {"chantes", "coq"}) == 3);
  CHECK(phrase_query_document_frequency(context, {"le"}) == 3);
  CHECK(phrase_query_document_frequency(context, {"baleine"}) == 0);
}
