// Results by thread: what stands where, and what is counted.
#include "results/thread_groups.hpp"

#include <doctest/doctest.h>

#include "glane/date.hpp"
#include "glane/index.hpp"
#include "index/sample_documents.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::string repeated(const std::string& text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

// Three threads: of the first comments alone speak of the canal, of the second all do, the third
// has lost its article.
class Threads {
 public:
  Threads() {
    const Document bridge = article("pont", "Le pont", "Le pont est fermé.");
    const Document lock = article("ecluse", "L'écluse", "Le canal sera vidé, l'écluse aussi.");
    const Document lost = article("perdu", "Le moulin", "");
    IndexWriter writer(folder_.directory());
    writer.add({bridge});
    for (int i = 1; i <= 5; ++i) {
      writer.add({comment(bridge, i, "Octave", "Le canal" + repeated(" et rien", 5 * i) + ".")});
    }
    writer.commit();
    writer.add({lock});
    writer.add({comment(lock, 1, "Lucette", "Canal, canal !")});
    // Written later than its thread began: another segment.
    writer.add({comment(bridge, 6, "Lucette", "Le canal, le canal, le canal.")});
    writer.add({comment(lost, 3, "Firmin", "On y va par le canal, quand on y va.")});
    writer.commit();
  }

  SearchResponse ask(SearchRequest request) const {
    request.grouping = Grouping::thread;
    return Index(folder_.directory()).search(request);
  }

  // "head: comments" of each thread.
  static std::string described(const SearchResponse& response) {
    std::string all;
    for (const Hit& hit : response.hits) {
      all += (all.empty() ? "" : " | ") + hit.document.id + (hit.group->is_head_found ? "" : "?") +
             " " + std::to_string(hit.group->total) + ":";
      for (const Hit& one : hit.group->hits) all += " " + one.document.id;
    }
    return all;
  }

 private:
  TemporaryIndex folder_;
};

const Threads& threads() {
  static const Threads threads;
  return threads;
}

}  // namespace

TEST_CASE("a thread is a hit by its article, its best comments under it, whatever it matches") {
  const SearchResponse found = threads().ask({.query = "canal"});
  CHECK(found.total == 3);
  CHECK(found.total_documents == 9);
  CHECK(found.total_all == 3);
  CHECK(Threads::described(found) ==
        "pont? 6: pont#c6 pont#c1 pont#c2 | ecluse 2: ecluse#c1 | perdu#c3 1:");
  CHECK(found.hits[0].score == found.hits[0].group->hits[0].score);
  CHECK(found.hits[0].score > found.hits[1].score);
}

TEST_CASE("filters and sizes are of documents, limits and offsets of threads") {
  CHECK(Threads::described(threads().ask({.query = "canal", .limit = 1, .offset = 1})) ==
        "ecluse 2: ecluse#c1");
  CHECK(Threads::described(threads().ask({.query = "canal", .offset = 3})) == "");
  CHECK(Threads::described(threads().ask({.query = "canal", .limit = 1, .group_size = 1})) ==
        "pont? 6: pont#c6");
  const SearchResponse articles =
      threads().ask({.query = "canal", .types = {DocumentType::article}});
  CHECK(Threads::described(articles) == "ecluse 1:");
  const SearchResponse one =
      threads().ask({.query = "canal", .authors = {"Lucette"}, .facets = {{"type"}, {"author"}}});
  CHECK(one.total == 2);
  CHECK(one.total_documents == 2);
  CHECK(one.facets[0].counts[0].count == 2);  // of documents
  CHECK(one.facets[1].counts[0].count == 5);  // Octave's, whom the filter leaves out
}

TEST_CASE("no hits are wanted, yet threads are counted") {
  const SearchResponse found = threads().ask({.query = "canal", .limit = 0});
  CHECK(found.total == 3);
  CHECK(found.total_documents == 9);
  CHECK(found.hits.empty());
  CHECK(threads().ask({.query = "introuvable", .suggest = false}).total == 0);
}

TEST_CASE("the score of a thread is explained by its best document") {
  const SearchResponse found = threads().ask({.query = "canal", .limit = 1, .explain = true});
  REQUIRE(found.hits[0].parts);
  CHECK(found.hits[0].parts->words.at(0).score ==
        doctest::Approx(found.hits[0].group->hits[0].parts->words.at(0).score));
}

TEST_CASE("an article that says nearly the same as one before it brings no thread of its own") {
  const std::string news = repeated("Le canal est fermé pour travaux jusqu'à nouvel ordre. ", 12);
  const TemporaryIndex folder;
  {
    IndexWriter writer(folder.directory());
    std::vector<Document> heads;
    for (const char* id : {"a", "b", "c"}) heads.push_back(article(id, "Travaux", news));
    for (const Document& head : heads) writer.add({head});
    writer.add({comment(heads[2], 1, "Octave", "Encore le canal !")});
    writer.commit();
  }
  const Index index(folder.directory());
  SearchRequest request{.query = "canal", .grouping = Grouping::thread};
  CHECK(Threads::described(index.search(request)) == "a 1: | b 1: | c 2: c#c1");
  request.duplicates = Duplicates::fold;
  const SearchResponse folded = index.search(request);
  CHECK(Threads::described(folded) == "a 1: | c 2: c#c1");  // its comment is no copy
  CHECK(folded.total == 3);
  CHECK(folded.hits[0].duplicates.size() == 2);
}

TEST_CASE("threads that are named by several addresses of one page are one") {
  const TemporaryIndex folder;
  {
    IndexWriter writer(folder.directory());
    const Document head = article("https://www.a.example/crue", "La crue", "Le canal monte.");
    Document one = comment(head, 1, "Octave", "Le canal ?");
    Document other = comment(head, 2, "Lucette", "Oui, le canal.");
    other.thread = "http://a.example/crue";
    writer.add({head});
    writer.add({one});
    writer.commit();
    writer.add({other});
    writer.commit();
  }
  const SearchResponse found =
      Index(folder.directory()).search({.query = "canal", .grouping = Grouping::thread});
  CHECK(found.total == 1);
  CHECK(found.total_documents == 3);
  REQUIRE(found.hits.size() == 1);
  CHECK(found.hits[0].group->hits.size() == 2);
}
