// Searches through a real index: what a query finds, in which order, with which counts.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "glane/error.hpp"
#include "glane/index.hpp"
#include "index/sample_documents.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

Date day(std::string_view iso) {
  return *parse_iso_date(iso);
}

// A thread of 2019 with three comments, an article of 2021 known to the month, one without date.
std::vector<std::vector<Document>> archive() {
  Document market = article("marche", "Le marché rouvre",
                            "Les étals du marché rouvrent samedi. La maire a coupé le ruban devant "
                            "3 500 curieux, dont des étudiant·e·s.");
  market.author = "Louise Petit et AFP";
  market.authors = {"Louise Petit", "AFP"};
  market.date = day("2019-02-03T08:15");
  market.site = "gazette.example";
  market.section = "Vie locale";
  Document first = comment(market, 1, "Lucette", "J’irai samedi, avec mon porte-monnaie rouge.");
  Document second = comment(market, 2, "Firmin", "On verra bien.");
  second.quotes = {{"Lucette", "J’irai samedi"}};
  second.reply_to = "Lucette";
  Document third = comment(market, 3, "Lucette", "Firmin, le ruban était rouge ou vert ?");
  third.date = day("2019-03-01");
  third.date_inherited = false;

  Document bus = article("bus", "La ligne 4 du bus", "Le bus passera devant le marché.");
  bus.authors = {bus.author = "Jean Roy"};
  bus.date = day("2021-06");
  bus.site = "tram.example";
  Document pond = article("mare", "La mare aux canards", "Ni bus ni étal, seulement des canards.");
  return {{market, first, second, third}, {bus}, {pond}};
}

class Archive {
 public:
  Archive() {
    IndexWriter writer(index_.directory());
    for (const auto& page : archive()) writer.add(page);
    writer.commit();
  }

  SearchResponse ask(SearchRequest request) const {
    request.limit = 100;
    return Index(index_.directory()).search(request);
  }

  // Ids found, sorted and joined by spaces.
  std::string found(const std::string& query) const {
    std::vector<std::string> ids;
    for (const Hit& hit : ask({.query = query}).hits) ids.push_back(hit.document.id);
    std::sort(ids.begin(), ids.end());
    std::string line;
    for (const std::string& id : ids) line += (line.empty() ? "" : " ") + id;
    return line;
  }

  const std::string directory() const { return index_.directory(); }

 private:
  TemporaryIndex index_;
};

std::map<std::string, std::size_t> counts_of(const Facet& facet) {
  std::map<std::string, std::size_t> counts;
  for (const FacetCount& count : facet.counts) counts[count.value.value_or("(none)")] = count.count;
  return counts;
}

}  // namespace

TEST_CASE("every reading of a word asked for finds its documents") {
  const TemporaryIndex index;
  {
    IndexWriter writer(index.directory());
    writer.add({article("host", "", "Lu sur gazette.example hier.")});
    writer.add({article("name", "", "La Gazette ment.")});
    writer.add({article("mates", "", "Des copains et des copines.")});
    writer.add({article("long", "", "Trop cool.")});
    writer.commit();
  }
  const Index open(index.directory());
  const auto found = [&](const std::string& query) { return open.search({.query = query}).total; };
  CHECK(found("gazette.example") == 1);  // the site, not its words
  CHECK(found("+gazette.example") == 1);
  CHECK(found("cool copines ment -gazette.example") == 3);
  CHECK(found("la-gazette.example") == 0);
  CHECK(found("copain·ine·s") == 1);
  CHECK(found("coooool") == 1);
}

TEST_CASE("queries find what they ask for and nothing else") {
  const Archive archive;
  struct Row {
    std::string query;
    std::string ids;
  };
  for (const Row& row : std::vector<Row>{
           {"canard", "mare"},
           {"MARCHE", "bus marche"},
           {"marchés bus", "bus marche mare"},
           {"+marché +bus", "bus"},
           {"marché ET bus", "bus"},
           {"marché -bus", "marche"},
           {"bus SAUF canards", "bus"},
           {"\"samedi la maire\"", "marche"},
           {"\"samedi maire\"", ""},
           {"«coupé le ruban»", "marche"},
           {"portemonnaie", "marche#c1"},
           {"\"mon portemonnaie rouge\"", "marche#c1"},
           {"3500", "marche"},
           {"3 500 curieux", "marche"},
           {"étudiante", "marche"},
           {"=étal", "mare"},
           {"=étals", "marche"},
           {"=etals", ""},
           {"rouv*", "marche"},
           {"canrad~", "mare"},
           {"ruban NEAR/3 rouge", "marche#c3"},
           {"le la", "bus marche marche#c3 mare"},
           {"titre:marche", "marche"},
           {"fil:marché", "marche marche#c1 marche#c2 marche#c3"},
           {"auteur:lucette", "marche#c1 marche#c3"},
           {"auteur:Lucette ruban", "marche#c3"},
           {"+irai ruban", "marche#c1"},
           {"auteur:\"louise petit\"", "marche"},
           {"auteur:petit", "marche"},
           {"cite:irai", "marche#c2"},
           {"cite:Lucette", "marche#c2"},
           {"à:lucette", "marche#c2"},
           {"section:\"vie locale\"", "marche"},
           {"site:gazette.example type:article", "marche"},
           {"site:example type:article", "bus marche"},
           {"type:commentaire", "marche#c1 marche#c2 marche#c3"},
           {"date:2019-02", "marche marche#c1 marche#c2"},
           {"date:2019-03..", "bus marche#c3"},
           {"depuis:2021-06-15", "bus"},
           {"avant:2019-03", "marche marche#c1 marche#c2"},
           {"avant:2019-02-03T08:16", "marche marche#c1 marche#c2"},
           {"avant:2019-02-03T08:15", ""},
           {"-type:comment", "bus marche mare"},
           {"?!", ""},
       }) {
    CAPTURE(row.query);
    CHECK(archive.found(row.query) == row.ids);
  }
}

