#include "results/facets.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"
#include "glane/date.hpp"
#include "glane/error.hpp"
#include "query/small_index.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::vector<Document> documents() {
  std::vector<Document> documents = articles_of({"Un.", "Deux.", "Trois.", "Quatre."});
  documents[0].authors = {"Octave", "Zébulon", "Octave"};  // named twice, counted once
  documents[0].date = *parse_iso_date("2022-07-15T10:00");
  documents[0].site = "a.example";
  documents[1].authors = {"Octave"};
  documents[1].date = *parse_iso_date("2022-07");
  documents[1].site = "b.example";
  documents[1].section = "Ville";
  documents[2].date = *parse_iso_date("2021");
  documents[2].site = "a.example";
  for (int i = 0; i < 40; ++i) {  // more than are compared with each other
    documents[3].authors.push_back(i % 2 == 0 ? "Octave" : "Auteur " + std::to_string(i));
  }
  documents.push_back(comment(documents[2], 1, "Zébulon", "Cinq."));
  documents.back().date.reset();
  return documents;
}

struct Sources {
  explicit Sources(const SnapshotSet& snapshot)
      : segments(snapshot.segments()),
        authors(segments),
        quoted(segments, quoted_table),
        addressees(segments, addressee_table),
        noted(snapshot) {}
  FacetSources all() const { return {segments, authors, quoted, addressees, noted}; }

  const SegmentSet& segments;
  AuthorNames authors, quoted, addressees;
  NotedSources noted;
};

// "value=count" of each bucket, in order; "-" for none. Every row is counted.
std::string counted_of(const SmallIndex& index, const FacetRequest& request) {
  const SegmentSet& segments = index.context().segments();
  const Sources sources(index.context().snapshot());
  FacetCounter counter(request, sources.all());
  for (std::size_t segment = 0; segment < segments.size(); ++segment) {
    for (std::uint32_t row = 0; row < segments.segment(segment).rows(); ++row) {
      counter.count(segment, row);
    }
  }
  const Facet facet = counter.facet();
  CHECK(facet.name == request.name);
  FacetCounter at_once(request, sources.all());
  for (std::size_t segment = 0; segment < segments.size(); ++segment) {
    const std::uint32_t rows = segments.segment(segment).rows();
    at_once.count_live(segment, {0, rows / 2});
    at_once.count_live(segment, {rows / 2, rows});
  }
  const Facet same = at_once.facet();
  CHECK(same.values == facet.values);
  REQUIRE(same.counts.size() == facet.counts.size());
  for (std::size_t i = 0; i < same.counts.size(); ++i) {
    CHECK(same.counts[i].value == facet.counts[i].value);
    CHECK(same.counts[i].count == facet.counts[i].count);
  }
  std::string out = std::to_string(facet.values) + ":";
  for (const FacetCount& count : facet.counts) {
    out += " " + count.value.value_or("-") + "=" + std::to_string(count.count);
  }
  return out;
}

std::string counted(const std::string& name, std::size_t size = 0) {
  static const SmallIndex index(documents());
  return counted_of(index, {name, size});
}

// Of documents that are signed with these, a document each; "|" parts authors of one.
std::string counted_authors(const std::vector<std::string>& signatures) {
  std::vector<Document> signed_ones = articles_of(std::vector<std::string>(signatures.size(), "T"));
  for (std::size_t i = 0; i < signatures.size(); ++i) {
    for (const std::string_view name : split(signatures[i], "|")) {
      signed_ones[i].authors.emplace_back(name);
    }
  }
  return counted_of(SmallIndex(signed_ones), {"author", 0});
}

}  // namespace

TEST_CASE("values are counted over all segments, by count, then by name, the rest without") {
  CHECK(counted("site") == "3: a.example=2 b.example=1 -=2");
  CHECK(counted("type") == "2: article=4 comment=1");
  CHECK(counted("section") == "2: Ville=1 -=4");
}

TEST_CASE("each author of a document counts once, however many there are") {
  CHECK(counted("author", 2) == "23: Octave=3 Zébulon=2");
  CHECK(counted("author", 3) == "23: Octave=3 Zébulon=2 Auteur 1=1");
}

TEST_CASE("the spellings of one author are one value, shown as most documents have it") {
  CHECK(counted_authors({"alice martin", "Alice Martin", "MARTIN, Alice", "Alice Martin"}) ==
        "1: Alice Martin=4");
  CHECK(counted_authors({"Jean-Luc Hélie", "Jean Luc Helie", "jean-luc hélie"}) ==
        "1: Jean Luc Helie=3");  // as often each: the first in the dictionary
  CHECK(counted_authors({"Alice Martin|alice martin", "alice martin"}) == "1: alice martin=2");
  std::string many = "Alice Martin";
  for (int i = 0; i < 40; ++i) many += "|ALICE martin|Alice-Martin";
  CHECK(counted_authors({many, "Alice Martin"}).starts_with("1: "));
  CHECK(counted_authors({many, "Alice Martin"}).ends_with("=2"));
}

TEST_CASE("what is counted as often stands in a French reader's order") {
  CHECK(counted_authors({"Zoé", "Élodie", "Bob", "dédé", "Œdipe", "Alice"}) ==
        "6: Alice=1 Bob=1 dédé=1 Élodie=1 Œdipe=1 Zoé=1");
}

