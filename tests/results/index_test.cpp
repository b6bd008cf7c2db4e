// One Index for many threads, moved on to newer commits meanwhile.
#include "glane/index.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "glane/error.hpp"
#include "index/sample_documents.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// Commit n holds n articles about a lake, and comment n of a thread says so.
void commit(const std::string& directory, int number) {
  IndexWriter writer(directory);
  const Document head = article("fil", "Le fil", "Version " + std::to_string(number));
  writer.add({head, comment(head, 1, "Lucette", "Commentaire " + std::to_string(number))});
  writer.add({article("lac" + std::to_string(number), "", "Un lac et des roseaux.")});
  writer.commit();
}

}  // namespace

TEST_CASE("an index stays at its commit until it is reopened") {
  const TemporaryIndex directory;
  commit(directory.directory(), 1);
  Index index(directory.directory());
  CHECK(!index.reopen());
  commit(directory.directory(), 2);
  CHECK(index.search({.query = "lac"}).total == 1);
  CHECK(index.document("fil")->text == "Version 1");
  CHECK(index.reopen());
  CHECK(!index.reopen());
  CHECK(index.search({.query = "lac"}).total == 2);
  CHECK(index.document("fil")->text == "Version 2");
  const std::vector<Document> thread = index.thread("fil#c1");
  REQUIRE(thread.size() == 2);
  CHECK(thread[1].text == "Commentaire 2");
  CHECK(index.statistics().documents == 4);
  CHECK(index.statistics().commit > 1);
}

TEST_CASE("an index whose files are gone answers, and says what is wrong when it is reopened") {
  const TemporaryIndex directory;
  commit(directory.directory(), 1);
  Index index(directory.directory());
  std::filesystem::remove_all(directory.directory());
  CHECK_THROWS_AS(index.reopen(), Error);
  CHECK(index.document("fil")->text == "Version 1");
}

TEST_CASE("threads search one index while it is reopened, each answer of one commit") {
  constexpr int kCommits = 12;
  const TemporaryIndex directory;
  commit(directory.directory(), 1);
  Index index(directory.directory());
  std::atomic<bool> done = false;
  std::atomic<int> faults = 0;
  std::atomic<int> answers = 0;
  const auto ask = [&] {
    std::size_t before = 0;
    while (!done) {
      SearchRequest request{.query = "lac", .limit = 50};
      request.facets = {{"type", 0}};
      const SearchResponse response = index.search(request);
      const bool whole = response.hits.size() == response.total && response.total >= before &&
                         response.facets.at(0).counts.at(0).count == response.total;
      const std::vector<Document> thread = index.thread("fil");
      const bool fits = thread.size() == 2 && thread[0].text.substr(thread[0].text.find(' ')) ==
                                                  thread[1].text.substr(thread[1].text.find(' '));
      if (!whole || !fits) ++faults;
      before = response.total;
      ++answers;
    }
  };
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) threads.emplace_back(ask);
  for (int number = 2; number <= kCommits; ++number) {
    commit(directory.directory(), number);
    // A thread that missed files which a merge removed may have done so before.
    index.reopen();
    CHECK(index.search({.query = "lac"}).total == number);
  }
  done = true;
  for (std::thread& thread : threads) thread.join();
  CHECK(faults == 0);
  CHECK(answers > 0);
  CHECK(index.search({.query = "lac"}).total == kCommits);
}
