// Several indexes asked as one, against one index of all: random documents, divided at random.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "glane/error.hpp"
#include "glane/index.hpp"
#include "index/writer/writer.hpp"
#include "results/random_asks.hpp"

using namespace glane;
using namespace glane::test;

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kArticles = 120;

void add_all(const std::string& directory, const std::vector<Document>& documents,
             const UserLists& lists = {}) {
  WriterOptions options;
  options.lists = lists;
  options.merges = MergePolicy::none();
  IndexWriter writer(directory, options);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    writer.add({documents[i]});
    if (i == documents.size() / 2) writer.commit();
  }
  writer.commit();
}

// Articles of some sites, and comments of which some do not know their thread's title.
std::vector<Document> random_threads(Random& random) {
  const std::vector<std::string> sites = {"lagazette.example", "virage.example", ""};
  std::vector<Document> documents;
  for (Document& parent : random_documents(random, kArticles)) {
    parent.site = pick(sites, random);
    const int comments = static_cast<int>(random() % 4);
    for (int position = 1; position <= comments; ++position) {
      Document own =
          comment(parent, position, pick(kAuthors, random), sentence(random, 1 + random() % 12));
      own.site = parent.site;
      if (random() % 3 == 0) own.thread_title.clear();
      documents.push_back(std::move(own));
    }
    documents.push_back(std::move(parent));
  }
  return documents;
}

// The documents in some indexes, and all of them in one.
class Divided {
 public:
  Divided(const std::vector<Document>& documents, std::size_t count, Random& random) {
    std::vector<std::vector<Document>> parts(count);
    for (const Document& document : documents) parts[random() % count].push_back(document);
    for (const std::vector<Document>& part : parts) {
      places_.push_back(std::make_unique<TemporaryIndex>());
      directories.push_back(places_.back()->directory());
      add_all(directories.back(), part);
    }
    add_all(whole_.directory(), documents);
    one = std::make_unique<Index>(whole_.directory());
    several = std::make_unique<Index>(directories);
  }

  std::vector<std::string> directories;
  std::unique_ptr<Index> one;
  std::unique_ptr<Index> several;

 private:
  TemporaryIndex whole_;
  std::vector<std::unique_ptr<TemporaryIndex>> places_;
};

SearchRequest random_request(Random& random) {
  SearchRequest request;
  request.query = random_ask(random).typed();
  request.all = random() % 4 == 0;
  request.limit = random() % 5 == 0 ? 1000 : 1 + random() % 20;
  request.offset = random() % 3 == 0 ? random() % 10 : 0;
  request.sort = random() % 3 == 0 ? Sort::date : Sort::relevance;
  request.facets = {{"author", 0}, {"site", 0}, {"type", 0}, {"date:month", 5}};
  if (random() % 4 == 0) request.types = {DocumentType::comment};
  if (random() % 5 == 0) request.sites = {"virage.example"};
  if (random() % 5 == 0) request.duplicates = Duplicates::fold;
  if (random() % 6 == 0) request.recent = "90d";
  return request;
}

void check_facets(const std::vector<Facet>& several, const std::vector<Facet>& one) {
  REQUIRE(several.size() == one.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    CAPTURE(one[i].name);
    CHECK(several[i].values == one[i].values);
    REQUIRE(several[i].counts.size() == one[i].counts.size());
    for (std::size_t j = 0; j < one[i].counts.size(); ++j) {
      CHECK(several[i].counts[j].value == one[i].counts[j].value);
      CHECK(several[i].counts[j].count == one[i].counts[j].count);
    }
  }
}

void check_same(const SearchResponse& several, const SearchResponse& one) {
  CHECK(several.total == one.total);
  CHECK(several.total_all == one.total_all);
  CHECK(several.corrected == one.corrected);
  REQUIRE(several.hits.size() == one.hits.size());
  check_facets(several.facets, one.facets);
  // Of a word that is expanded (mot*, m?t, mot~) Xapian estimates the figures of all its forms
  // together segment by segment: they are near, not the same, whether the segments are of one index
  // or of several.
  if (one.query.find_first_of("*?~") != std::string::npos) return;
  for (std::size_t i = 0; i < one.hits.size(); ++i) {
    const Hit& hit = several.hits[i];
    CHECK(hit.document.id == one.hits[i].document.id);
    CHECK(hit.score == doctest::Approx(one.hits[i].score).epsilon(1e-12));
    CHECK(shown_title(hit.document) == shown_title(one.hits[i].document));
    CHECK(hit.snippet == one.hits[i].snippet);
    CHECK(one.hits[i].document.index.empty());
    CHECK_FALSE(hit.document.index.empty());
  }
}

std::string refusal(const std::vector<std::string>& directories, ErrorKind kind) {
  try {
    const Index index(directories);
  } catch (const Error& error) {
    CHECK(error.kind() == kind);
    return error.what();
  }
  return "";
}

UserLists lists_of(std::optional<UserList> UserLists::*which, const std::string& text) {
  UserLists lists;
  lists.*which = UserList{"liste.txt", text};
  return lists;
}

}  // namespace

TEST_CASE("several indexes answer as one index of all their documents does") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  for (const std::size_t count : {2, 3, 4}) {
    const std::vector<Document> documents = random_threads(random);
    const Divided divided(documents, count, random);
    for (int round = 0; round < 150; ++round) {
      const SearchRequest request = random_request(random);
      CAPTURE(request.query);
      check_same(divided.several->search(request), divided.one->search(request));
    }
    for (const Document& document : documents) {
      const auto found = divided.several->documents(document.id);
      REQUIRE(found.size() == 1);
      CHECK(found[0].text == document.text);
      CHECK(divided.several->thread(document.id).size() == divided.one->thread(document.id).size());
    }
    const IndexStatistics all = divided.several->statistics();
    const IndexStatistics one = divided.one->statistics();
    CHECK(all.documents == one.documents);
    CHECK(all.threads == one.threads);
    CHECK(all.authors == one.authors);
    CHECK(all.terms == one.terms);
    CHECK(all.average_length == doctest::Approx(one.average_length));
  }
}

