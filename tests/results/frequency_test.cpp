// Frequencies by month, year, author and site: what is counted where, and held against what.
#include <doctest/doctest.h>

#include <string>

#include "glane/error.hpp"
#include "glane/index.hpp"
#include "index/sample_documents.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

void add(IndexWriter& writer, const std::string& id, const std::string& date,
         std::vector<std::string> authors, const std::string& text) {
  Document document = article(id, "", text);
  document.authors = std::move(authors);
  if (!document.authors.empty()) document.author = document.authors.front();
  document.site = id.substr(0, id.find('/'));
  if (!date.empty()) document.date = parse_iso_date(date);
  writer.add({document});
}

class Archive {
 public:
  Archive() {
    IndexWriter writer(directory_.directory());
    add(writer, "a.example/1", "2021-11-03", {"Zoé", "Anselme"}, "La crue et les crues");
    add(writer, "a.example/2", "2022-02-10", {"Zoé"}, "Une digue");
    add(writer, "b.example/1", "2022", {"ZOÉ"}, "La crue de l'année");
    writer.commit();
    add(writer, "b.example/2", "", {}, "Crue sans date");
    writer.commit();
  }

  FrequencyResponse ask(const FrequencyRequest& request) const {
    return Index(directory_.directory()).frequency(request);
  }

  // "value documents/words: documents+occurrences ...; "
  std::string rows(const FrequencyRequest& request) const {
    std::string all;
    for (const FrequencyBucket& bucket : ask(request).buckets) {
      all += bucket.value.value_or("-") + " " + std::to_string(bucket.documents) + "/" +
             std::to_string(bucket.words) + ":";
      for (const FrequencyCount& count : bucket.counts) {
        all += " " + std::to_string(count.documents) + "+" + std::to_string(count.occurrences);
      }
      all += "\n";
    }
    return all;
  }

 private:
  TemporaryIndex directory_;
};

}  // namespace

TEST_CASE("months are a series with its gaps, years known only so among them") {
  const Archive archive;
  CHECK(archive.rows({.queries = {"crue", "digue"}}) ==
        "2021-11 1/5: 1+2 0+0\n"
        "2021-12 0/0: 0+0 0+0\n"
        "2022 1/4: 1+1 0+0\n"
        "2022-01 0/0: 0+0 0+0\n"
        "2022-02 1/2: 0+0 1+1\n"
        "- 1/3: 1+1 0+0\n");
  CHECK(archive.rows({.queries = {"crue"}, .by = FrequencyBy::year}) ==
        "2021 1/5: 1+2\n2022 2/6: 1+1\n- 1/3: 1+1\n");
}

TEST_CASE("a document counts for each person who wrote it, in whatever spelling") {
  const Archive archive;
  CHECK(archive.rows({.queries = {"crue"}, .by = FrequencyBy::author}) ==
        "Zoé 3/11: 2+3\nAnselme 1/5: 1+2\n- 1/3: 1+1\n");
  const FrequencyResponse first =
      archive.ask({.queries = {"crue"}, .by = FrequencyBy::author, .limit = 1});
  CHECK(first.buckets.size() == 2);
  CHECK(first.values == 3);
  CHECK(first.total.documents == 4);
  CHECK(first.total.words == 14);
  CHECK(first.total.counts.at(0).occurrences == 4);
}

TEST_CASE("filters narrow what places are held against, fields of a query do not") {
  const Archive archive;
  CHECK(archive.rows({.queries = {"crue"}, .by = FrequencyBy::site}) ==
        "a.example 2/7: 1+2\nb.example 2/7: 2+2\n");
  CHECK(archive.rows(
            {.queries = {"crue"}, .by = FrequencyBy::year, .corpus = {.sites = {"a.example"}}}) ==
        "2021 1/5: 1+2\n2022 1/2: 0+0\n");
  CHECK(archive.rows({.queries = {"crue site:a.example"}, .by = FrequencyBy::year}) ==
        "2021 1/5: 1+2\n2022 2/6: 0+0\n- 1/3: 0+0\n");
}

TEST_CASE("an error names its place among all queries") {
  const Archive archive;
  CHECK_THROWS_AS(archive.ask({}), Error);
  CHECK_THROWS_AS(archive.ask({.queries = {"crue", ""}}), Error);
  CHECK_THROWS_AS(archive.ask({.queries = std::vector<std::string>(33, "crue")}), Error);
  try {
    archive.ask({.queries = {"été", "date:pourquoi"}});
    FAIL("an impossible date is none");
  } catch (const Error& error) {
    REQUIRE(error.place());
    CHECK(error.place()->begin >= 4);
  }
}
