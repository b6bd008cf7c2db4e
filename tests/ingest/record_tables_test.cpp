#include "ingest/record_tables.hpp"

#include <doctest/doctest.h>

#include "crawl/temporary_directory.hpp"
#include "index/files/index_format.hpp"

using namespace glane;

TEST_CASE("numbers of 64 bits go through SQLite's signed ones") {
  for (const std::uint64_t number : {std::uint64_t{0}, std::uint64_t{1} << 63, ~std::uint64_t{0}}) {
    CHECK(loaded(stored(number)) == number);
  }
}

TEST_CASE("a place that was not written is that of the line") {
  CHECK(place_of(12, "", true) == "#L12");
  CHECK(place_of(0, "", false) == "");
  CHECK(place_of(99, "#b.html", false) == "#b.html");
}

TEST_CASE("figures go on from what the manifest has, a damaged one from 0") {
  const TemporaryDirectory place;
  Manifest manifest(place.path("idx"), Manifest::Access::scratch);
  manifest.set_entry(setting::kFiles, "7");
  manifest.set_entry(setting::kPages, "x");
  RecordTables tables(manifest);
  FileState state;
  state.pages = 4;
  tables.count(state, 1);
  CHECK(tables.file_count == 8);
  CHECK(tables.page_count == 4);
  CHECK(tables.unfinished == 1);
  tables.count(state, -1);
  CHECK(tables.file_count == 7);
  CHECK(tables.unfinished == 0);
}

TEST_CASE("what was added comes into the table in the order of its documents, once") {
  const TemporaryDirectory place;
  Manifest manifest(place.path("idx"), Manifest::Access::scratch);
  RecordTables tables(manifest);
  tables.added = {{9, 1, 1, true}, {~std::uint64_t{0}, 1, 2, true}, {3, 1, 3, false}};
  tables.flush();
  CHECK(tables.added.empty());
  tables.flush();
  CHECK(tables.ids(tables.superseded_in, 1) == std::vector<IdHash>{3});
}
