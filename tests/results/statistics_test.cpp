#include "results/statistics.hpp"

#include <doctest/doctest.h>

#include "glane/date.hpp"
#include "page/document/canonical_url.hpp"
#include "query/small_index.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("figures are of live documents, what segments share counted once") {
  Document crue = article("crue", "La crue", "La crue de la Brisonne.");
  crue.authors = {"Octave", "Lucette"};
  crue.site = "gazette.example";
  crue.date = *parse_iso_date("2019-02-03");
  const Document reply = comment(crue, 1, "OCTAVE", "Et le piano ?");
  Document piano = article("piano", "", "Le piano.");
  piano.authors = {"Lucette"};
  piano.site = "gazette.example";
  Document gone = article("gone", "", "Supprimé bientôt.");
  gone.authors = {"Personne"};
  gone.date = *parse_iso_date("1999");
  const SmallIndex index(std::vector<Document>{crue, reply, gone, piano});
  WriterOptions options;
  options.merges = MergePolicy::none();
  IndexWriter writer(index.directory(), options);
  writer.remove(hash_of_id("gone"));
  writer.commit();

  const IndexStatistics figures = statistics_of(SearchContext(Snapshot::open(index.directory())));
  CHECK(figures.documents == 3);
  CHECK(figures.articles == 2);
  CHECK(figures.comments == 1);
  CHECK(figures.threads == 2);
  CHECK(figures.authors == 2);  // case aside
  CHECK(figures.undated == 1);
  CHECK(figures.removed == 1);
  CHECK(figures.segments == 2);
  CHECK(iso_date(*figures.first_date) == "2019-02-03");
  CHECK(iso_date(*figures.last_date) == "2019-02-03");
  REQUIRE(figures.sites.size() == 2);
  CHECK(figures.sites[0].value == "gazette.example");
  CHECK(figures.sites[0].count == 2);
  CHECK_FALSE(figures.sites[1].value);
  CHECK(figures.sites[1].count == 1);
  CHECK(figures.terms > 5);
  CHECK(figures.bytes > 1000);
  CHECK(figures.average_length > 0);
  CHECK(figures.commit > 1);
}

TEST_CASE("an index without documents has figures of nothing") {
  const TemporaryIndex folder;
  IndexWriter(folder.directory()).commit();
  const IndexStatistics figures = statistics_of(SearchContext(Snapshot::open(folder.directory())));
  CHECK(figures.documents == 0);
  CHECK(figures.terms == 0);
  CHECK(figures.sites.empty());
  CHECK_FALSE(figures.first_date);
}
