// The order of hits: what stands before what, and that pages of results fit together.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "glane/error.hpp"
#include "glane/index.hpp"
#include "index/sample_documents.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// An index of articles, ids a0, a1, ... in the order given.
class Articles {
 public:
  explicit Articles(const std::vector<std::string>& texts) {
    IndexWriter writer(index_.directory());
    for (const std::string& text : texts) {
      writer.add({article("a" + std::to_string(count_++), "", text)});
    }
    writer.commit();
  }

  SearchResponse ask(const SearchRequest& request) const {
    return Index(index_.directory()).search(request);
  }

  // Ids in their order, joined by spaces.
  std::string ranked(const std::string& query) const {
    std::string line;
    for (const Hit& hit : ask({.query = query, .limit = 1000}).hits) {
      line += (line.empty() ? "" : " ") + hit.document.id;
    }
    return line;
  }

 private:
  TemporaryIndex index_;
  int count_ = 0;
};

// More matches than are looked at twice, of texts that differ in length, place and order.
std::vector<std::string> many_texts() {
  std::vector<std::string> texts;
  for (int i = 0; i < 180; ++i) {
    std::string text;
    for (int j = 0; j < i * 7 % 40; ++j) text += "rien ";
    text += i % 3 == 0 ? "barrage fleuve " : "fleuve ";
    for (int j = 0; j < i % 5; ++j) text += "vague barrage ";
    texts.push_back(text);
  }
  return texts;
}

}  // namespace

TEST_CASE("words near to each other come before words far apart") {
  const std::string filler = "On en parle ici et ailleurs, hier comme demain, sans rien dire. ";
  const Articles articles({"La fuite. " + filler + filler + filler + "Le gaz.",
                           filler + "Une fuite de gaz. " + filler + filler});
  CHECK(articles.ranked("fuite gaz") == "a1 a0");
}

TEST_CASE("what an article begins with comes before what it ends with") {
  const std::string filler = "On en parle ici et ailleurs, hier comme demain, sans rien dire. ";
  std::string body;
  for (int i = 0; i < 20; ++i) body += filler;
  const Articles articles({body + "Le tramway.", "Le tramway. " + body});
  CHECK(articles.ranked("tramway") == "a1 a0");
}

TEST_CASE("an accent typed comes first and hides nothing") {
  const Articles articles(
      {"Peche, peche, peche, encore la peche et toujours la peche.",
       "On y va dimanche, s'il fait beau et si la rivière le veut, pour la pêche.",
       "Quel péché ! Un péché et demi.", "Rien du tout."});
  CHECK(articles.ranked("pêche").substr(0, 2) == "a1");
  CHECK(articles.ranked("péché").substr(0, 2) == "a2");
  for (const std::string query : {"pêche", "péché", "peche", "PECHE"}) {
    CAPTURE(query);
    CHECK(articles.ask({.query = query}).total == 3);
  }
}

TEST_CASE("a word weighs once, however a hyphen writes it") {
  const Articles articles({"Un porte-clés trouvé.", "Des portes, des clés.", "Un portail.",
                           "Un por-tail.", "Rien, rien, rien."});
  const SearchResponse found = articles.ask({.query = "porte-clés", .explain = true});
  REQUIRE(found.hits.size() == 2);
  CHECK(found.hits[0].document.id == "a0");
  CHECK(found.hits[0].parts->rest < 0.01);  // nothing but its two words
  const SearchResponse cut = articles.ask({.query = "portail", .explain = true});
  REQUIRE(cut.hits.size() == 2);
  const double whole = cut.hits[0].parts->words.at(0).score;
  CHECK(cut.hits[0].document.id == "a2");
  CHECK(cut.hits[1].parts->words.at(0).score > 0);
  CHECK(cut.hits[1].parts->words.at(0).score <= whole * 1.5);
}

TEST_CASE("a title that is the query stands first") {
  const TemporaryIndex index;
  {
    IndexWriter writer(index.directory());
    const std::string much = "La grève du port, la grève du port, encore la grève du port. ";
    writer.add({article("a", "Grève du port : la grève s'étend au port", much + much)});
    writer.add({article("b", "La grève du port", "Un dossier en dix épisodes.")});
    writer.add({article("c", "", much)});
    writer.commit();
  }
  const Index opened(index.directory());
  CHECK(opened.search({.query = "la grève du port"}).hits.at(0).document.id == "b");
  CHECK(opened.search({.query = "LA GREVE DU PORT"}).hits.at(0).document.id == "b");
}