TEST_CASE("impossible values of fields are errors that say where and why") {
  const Archive archive;
  for (const char* query : {"bus date:31/02/2020", "type:livre", "date:2021..2019", "date:.."}) {
    CAPTURE(query);
    CHECK_THROWS_AS(archive.found(query), Error);
  }
  CHECK_THROWS_WITH_AS(archive.found("bus date:2020-13"),
                       "in the query, at character 5: date:2020-13: not a date", Error);
  CHECK_THROWS_AS(archive.ask({.facets = {{"date:siècle", 0}}}), Error);
  CHECK_THROWS_AS(archive.ask({.since = "demain peut-être"}), Error);
}

TEST_CASE("filters are joined, values of one are alternatives") {
  const Archive archive;
  CHECK(archive.ask({.authors = {"Lucette", "jean roy"}}).total == 3);
  CHECK(archive.ask({.authors = {"Lucette"}, .until = "2019-02"}).total == 1);
  CHECK(archive.ask({.sites = {"www.gazette.example"}}).total == 1);
  CHECK(archive.ask({.types = {DocumentType::article}, .since = "2019"}).total == 2);
  CHECK(archive.ask({.query = "marché", .types = {DocumentType::comment}}).total == 0);
}

TEST_CASE("facets count every match, undated ones apart") {
  const Archive archive;
  const SearchResponse all = archive.ask(
      {.facets = {{"author", 0}, {"type", 0}, {"date:month", 0}, {"date:year", 0}, {"site", 0}}});
  REQUIRE(all.total == 6);
  using Counts = std::map<std::string, std::size_t>;
  CHECK(counts_of(all.facets[0]) == Counts{{"AFP", 1},
                                           {"Firmin", 1},
                                           {"Jean Roy", 1},
                                           {"Louise Petit", 1},
                                           {"Lucette", 2},
                                           {"(none)", 1}});
  CHECK(all.facets[0].counts[0].value == "Lucette");
  CHECK(counts_of(all.facets[1]) == Counts{{"article", 3}, {"comment", 3}});
  CHECK(counts_of(all.facets[2]) ==
        Counts{{"2019-02", 3}, {"2019-03", 1}, {"2021-06", 1}, {"(none)", 1}});
  CHECK(counts_of(all.facets[3]) == Counts{{"2019", 4}, {"2021", 1}, {"(none)", 1}});
  CHECK_FALSE(all.facets[2].counts.back().value);
  CHECK(archive.ask({.facets = {{"author", 1}}}).facets[0].counts.size() == 1);
}

TEST_CASE("sorting by date puts the undated last both ways; equal scores go by date, then id") {
  const Archive archive;
  const auto order = [&](Sort sort) {
    std::string line;
    for (const Hit& hit : archive.ask({.sort = sort}).hits) line += hit.document.id + " ";
    return line;
  };
  CHECK(order(Sort::date) == "bus marche#c3 marche marche#c1 marche#c2 mare ");
  CHECK(order(Sort::date_ascending) == "marche marche#c1 marche#c2 marche#c3 bus mare ");
  CHECK(order(Sort::relevance) == order(Sort::date));
}

TEST_CASE("the accent typed ranks its documents first and hides no other") {
  const TemporaryIndex index;
  {
    IndexWriter writer(index.directory());
    writer.add({article("1", "", "Le peche du lac est petit et vert.")});
    writer.add({article("2", "", "Le péché du lac est petit et vert.")});
    writer.add({article("3", "", "Le pêche du lac est petit et vert.")});
    writer.commit();
  }
  const Index opened(index.directory());
  CHECK(opened.search({.query = "péché"}).hits[0].document.id == "2");
  CHECK(opened.search({.query = "pêche"}).hits[0].document.id == "3");
  CHECK(opened.search({.query = "pêche"}).total == 3);
}

TEST_CASE("paging cuts one order") {
  const Archive archive;
  const Index index(archive.directory());
  std::string paged;
  for (std::size_t offset = 0; offset < 8; offset += 2) {
    const SearchResponse page = index.search({.query = "marché bus", .limit = 2, .offset = offset});
    CHECK(page.total == 3);
    for (const Hit& hit : page.hits) paged += hit.document.id + " ";
  }
  std::string whole;
  for (const Hit& hit : archive.ask({.query = "marché bus"}).hits) whole += hit.document.id + " ";
  CHECK(paged == whole);
}

TEST_CASE("documents and threads come back whole and in order") {
  const Archive archive;
  const Index index(archive.directory());
  CHECK(index.document("marche#c2")->quotes[0].text == "J’irai samedi");
  CHECK_FALSE(index.document("marche#c9"));
  const std::vector<Document> thread = index.thread("marche#c2");
  REQUIRE(thread.size() == 4);
  for (int i = 0; i < 4; ++i) CHECK(thread[i].position == i);
  CHECK(index.statistics().articles == 3);
  CHECK(index.statistics().undated == 1);
  CHECK(iso_as_written(*index.statistics().last_date) == "2021-06");
}
