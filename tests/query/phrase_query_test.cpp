#include "query/phrase_query.hpp"

#include <doctest/doctest.h>

#include "query/small_index.hpp"
#include "segment/format/schema.hpp"

using namespace glane;
using namespace glane::test;

namespace {

using Forms = std::vector<std::string>;

std::vector<Document> documents() {
  std::vector<Document> documents = articles_of({
      "Les marchés de la ville.",      // a0
      "Le marché, puis la ville.",     // a1
      "On marche dans la ville.",      // a2
      "Marché conclu, marché perdu.",  // a3
  });
  documents[3].section = "Vie locale";
  documents[3].title = "Le marché des Quais";
  return documents;
}

const SmallIndex& small_index() {
  static const SmallIndex index(documents());
  return index;
}

const SearchContext& context() {
  return small_index().context();
}

std::string with_forms(const Forms& forms, std::string_view prefix = "") {
  return small_index().found(phrase_forms_query(context(), Xapian::Query::OP_OR, prefix, forms));
}

}  // namespace

TEST_CASE("stop words have no postings, and neither has any word of some fields") {
  CHECK(phrase_lacks_postings(context(), "", "la"));
  CHECK_FALSE(phrase_lacks_postings(context(), "", "marché"));
  CHECK(phrase_lacks_postings(context(), prefix::kSection, "marché"));
  CHECK_FALSE(phrase_lacks_postings(context(), prefix::kTitle, "marché"));
}

TEST_CASE("forms of one class share a term, in fields of names each has its own") {
  CHECK(phrase_query_terms(context(), "", {"digue", "digues"}) == Forms{"Zdigue"});
  CHECK(phrase_query_terms(context(), "", {"marché", "marchés"}).size() ==
        2);  // "marché" is of marcher, too
  CHECK(phrase_query_terms(context(), "", {"marchés", "ville"}) == Forms{"Zmarché", "Zville"});
  CHECK(phrase_query_terms(context(), prefix::kAuthor, {"marché", "marchés"}) ==
        Forms{"Amarché", "Amarchés"});
}

TEST_CASE("forms are found, and no other form of their classes") {
  CHECK(with_forms({"marchés"}) == "a0");
  CHECK(with_forms({"marché"}) == "a1 a3");
  CHECK(with_forms({"marché", "marchés"}) == "a0 a1 a3");
  CHECK(with_forms({"marche", "ville"}) == "a0 a1 a2");
  CHECK(with_forms({"dans"}) == "a2");  // from the rows of stop words
  CHECK(with_forms({"dans", "marchés"}) == "a0 a2");
  CHECK(with_forms({"château"}) == "");
  CHECK(with_forms({}) == "");
  CHECK(with_forms({"marché"}, prefix::kTitle) == "a3");
  CHECK(with_forms({"locale"}, prefix::kSection) == "a3");  // from the streams
}

TEST_CASE("how many documents have a form is known of its class, of a stop word is not") {
  CHECK(phrase_query_document_frequency(context(), {"marché"}) == 2);
  CHECK(phrase_query_document_frequency(context(), {"marché", "marchés"}) == 3);
  CHECK(phrase_query_document_frequency(context(), {"château"}) == 0);
  CHECK(phrase_query_document_frequency(context(), {"dans"}) == 4);  // all
  CHECK(phrase_query_document_frequency(context(), {}) == 0);
}

TEST_CASE("phrases and nearness are verified in the streams") {
  const auto phrase = [&](const std::vector<PlaceForms>& places, std::string_view prefix = "") {
    return small_index().found(phrase_query(context(), prefix, places));
  };
  CHECK(phrase({{"la"}, {"ville"}}) == "a0 a1 a2");
  CHECK(phrase({{"de"}, {"la"}}) == "a0");  // stop words alone
  CHECK(phrase({{"marché"}, {"la"}}) == "");
  CHECK(phrase({{"marché"}, {"des"}}, prefix::kTitle) == "a3");
  CHECK(phrase({{"vie"}, {"locale"}}, prefix::kSection) == "a3");
  CHECK(small_index().found(near_query(context(), "", {{"ville"}, {"marché", "marchés"}}, 4)) ==
        "a0 a1");
  CHECK(small_index().found(near_query(context(), "", {{"ville"}, {"marché"}}, 2)) == "");
}
