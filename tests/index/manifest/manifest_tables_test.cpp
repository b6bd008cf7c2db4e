#include "index/manifest/manifest_tables.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "glane/error.hpp"
#include "index/files/index_format.hpp"
#include "index/manifest/current.hpp"
#include "segment/error_of.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// One in memory, with the tables that a new manifest has, changed by a statement.
struct Tables {
  explicit Tables(const std::string& change = {}) : database("", SqliteDatabase::Access::memory) {
    make_tables(database);
    if (!change.empty()) database.run(change.c_str());
  }
  std::string refusal() {
    return error_of([&] { check_tables(database, "manifest.db"); });
  }

  SqliteDatabase database;
};

// As format 4 had them.
constexpr const char* kBackToFormat4 =
    "DROP TABLE files; DROP TABLE given; DROP TABLE gone; DROP TABLE pages; DROP TABLE unsettled; "
    "PRAGMA user_version = 4";

}  // namespace

TEST_CASE("the tables that are made are those that are asked for, and no commit is in them") {
  Tables made;
  CHECK(check_tables(made.database, "manifest.db"));
  CHECK_FALSE(made.database.in_transaction());
  CHECK(made.database.number("SELECT number FROM last_commit") == 0);
  CHECK(made.database.number("PRAGMA application_id") == kManifestMark);
}

TEST_CASE("other tables, or more, are refused") {
  const std::string others = "manifest.db: the index is damaged: its tables are others";
  for (const std::string change :
       {"DROP TABLE unsettled", "CREATE TABLE more (a)", "ALTER TABLE gone ADD COLUMN more INTEGER",
        "DROP INDEX superseded", "CREATE VIEW seen AS SELECT * FROM notes",
        "CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM entries; END",
        "PRAGMA user_version = 4"}) {
    CAPTURE(change);
    CHECK(Tables(change).refusal() == others);
  }
  CHECK(Tables(std::string(kBackToFormat4) + "; CREATE TABLE more (a)").refusal() == others);
}

TEST_CASE("what is no manifest of this version is said to be something else") {
  SqliteDatabase empty("", SqliteDatabase::Access::memory);
  CHECK(error_of([&] { check_tables(empty, "manifest.db"); }) ==
        "manifest.db: the index is damaged: its manifest is empty");
  empty.run("CREATE TABLE entries (key TEXT)");
  CHECK(error_of([&] { check_tables(empty, "manifest.db"); }) ==
        "manifest.db: not a manifest of glane's");
  CHECK(Tables("PRAGMA application_id = 1").refusal() == "manifest.db: not a manifest of glane's");
  for (const int format : {0, 3, 6, -1}) {
    CAPTURE(format);
    Tables other("PRAGMA user_version = " + std::to_string(format));
    CHECK_THROWS_AS(check_tables(other.database, "manifest.db"), OtherFormat);
  }
}

TEST_CASE("a manifest of format 4 is read, and becomes one of this format but for its record") {
  Tables old(kBackToFormat4);
  old.database.run(
      "INSERT INTO entries VALUES ('stopwords', x'61'), ('writer.next_segment', x'37'), "
      "('writer.record.1', x'61'), ('writer.seal', x'61'), ('writer.rev', x'61'), "
      "('writer.ready', x'61'); INSERT INTO notes VALUES (5, x'01'); "
      "INSERT INTO segments VALUES (1, 2, 3, x''); UPDATE last_commit SET number = 9");
  CHECK_FALSE(check_tables(old.database, "manifest.db"));
  upgrade_tables(old.database);
  CHECK_FALSE(old.database.in_transaction());
  CHECK(check_tables(old.database, "manifest.db"));
  SqliteStatement keys(old.database, "SELECT key FROM entries ORDER BY key");
  SqliteRun run(keys);
  std::vector<std::string> left;
  while (run->step()) left.emplace_back(run->bytes(0));
  CHECK(left == std::vector<std::string>{"stopwords", "writer.next_segment", "writer.ready",
                                         "writer.seal"});
  CHECK(old.database.number("SELECT number FROM last_commit") == 9);
  CHECK(old.database.number("SELECT count(*) FROM notes") == 1);
  CHECK(old.database.number("SELECT count(*) FROM segments") == 1);
  CHECK(old.database.number("SELECT count(*) FROM files") == 0);
}
