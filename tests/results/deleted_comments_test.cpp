#include "results/deleted_comments.hpp"

#include <doctest/doctest.h>

#include "results/thread_of.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// All quotations of the documents are lost ones.
std::vector<DeletedComment> deleted_of(const std::vector<Quote>& quotes) {
  std::vector<Document> documents;
  std::vector<QuotationPlace> lost;
  for (const Quote& quote : quotes) {
    lost.push_back({documents.size(), 0});
    documents.push_back(said(static_cast<int>(documents.size()) + 1, "Aïcha", "Non.", "", {quote}));
  }
  return deleted_comments(documents, lost);
}

constexpr const char* kWhole =
    "La mairie a vendu les pierres de la digue à un promoteur de la ville.";

}  // namespace

TEST_CASE("quotations of one lost comment are one, and the longest stands") {
  const auto deleted = deleted_of({{"grognard59", "les pierres de la digue à un promoteur"},
                                   {"Grognard59", kWhole},
                                   {"Grognard59", "la mairie a vendu les pierres"}});
  REQUIRE(deleted.size() == 1);
  CHECK(deleted[0].text == kWhole);
  CHECK(deleted[0].author == "Grognard59");
  CHECK(deleted[0].quotations.size() == 3);
  CHECK(deleted[0].quotations.front().document == 0);
}

TEST_CASE("other words, and other authors, are other comments, in the order of the thread") {
  const auto deleted = deleted_of({{"Grognard59", "Je ne paierai pas pour ceux d'en bas."},
                                   {"Lucette", kWhole},
                                   {"Grognard59", kWhole},
                                   {"Grognard59", "?"}});
  REQUIRE(deleted.size() == 3);
  CHECK(deleted[0].text == "Je ne paierai pas pour ceux d'en bas.");
  CHECK(deleted[1].author == "Lucette");
  CHECK(deleted[2].author == "Grognard59");
}
