#include "index/manifest/manifest_tables.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "index/files/index_format.hpp"
#include "index/manifest/current.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

namespace {

// Where SQLite has the user's version: the manifest's own format.
constexpr std::int64_t kManifestFormat = 5;
constexpr std::int64_t kOldestFormat = 4;

// Of `entries` the rows are found by an index of their keys and not stored in it (WITHOUT ROWID):
// of a blob more stands in a leaf that way. Hashes of notes are kept less 2^63: SQLite's numbers
// are signed, and these ascend as the hashes do. The others need not ascend.
constexpr std::array kTables = {
    "CREATE TABLE entries (key TEXT NOT NULL PRIMARY KEY, value BLOB NOT NULL) STRICT",
    "CREATE TABLE files (file INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, "
    "bytes INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL, "
    "hash INTEGER NOT NULL, reading INTEGER NOT NULL, captured INTEGER NOT NULL, "
    "whole INTEGER NOT NULL, pages INTEGER NOT NULL, skipped INTEGER NOT NULL, "
    "failed INTEGER NOT NULL, articles INTEGER NOT NULL, comments INTEGER NOT NULL) STRICT",
    "CREATE TABLE given (id INTEGER NOT NULL, file INTEGER NOT NULL, page INTEGER NOT NULL, "
    "holds INTEGER NOT NULL, PRIMARY KEY (id, file, page)) STRICT, WITHOUT ROWID",
    "CREATE TABLE gone (thread INTEGER NOT NULL, id INTEGER NOT NULL, "
    "PRIMARY KEY (thread, id)) STRICT, WITHOUT ROWID",
    "CREATE TABLE last_commit (number INTEGER NOT NULL, time INTEGER NOT NULL) STRICT",
    "CREATE TABLE notes (hash INTEGER PRIMARY KEY, note BLOB NOT NULL) STRICT",
    "CREATE TABLE pages (file INTEGER NOT NULL, page INTEGER NOT NULL, place TEXT, "
    "key INTEGER NOT NULL, captured INTEGER, article INTEGER NOT NULL, documents BLOB NOT NULL, "
    "PRIMARY KEY (file, page)) STRICT, WITHOUT ROWID",
    "CREATE TABLE segments (number INTEGER PRIMARY KEY, id INTEGER NOT NULL, "
    "rows INTEGER NOT NULL, dead BLOB NOT NULL) STRICT",
    "CREATE INDEX superseded ON given (file) WHERE holds = 0",
    "CREATE TABLE unsettled (id INTEGER PRIMARY KEY) STRICT"};
// Of a manifest of format 4, which kept what was read in entries of its own.
constexpr std::array<std::size_t, 4> kTablesOfFormat4 = {0, 4, 5, 7};

constexpr const char* kTablesByName =
    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name";

// That the tables are those made here, and nothing else, which might do more than is asked for.
void check_same(SqliteDatabase& database, const std::string& path, std::int64_t format) {
  std::vector<std::string_view> made(kTables.begin(), kTables.end());
  if (format == kOldestFormat) {
    made.clear();
    for (const std::size_t i : kTablesOfFormat4) made.emplace_back(kTables[i]);
  }
  SqliteStatement tables(database, kTablesByName);
  SqliteRun run(tables);
  std::vector<std::string> found;
  while (run->step()) found.emplace_back(run->bytes(0));
  if (std::equal(found.begin(), found.end(), made.begin(), made.end())) return;
  throw_damaged(path, DiagnosticCode::damage_tables);
}

}  // namespace

void make_tables(SqliteDatabase& database) {
  database.run("BEGIN");
  for (const char* table : kTables) database.run(table);
  database.run("INSERT INTO last_commit VALUES (0, 0)");
  database.run(("PRAGMA application_id = " + std::to_string(kManifestMark)).c_str());
  database.run(("PRAGMA user_version = " + std::to_string(kManifestFormat)).c_str());
  database.run("COMMIT");
}

bool check_tables(SqliteDatabase& database, const std::string& path) {
  if (database.number("PRAGMA application_id") != kManifestMark) {
    const bool is_empty = database.number("SELECT count(*) FROM sqlite_schema") == 0;
    if (is_empty) throw_damaged(path, DiagnosticCode::damage_empty_manifest);
    throw_no_index(path, DiagnosticCode::folder_manifest);
  }
  const std::int64_t format = database.number("PRAGMA user_version");
  if (format < kOldestFormat || format > kManifestFormat) {
    throw_other_format(path, format, kManifestFormat);
  }
  check_same(database, path, format);
  return format == kManifestFormat;
}

void upgrade_tables(SqliteDatabase& database) {
  database.run("BEGIN IMMEDIATE");
  database.run((std::string("DELETE FROM entries WHERE ") + kRecordOfFormat4).c_str());
  for (std::size_t i = 0; i < kTables.size(); ++i) {
    const bool is_there = std::count(kTablesOfFormat4.begin(), kTablesOfFormat4.end(), i) > 0;
    if (!is_there) database.run(kTables[i]);
  }
  database.run(("PRAGMA user_version = " + std::to_string(kManifestFormat)).c_str());
  database.run("COMMIT");
}

}  // namespace glane
