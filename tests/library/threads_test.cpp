#include <doctest/doctest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "glane/glane.hpp"
#include "glane/writer.hpp"

using namespace glane;

namespace {

constexpr int kCommits = 24;  // some merges are among them

std::string id_of(int number) {
  return "https://www.lagazette.example/" + std::to_string(number);
}

Document article(int number) {
  Document document;
  document.id = document.thread = id_of(number);
  document.title = "Le ponton du lac, " + std::to_string(number);
  document.text = "La péniche accoste au ponton du lac, les mariniers saluent.";
  document.authors = {number % 2 == 0 ? "Louise Jean" : "Aïcha Benali"};
  document.author = document.authors[0];
  document.site = "lagazette.example";
  document.date = parse_iso_date("2021-03-0" + std::to_string(1 + number % 9));
  return document;
}

Document comment(const Document& parent) {
  Document document = parent;
  document.type = DocumentType::comment;
  document.id += "#c1";
  document.position = 1;
  document.text = "Quel beau lac !";
  return document;
}

// What one commit leaves: an article and its comment more each time, and one article for all times
// that is written anew.
void write_commits(const std::string& path) {
  Writer writer(path);
  for (int number = 1; number <= kCommits; ++number) {
    writer.add(article(number));
    writer.add(comment(article(number)));
    Document again = article(0);
    again.text += " Version " + std::to_string(number) + ".";
    writer.add(again);
    if (number % 5 == 0) {
      writer.remove(id_of(number - 4));
      writer.remove(id_of(number - 4) + "#c1");
    }
    writer.commit();
  }
}

// Whether everything that an index says of itself is of one commit.
bool is_one_commit(const SearchResponse& response) {
  std::size_t by_type = 0;
  for (const FacetCount& count : response.facets.at(0).counts) by_type += count.count;
  std::size_t by_author = 0;
  for (const FacetCount& count : response.facets.at(1).counts) by_author += count.count;
  return response.total % 2 == 1 && response.hits.size() == response.total &&
         by_type == response.total && by_author == response.total;
}

bool asks_well(Index& index, bool reopens) {
  if (reopens) index.reopen();
  SearchRequest request{.query = "lac", .limit = 100};
  request.facets = {{"type"}, {"author"}};
  request.duplicates = Duplicates::show;
  if (!is_one_commit(index.search(request))) return false;
  const auto written_anew = index.document(id_of(0));
  const bool there = written_anew && written_anew->text.find("Version") != std::string::npos;
  return there && index.thread(id_of(0)).size() == 1 && index.statistics().documents % 2 == 1 &&
         index.search({.query = "\"ponton du lac\" OR mariniers~1 OR pén*"}).total > 0;
}

}  // namespace

TEST_CASE("threads ask an index, and reopen it, while a writer adds, removes, commits and merges") {
  const TemporaryDirectory directory;
  const std::string path = directory.path("glane.idx");
  {
    Writer writer(path);
    Document first = article(0);
    first.text += " Version 0.";
    writer.add(first);
    writer.commit();
  }
  Index index(path);
  std::atomic<bool> done = false;
  std::atomic<int> faults = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&, i] {
      do {
        faults += asks_well(index, i % 2 == 0) ? 0 : 1;
      } while (!done);
    });
  }
  write_commits(path);
  done = true;
  for (std::thread& thread : threads) thread.join();
  CHECK(faults == 0);
  index.reopen();
  CHECK(asks_well(index, false));
  CHECK(check_index(path).faults.empty());
}
