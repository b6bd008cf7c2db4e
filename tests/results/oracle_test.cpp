// The index against a linear scan: random documents, random queries, the same set of ids, however
// the index was made.
#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <random>
#include <set>

#include "glane/index.hpp"
#include "index/snapshot/snapshot.hpp"
#include "index/writer/writer.hpp"
#include "results/how_many.hpp"
#include "results/linear_scan.hpp"
#include "results/random_asks.hpp"

using namespace glane;
using namespace glane::test;

namespace {

constexpr std::size_t kDocuments = 250;

// Segments stay as they are written.
WriterOptions options_without_merges() {
  WriterOptions options;
  options.merges.tier_segments = 1'000'000;
  options.merges.most_dead_percent = 100;
  return options;
}

void add_at_once(const std::string& directory, const std::vector<Document>& documents) {
  IndexWriter writer(directory);
  for (const Document& document : documents) writer.add({document});
  writer.commit();
}

void add_in_commits(const std::string& directory, const std::vector<Document>& documents) {
  IndexWriter writer(directory, options_without_merges());
  std::size_t added = 0;
  for (const std::size_t end : std::initializer_list<std::size_t>{100, 199, 200, kDocuments}) {
    while (added < std::min(end, documents.size())) writer.add({documents[added++]});
    writer.commit();
  }
}

// Every second document was another one once.
void add_in_place_of_others(const std::string& directory, const std::vector<Document>& documents) {
  IndexWriter writer(directory, options_without_merges());
  for (std::size_t i = 0; i < documents.size(); i += 2) {
    Document other = documents[(i + 1) % documents.size()];
    other.id = documents[i].id;
    other.thread = documents[i].thread;
    writer.add({other});
    if (i % 20 == 0) writer.commit();
  }
  for (std::size_t i = 0; i < documents.size(); ++i) {
    writer.add({documents[i]});
    if (i % 40 == 0) writer.commit();
  }
  writer.commit();
}

struct WayToIndex {
  std::string name;
  void (*add)(const std::string& directory, const std::vector<Document>& documents);
  std::size_t least_segments;
};
const WayToIndex kWays[] = {{"at once", add_at_once, 1},
                            {"in commits", add_in_commits, 4},
                            {"in place of others", add_in_place_of_others, 10}};

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
    REQUIRE(Snapshot::open(directory)->segments().size() >= kWays[i].least_segments);
    indexes.emplace_back(directory);
  }
  LinearScan scan(documents);
  for (int round = 0; round < how_many("GLANE_ORACLE_QUERIES", 400); ++round) {
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
