// Several captures of one page, read in any order.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "glane/index.hpp"
#include "index/sample_documents.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

constexpr std::int64_t kFirst = 1'600'000'000;

// The page as it was on some day; it changes every second day, and has a comment more each day.
std::vector<Document> capture(int day, const std::string& url) {
  std::vector<Document> page = {
      article(url, "Le pont", "Il tient, version " + std::to_string(day / 2) + ".")};
  for (int i = 1; i <= day + 1; ++i) {
    page.push_back(comment(page[0], i, "Lucette", "Remarque " + std::to_string(i) + "."));
  }
  for (Document& document : page) document.crawled = date_at(kFirst + day * 86'400);
  return page;
}

void check_newest(const std::string& directory, int days) {
  const Index index(directory);
  for (const char* url : {"https://www.exemple.fr/pont", "http://exemple.fr/pont"}) {
    CAPTURE(url);
    const std::optional<Document> article = index.document(url);
    REQUIRE(article);
    CHECK(article->text == "Il tient, version " + std::to_string((days - 1) / 2) + ".");
    CHECK(article->captures == days);
    CHECK(article->first_captured == date_at(kFirst));
    CHECK(index.thread(url).size() == 1 + static_cast<std::size_t>(days));
  }
  CHECK(index.search({}).total == 1 + static_cast<std::size_t>(days));
}

}  // namespace

TEST_CASE("of several captures the newest stands, in whatever order they are read") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  constexpr int kDays = 7;
  for (int round = 0; round < 12; ++round) {
    std::vector<std::vector<Document>> pages;
    for (int day = 0; day < kDays; ++day) {
      const std::string scheme = random() % 2 == 0 ? "http://" : "https://";
      pages.push_back(capture(day, scheme + (random() % 2 == 0 ? "www." : "") + "exemple.fr/pont"));
    }
    std::shuffle(pages.begin(), pages.end(), random);
    pages.push_back(pages[random() % kDays]);  // one is read again

    const TemporaryIndex directory;
    {
      IndexWriter writer(directory.directory());
      for (const auto& page : pages) {
        writer.add(page);
        if (random() % 3 == 0) writer.commit();
      }
      writer.commit();
    }
    check_newest(directory.directory(), kDays);
    // Read again, nothing is new.
    IndexWriter writer(directory.directory());
    for (const auto& page : pages) CHECK(writer.add(page) == IndexWriter::Outcome::unchanged);
    writer.commit();
    check_newest(directory.directory(), kDays);
  }
}