TEST_CASE("pages of results hold every match once, in one order") {
  const Articles articles(many_texts());
  const std::string query = "barrage fleuve";
  const SearchResponse whole = articles.ask({.query = query, .limit = 1000});
  CHECK(whole.total == 180);
  REQUIRE(whole.hits.size() == 180);
  for (std::size_t i = 1; i < whole.hits.size(); ++i) {
    CHECK(whole.hits[i - 1].score >= whole.hits[i].score);
  }
  for (const std::size_t size : {1, 7, 49, 50, 51, 100}) {
    CAPTURE(size);
    std::vector<std::string> ids;
    for (std::size_t offset = 0; offset < 200; offset += size) {
      const SearchResponse page =
          articles.ask({.query = query, .limit = size, .offset = offset, .snippets = false});
      CHECK(page.total == 180);
      for (const Hit& hit : page.hits) ids.push_back(hit.document.id);
    }
    std::vector<std::string> wanted;
    for (const Hit& hit : whole.hits) wanted.push_back(hit.document.id);
    CHECK(ids == wanted);
  }
}

TEST_CASE("equal scores stand newest first, then by id") {
  const TemporaryIndex index;
  {
    IndexWriter writer(index.directory());
    for (const auto& [id, date] : std::vector<std::pair<std::string, std::string>>{
             {"b", "2020-01-01"}, {"a", "2020-01-01"}, {"c", "2021-01-01"}, {"d", ""}}) {
      Document document = article(id, "", "Une girafe au zoo.");
      if (!date.empty()) document.date = parse_iso_date(date);
      writer.add({document});
    }
    writer.commit();
  }
  std::string ids;
  for (const Hit& hit : Index(index.directory()).search({.query = "girafe zoo"}).hits) {
    ids += hit.document.id;
  }
  CHECK(ids == "cabd");
}

TEST_CASE("equal scores keep their order on both sides of the last match that is reranked") {
  const Articles articles(std::vector<std::string>(250, "Une girafe au zoo."));
  std::vector<std::string> ids;
  for (std::size_t offset = 0; offset < 250; offset += 12) {
    const SearchResponse page = articles.ask(
        {.query = "girafe zoo", .limit = 12, .offset = offset, .facets = {{"type", 0}}});
    for (const Hit& hit : page.hits) ids.push_back(hit.document.id);
    // The list ends amid equals: it is asked for twice, and counted once.
    CHECK(page.total == 250);
    CHECK(page.facets.at(0).counts.at(0).count == 250);
  }
  std::vector<std::string> sorted = ids;
  std::sort(sorted.begin(), sorted.end());
  CHECK(ids == sorted);  // undated: by id
  CHECK(ids.size() == 250);
}

TEST_CASE("an index keeps its ranking, and a search may have its own") {
  const TemporaryIndex index;
  const std::vector<Document> page = {article("a", "", "Une girafe. " + std::string(900, 'x'))};
  const auto score = [&](const std::string& ranking) {
    const SearchRequest request = {.query = "girafe", .ranking = ranking};
    return Index(index.directory()).search(request).hits.at(0).score;
  };
  {
    IndexWriter writer(index.directory());
    writer.add(page);
    writer.commit();
  }
  const double usual = score("");
  CHECK(score("lead=0") < usual);
  {
    IndexWriter writer(index.directory());
    writer.set_ranking("lead=0");
    writer.commit();
  }
  CHECK(score("") < usual);
  CHECK(score("lead=3.8") == doctest::Approx(usual));
  CHECK_THROWS_AS(score("lead=x"), Error);
}

TEST_CASE("the parts of a score add up to it") {
  const Articles articles(many_texts());
  for (const std::string query :
       {"barrage", "un Barrage de fleuve", "\"vague barrage\" fleuve", "barr* fleuve",
        "+rien vagues", "fleuve -(vague AND absent) rien"}) {
    CAPTURE(query);
    const SearchResponse response =
        articles.ask({.query = query, .limit = 60, .offset = 20, .explain = true});
    REQUIRE(!response.hits.empty());
    for (const Hit& hit : response.hits) {
      REQUIRE(hit.parts);
      double sum = hit.parts->rest + hit.parts->form + hit.parts->accents + hit.parts->lead +
                   hit.parts->names + hit.parts->closeness + hit.parts->order + hit.parts->title;
      for (const WordScore& word : hit.parts->words) sum += word.score;
      CHECK(sum == doctest::Approx(hit.score));
      CHECK(hit.parts->rest > -1e-9);
    }
  }
}
