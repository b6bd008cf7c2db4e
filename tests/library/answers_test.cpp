// What an index answers besides searches: places, counts, likeness, trees, streams, translations.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "glane/glane.hpp"

using namespace glane;

namespace {

const std::string kFlood = "https://www.lagazette.example/2021/crue";

Document article(const std::string& id, const std::string& title, const std::string& text) {
  Document document;
  document.id = document.thread = id;
  document.title = document.thread_title = title;
  document.text = text;
  document.site = "lagazette.example";
  document.author = "Louise Jean";
  document.authors = {document.author};
  document.date = parse_iso_date("2021-03-04");
  return document;
}

Document comment(const Document& article, int position, const std::string& author) {
  Document document = article;
  document.id += "#c" + std::to_string(position);
  document.type = DocumentType::comment;
  document.position = position;
  document.title.clear();
  document.author = author;
  document.authors = {author};
  document.text = "La vieille digue a tenu.";
  return document;
}

// Two articles on a flood, one on bread, and comments, of which the second quotes one that is gone.
class Archive {
 public:
  Archive() : writer_(place_.path("glane.idx")) {
    const Document flood = article(kFlood, "La crue de la Brisonne",
                                   "La crue de la Brisonne a emporté la vieille digue.");
    writer_.add(flood);
    writer_.add(
        article("b", "Après la crue", "La Brisonne baisse, la vieille digue est à refaire."));
    writer_.add(article("c", "Le pain", "La boulangerie rouvre mardi."));
    writer_.add(comment(flood, 1, "Aïcha"));
    Document answer = comment(flood, 2, "Octave");
    answer.quotes = {{"Zoé", "Qui donc paiera tout cela"}};
    writer_.add(answer);
    writer_.commit();
  }

  Index open() const { return Index(place_.path("glane.idx")); }

 private:
  TemporaryDirectory place_;
  Writer writer_;
};

std::vector<std::string> ids_of(const SearchResponse& response) {
  std::vector<std::string> ids;
  for (const Hit& hit : response.hits) ids.push_back(hit.document.id);
  return ids;
}

}  // namespace

TEST_CASE("every place of a word, how often it stands, and what stands near it") {
  const Archive archive;
  const Index index = archive.open();
  const ConcordanceResponse places = index.concordance({.query = "digue"});
  CHECK(places.total == 4);
  CHECK(places.documents == 4);
  REQUIRE_FALSE(places.lines.empty());
  CHECK(places.lines.front().match == "digue");
  CHECK(to_json(places).find("\"total\"") != std::string::npos);

  FrequencyRequest counted{.queries = {"digue", "pain"}, .by = FrequencyBy::author};
  const FrequencyResponse frequency = index.frequency(counted);
  CHECK(frequency.total.counts.at(0).occurrences == 4);
  CHECK(frequency.total.counts.at(1).documents == 1);
  CHECK(frequency.buckets.size() == 3);
  CHECK(frequency_by_name(frequency.by) == "author");

  const NeighboursResponse near = index.neighbours({.query = "digue", .minimum = 2});
  REQUIRE_FALSE(near.neighbours.empty());
  CHECK(near.neighbours.front().forms == std::vector<std::string>{"vieille"});
}

TEST_CASE("documents like one, and those that were not seen before") {
  const Archive archive;
  const Index index = archive.open();
  const SearchRequest articles{.types = {DocumentType::article}};
  const auto like = index.similar(kFlood, articles);
  REQUIRE(like);
  CHECK(ids_of(*like) == std::vector<std::string>{"b"});
  CHECK_FALSE(index.similar("nothing", articles));
  Document text;
  text.text = "La boulangerie a rouvert.";
  CHECK(ids_of(index.similar_to(text, articles)) == std::vector<std::string>{"c"});

  const SearchRequest flood{.query = "crue"};
  const std::vector<std::uint64_t> all = index.found_hashes(flood);
  CHECK(all.size() == 2);
  CHECK(index.search_unseen(flood, {}).response.total == 2);
  CHECK(index.search_unseen(flood, {all.front()}).hashes == std::vector{all.back()});
  CHECK(index.search_unseen(flood, all).response.hits.empty());
}

TEST_CASE("a thread is a tree, and a comment that only a quotation knows stands in it") {
  const Archive archive;
  const std::vector<ThreadNode> thread = thread_tree(archive.open().thread(kFlood));
  REQUIRE(thread.size() == 4);
  CHECK(thread[2].deleted);
  CHECK(thread[2].document.author == "Zoé");
  CHECK(thread[3].parent == 2);
  CHECK(reading_order(thread) == std::vector<std::size_t>{0, 1, 2, 3});
  CHECK(thread_context(thread, kFlood + "#c2").size() == 3);  // without the first comment
  CHECK(to_json(thread, 3).find("\"parent\"") != std::string::npos);
}

TEST_CASE("every hit comes one by one, with what is asked for of it") {
  const Archive archive;
  const Index index = archive.open();
  SearchRequest request{.query = "digue", .limit = kEveryHit, .sort = Sort::none};
  std::vector<std::string> ids;
  const StreamedHits all = index.for_each_hit(request, {.texts = false}, [&](const Hit& hit) {
    CHECK(hit.document.text.empty());
    ids.push_back(hit.document.id);
    return true;
  });
  CHECK(all.total == 4);
  CHECK(ids.size() == 4);
  const StreamedHits one = index.for_each_hit(request, {}, [](const Hit&) { return false; });
  CHECK(one.stopped);

  const HitField* const author = find_hit_field("author");
  REQUIRE(author != nullptr);
  CHECK(find_hit_field("auteur") == nullptr);
  CHECK(std::count_if(hit_fields().begin(), hit_fields().end(),
                      [&](const HitField& field) { return &field == author; }) == 1);
  const Hit hit = index.search({.query = "pain"}).hits.at(0);
  CHECK(cell_text(author->value(hit)) == "Louise Jean");
}

TEST_CASE("documents and queries go on to another engine") {
  const Archive archive;
  const Index index = archive.open();
  CHECK(engine_named("solr") == Engine::solr);
  CHECK_FALSE(engine_named("sphinx"));
  std::vector<std::string> ids;
  const EngineExport exported = index.export_documents({}, [&](const EngineDocument& document) {
    ids.push_back(document.id);
    return document.json.front() == '{';
  });
  CHECK(exported.documents == 5);
  CHECK(ids.size() == 5);
  CHECK(index.lucene_query({.query = "digue"}).find("digue") != std::string::npos);
  CHECK(index.engine_schema(Engine::opensearch).find("mappings") != std::string::npos);
}
