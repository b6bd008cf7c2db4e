// Of articles that say nearly the same the earliest counts: occurrences and words alike.
#include <doctest/doctest.h>

#include <random>
#include <set>
#include <string>

#include "glane/index.hpp"
#include "index/sample_documents.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

Document dispatch(const std::string& id, unsigned number, const std::string& date,
                  const std::string& added = "") {
  std::mt19937 random(number);
  std::string text = "La crue monte.";
  for (int i = 0; i < 120; ++i) text += " mot" + std::to_string(random() % 5000);
  Document document = article(id, "", text + added);
  document.site = id.substr(0, id.find('/'));
  if (!date.empty()) document.date = parse_iso_date(date);
  return document;
}

std::string ids_of(const Index& index, const Corpus& corpus) {
  std::string ids;
  const ConcordanceResponse found = index.concordance(
      {.query = "crue", .limit = 1000, .order = PlaceOrder::date, .corpus = corpus});
  for (const ConcordanceLine& line : found.lines) ids += line.document.id + " ";
  return ids;
}

}  // namespace

TEST_CASE("of near duplicates the earliest counts, among those that pass the filters") {
  const TemporaryIndex directory;
  {
    IndexWriter writer(directory.directory());
    writer.add({dispatch("a/1", 1, "2020-03-02")});
    writer.add({dispatch("b/1", 1, "2020-03-01", " (avec AFP)")});
    writer.add({dispatch("a/2", 2, "2020-05-01")});
    Document answer = dispatch("a/1#c1", 1, "2020-06-01");
    answer.type = DocumentType::comment;
    answer.thread = "a/1";
    writer.add({answer});
    writer.commit();
    writer.add({dispatch("c/1", 1, "", " Lire aussi la suite.")});  // in a segment of its own
    writer.commit();
  }
  const Index index(directory.directory());
  CHECK(ids_of(index, {}) == "b/1 a/1 a/2 a/1#c1 c/1 ");
  CHECK(ids_of(index, {.fold_duplicates = true}) == "b/1 a/2 a/1#c1 ");
  CHECK(ids_of(index, {.sites = {"a"}, .fold_duplicates = true}) == "a/1 a/2 a/1#c1 ");
  CHECK(ids_of(index, {.sites = {"c"}, .fold_duplicates = true}) == "c/1 ");

  const FrequencyResponse counted =
      index.frequency({.queries = {"crue"}, .corpus = {.fold_duplicates = true}});
  CHECK(counted.total.documents == 3);
  CHECK(counted.total.words == 3 * 123 + 2);  // "(avec AFP)" of b/1
  CHECK(counted.total.counts.at(0).occurrences == 3);
}

TEST_CASE("every copy of many articles is found, and nothing else") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const TemporaryIndex directory;
  std::set<unsigned> articles;
  std::size_t copies = 0;
  {
    IndexWriter writer(directory.directory());
    for (unsigned i = 0; i < 300; ++i) {
      const auto number = static_cast<unsigned>(random() % 100);
      const std::string added = random() % 2 == 0 ? " Avec notre correspondant." : "";
      writer.add({dispatch(std::to_string(i), number, "2021-01-01", added)});
      articles.insert(number);
      ++copies;
    }
    writer.commit();
  }
  const Index index(directory.directory());
  const auto count = [&](bool fold) {
    return index.concordance({.query = "crue", .limit = 0, .corpus = {.fold_duplicates = fold}})
        .documents;
  };
  CHECK(count(false) == copies);
  CHECK(count(true) == articles.size());
}
