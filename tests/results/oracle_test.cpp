// The index against a linear scan: random documents, random queries, the same set of ids, however
// the index was made.
#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <random>
#include <set>

#include "index/build_in_bulk.hpp"
#include "index/open_xapian.hpp"
#include "index/writer.hpp"
#include "results/index.hpp"
#include "results/linear_scan.hpp"

using namespace glane;
using namespace glane::test;

namespace {

constexpr int kDocuments = 250;

// Each commit is so much smaller than the one before that segments are not merged.
void add_in_commits(const std::string& directory, const std::vector<Document>& documents) {
  IndexWriter writer(directory);
  std::size_t added = 0;
  for (const std::size_t end : {200, 240, 248, kDocuments}) {
    while (added < std::min(end, documents.size())) writer.add_page({documents[added++]});
    writer.commit();
  }
}

void add_in_bulk(const std::string& directory, const std::vector<Document>& documents) {
  Pages pages;
  for (const Document& document : documents) pages.push_back({document});
  build_in_bulk(directory, pages, 2, 30);
}

void add_with_positions(const std::string& directory, const std::vector<Document>& documents) {
  WriterOptions options;
  options.positions_in_database = true;
  IndexWriter writer(directory, options);
  for (const Document& document : documents) writer.add_page({document});
  writer.commit();
}

struct WayToIndex {
  std::string name;
  void (*add)(const std::string& directory, const std::vector<Document>& documents);
  std::size_t segments;
};
const WayToIndex kWays[] = {{"page by page", add_in_commits, 4},
                            {"in bulk", add_in_bulk, 1},
                            {"positions in the database", add_with_positions, 1}};

std::string joined(const std::set<std::string>& ids) {
  std::string all;
  for (const std::string& id : ids) all += id + " ";
  return all;
}

void check_search(const Index& index, const std::string& query,
                  const std::set<std::string>& expected) {
  const SearchResponse response = index.search({.query = query, .limit = 1000});
  std::set<std::string> found;
  for (const Hit& hit : response.hits) found.insert(hit.document.id);
  CHECK(joined(found) == joined(expected));
  CHECK(response.total == found.size());
}

}  // namespace

TEST_CASE("random queries find what a linear scan finds, in an index made in each way") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  const std::vector<Document> documents = random_documents(random, kDocuments);
  const TemporaryIndex directories[std::size(kWays)];
  std::vector<Index> indexes;
  for (std::size_t i = 0; i < std::size(kWays); ++i) {
    const std::string directory = directories[i].directory();
    kWays[i].add(directory, documents);
    REQUIRE(open_index(directory).segments.segments().size() == kWays[i].segments);
    indexes.emplace_back(directory);
  }
  LinearScan scan(documents);
  for (int round = 0; round < 400; ++round) {
    const Ask ask = random_ask(random);
    const std::string query = ask.typed();
    if (query.empty()) continue;
    CAPTURE(query);
    const std::set<std::string> expected = scan.find(ask);
    for (std::size_t i = 0; i < std::size(kWays); ++i) {
      CAPTURE(kWays[i].name);
      check_search(indexes[i], query, expected);
    }
  }
}

// Xapian's OP_NEAR gave up where the classes of two places share forms.
TEST_CASE("words near each other are found where their classes share forms, in each way") {
  const std::vector<Document> documents = {
      article("a", "Marchés, bus", "Marché, digue et là, la marche"), article("b", "Bus", "Marché"),
      article("c", "Bus", "La marche, puis encore une digue et le marché")};
  for (const WayToIndex& way : kWays) {
    CAPTURE(way.name);
    const TemporaryIndex directory;
    way.add(directory.directory(), documents);
    const Index index(directory.directory());
    check_search(index, "marche NEAR/5 marché", {"a"});
    check_search(index, "marché NEAR/9 marche", {"a", "c"});
  }
}

TEST_CASE("every document is found by its rarest word") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  const std::vector<Document> documents = random_documents(random, kDocuments);
  FrenchAnalyzer analyzer;
  Analysis analysis;
  std::map<std::string, int> counts;
  const auto forms = [&](const Document& document) {
    analyzer.analyze(document.text, analysis);
    std::vector<std::string> list;
    for (const Token& token : analysis.tokens) list.push_back(token.word->form);
    return list;
  };
  for (const Document& document : documents) {
    for (const std::string& form : forms(document)) ++counts[form];
  }
  const WayToIndex& way = kWays[random() % std::size(kWays)];
  CAPTURE(way.name);
  const TemporaryIndex directory;
  way.add(directory.directory(), documents);
  const Index index(directory.directory());
  for (const Document& document : documents) {
    const std::vector<std::string> own = forms(document);
    const std::string rarest = *std::min_element(
        own.begin(), own.end(),
        [&](const std::string& a, const std::string& b) { return counts[a] < counts[b]; });
    const SearchResponse response = index.search({.query = "=" + rarest, .limit = 1000});
    CAPTURE(rarest);
    CHECK(std::any_of(response.hits.begin(), response.hits.end(),
                      [&](const Hit& hit) { return hit.document.id == document.id; }));
  }
}