TEST_CASE("dates are counted as far as they are known, in their order") {
  CHECK(counted("date:year") == "3: 2021=1 2022=2 -=2");
  CHECK(counted("date:month") == "3: 2021=1 2022-07=2 -=2");
  CHECK(counted("date:day") == "4: 2021=1 2022-07=1 2022-07-15=1 -=2");
}

TEST_CASE("weeks are those of ISO 8601, decades are named by their first year") {
  CHECK(counted("date:week") == "4: 2021=1 2022-07=1 2022-W28=1 -=2");
  CHECK(counted("date:decade") == "2: 2020s=3 -=2");
}

TEST_CASE("who is quoted and who is answered is counted beyond spellings, each once a document") {
  std::vector<Document> documents = articles_of({"Un.", "Deux.", "Trois."});
  documents[0].quotes = {{"Octave", "a"}, {"OCTAVE", "b"}, {"Lucette", "c"}, {"", "d"}};
  documents[1].quotes = {{"Octave", "a"}};
  documents[0].reply_to = "Roy, Jean";
  documents[2].reply_to = "Jean Roy";
  const SmallIndex index(documents);
  CHECK(counted_of(index, {"quoted"}) == "3: Octave=2 Lucette=1 -=1");
  CHECK(counted_of(index, {"to"}) == "2: Jean Roy=2 -=1");
}

TEST_CASE("a source is the file, not the place in it") {
  std::vector<Document> documents = articles_of({"Un.", "Deux.", "Trois."});
  documents[0].source = "lot.warc.gz#12";
  documents[1].source = "lot.warc.gz#70";
  CHECK(counted_of(SmallIndex(documents), {"source"}) == "2: lot.warc.gz=2 -=1");
}

TEST_CASE("languages are counted") {
  std::vector<Document> documents = articles_of({"Un.", "Deux.", "Trois."});
  documents[0].language = documents[1].language = "fr";
  CHECK(counted_of(SmallIndex(documents), {"language"}) == "2: fr=2 -=1");
}

TEST_CASE("a unit of dates is chosen by their span, and empty buckets are filled") {
  std::vector<Document> documents = articles_of({"Un.", "Deux.", "Trois.", "Quatre."});
  documents[0].date = *parse_iso_date("2022-02-27");
  documents[1].date = *parse_iso_date("2022-03-02");
  documents[2].date = *parse_iso_date("2022-03-02T10:00");
  CHECK(counted_of(SmallIndex(documents), {"date:auto"}) ==
        "5: 2022-02-27=1 2022-02-28=0 2022-03-01=0 2022-03-02=2 -=1");
  CHECK(counted_of(SmallIndex(documents), {"date:auto", 3}) == "3: 2022-W08=1 2022-W09=2 -=1");
  documents[3].date = *parse_iso_date("2019");
  CHECK(counted_of(SmallIndex(documents), {"date:auto", 5}) == "4: 2019=1 2020=0 2021=0 2022=3");
}

TEST_CASE("a prefix leaves the values that begin so, whatever their case and accents") {
  const std::vector<std::string> names = {"Élodie", "elodie", "Eloi", "Hal", "Octave"};
  std::vector<Document> documents = articles_of({"1", "2", "3", "4", "5", "6"});
  for (std::size_t i = 0; i < names.size(); ++i) documents[i].authors = {names[i]};
  const SmallIndex index(documents);
  CHECK(counted_of(index, {"author", 0, "ELO"}) == "2: elodie=2 Eloi=1");
  CHECK(counted_of(index, {"author", 1, "élo"}) == "2: elodie=2");
  CHECK(counted_of(index, {"author", 0, "x"}) == "0:");
  CHECK(counted_of(index, {"date:year", 0, "20"}) == "0:");
}

TEST_CASE("an order that is asked for decides which buckets are shown") {
  const SmallIndex index(documents());
  const auto ordered = [&](const char* name, std::size_t size, FacetOrder order) {
    return counted_of(index, {name, size, {}, order});
  };
  CHECK(ordered("author", 2, FacetOrder::value) == "23: Auteur 1=1 Auteur 11=1");
  CHECK(ordered("site", 9, FacetOrder::value) == "3: a.example=2 b.example=1 -=2");
  CHECK(ordered("date:year", 0, FacetOrder::count) == "3: 2022=2 2021=1 -=2");
  CHECK(ordered("date:year", 1, FacetOrder::value) == "3: 2021=1");
}

TEST_CASE("a size cuts the buckets, the one without a value last") {
  CHECK(counted("site", 1) == "3: a.example=2");
  CHECK(counted("site", 2) == "3: a.example=2 b.example=1");
  CHECK(counted("site", 3) == "3: a.example=2 b.example=1 -=2");
  CHECK(counted("date:year", 1) == "3: 2022=2");  // of dates, too, the most frequent
}

TEST_CASE("nothing counted is an empty facet, an unknown name an error") {
  const SmallIndex index(std::vector<std::string>{"Un."});
  const Sources made(index.context().snapshot());
  const FacetSources sources = made.all();
  CHECK(FacetCounter({"author"}, sources).facet().counts.empty());
  CHECK(FacetCounter({"date:auto"}, sources).facet().counts.empty());
  for (const char* name : {"", "auteur", "date", "date:siècle", "Author", "date:auto:"}) {
    CAPTURE(name);
    CHECK_THROWS_AS(FacetCounter({name}, sources), Error);
  }
}