TEST_CASE("an index and a copy of it: each document is two, in each its own") {
  const TemporaryIndex a;
  const TemporaryIndex b;
  const Document parent = article("x", "La digue", "La digue tient.");
  add_all(a.directory(), {parent, comment(parent, 1, "Lucette", "Enfin, la digue !"),
                          article("y", "Le marché", "Rien de neuf.")});
  fs::copy(a.directory(), b.directory(), fs::copy_options::recursive);
  Index both({a.directory(), b.directory()});
  const SearchResponse found = both.search({.query = "digue", .facets = {{"type", 0}}});
  CHECK(found.total == 4);
  std::map<std::string, int> of_index;
  for (const Hit& hit : found.hits) ++of_index[hit.document.index];
  CHECK(of_index == std::map<std::string, int>{{a.directory(), 2}, {b.directory(), 2}});
  CHECK(both.search({.query = "\"digue tient\""}).total == 2);
  CHECK(both.search({.query = "-marché"}).total == 4);
  REQUIRE(both.documents("y").size() == 2);
  CHECK(both.documents("y")[0].index == a.directory());
  CHECK(both.documents("y")[1].index == b.directory());
  CHECK(both.document("y")->index == a.directory());
  CHECK(both.thread("x").size() == 4);

  // What is removed or replaced in one stays in the other, and shows once it is reopened.
  {
    IndexWriter writer(b.directory());
    writer.remove(hash_of_id("x"));
    writer.commit();
  }
  CHECK(both.search({.query = "digue"}).total == 4);
  CHECK(both.reopen());
  CHECK_FALSE(both.reopen());
  CHECK(both.search({.query = "digue"}).total == 3);
  CHECK(both.documents("x").size() == 1);
}

TEST_CASE("indexes whose settings differ are not asked as one") {
  const TemporaryIndex plain;
  add_all(plain.directory(), {article("a", "", "Le marché.")});
  struct Row {
    UserLists lists;
    std::string name;
  };
  for (const Row& row : {
           Row{lists_of(&UserLists::stop_words, "marché\n"), "stop words"},
           Row{lists_of(&UserLists::extra_stop_words, "marché\n"), "stop words"},
           Row{lists_of(&UserLists::synonyms, "marché, halle\n"), "synonyms"},
           Row{lists_of(&UserLists::protected_words, "Marchés\n"), "protected words"},
       }) {
    CAPTURE(row.name);
    const TemporaryIndex other;
    add_all(other.directory(), {article("b", "", "La halle.")}, row.lists);
    CHECK(refusal({plain.directory(), other.directory()}, ErrorKind::usage) ==
          plain.directory() + " and " + other.directory() +
              " cannot be asked as one: they have other " + row.name);
    const TemporaryIndex same;
    add_all(same.directory(), {article("c", "", "Le quai.")}, row.lists);
    CHECK(refusal({other.directory(), same.directory()}, ErrorKind::usage).empty());
  }
}

TEST_CASE("constants of the ranking are the same in all, however they are written") {
  const TemporaryIndex plain;
  const TemporaryIndex other;
  for (const TemporaryIndex* one : {&plain, &other})
    add_all(one->directory(), {article("a", "", "x")});
  const auto rank = [&](const std::string& ranking) {
    IndexWriter writer(other.directory());
    writer.set_ranking(ranking);
    writer.commit();
  };
  rank("k1=0.90");
  CHECK(refusal({plain.directory(), other.directory()}, ErrorKind::usage).empty());
  Index both({plain.directory(), other.directory()});
  rank("k1=1.2");
  CHECK(refusal({plain.directory(), other.directory()}, ErrorKind::usage)
            .ends_with("cannot be asked as one: they have other constants of the ranking"));
  // What is open stays open as it was, however often it is tried.
  CHECK_THROWS_AS(both.reopen(), Error);
  CHECK_THROWS_AS(both.reopen(), Error);
  CHECK(both.search({.query = "x"}).total == 2);
  rank("");
  CHECK(both.reopen());
}

TEST_CASE("the same index twice, one that is not there and one that is damaged are named") {
  const TemporaryIndex good;
  const TemporaryIndex bad;
  for (const TemporaryIndex* one : {&good, &bad})
    add_all(one->directory(), {article("a", "", "x")});
  const std::string d = good.directory();
  CHECK(refusal({d, d}, ErrorKind::usage) == "'" + d + "' and '" + d + "' are the same index");
  CHECK(refusal({d, d + "/../idx"}, ErrorKind::usage) ==
        "'" + d + "' and '" + d + "/../idx' are the same index");
  const std::string link = d + "-lien";
  fs::create_directory_symlink("idx", link);
  CHECK(refusal({d, link}, ErrorKind::usage).ends_with("are the same index"));
  CHECK(refusal({}, ErrorKind::usage) == "no index is named");
  CHECK(refusal({d, d + "-absent"}, ErrorKind::index).starts_with(d + "-absent: "));
  for (const auto& entry : fs::directory_iterator(bad.directory())) {
    if (entry.path().extension() == ".seg") fs::resize_file(entry.path(), 100);
  }
  CHECK(refusal({d, bad.directory()}, ErrorKind::index).find(bad.directory()) != std::string::npos);
}
