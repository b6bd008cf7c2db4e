#include "index/manifest/sqlite_database.hpp"

#include <doctest/doctest.h>

#include <utility>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"
#include "segment/error_of.hpp"

using namespace glane;
using namespace glane::test;

namespace fs = std::filesystem;

namespace {

using Access = SqliteDatabase::Access;

constexpr const char* kTable = "CREATE TABLE words (word TEXT PRIMARY KEY, tokens INTEGER)";

// A file that has a table with these words.
std::string made(const TemporaryDirectory& folder, const std::vector<std::string>& words) {
  const std::string path = folder.path("words.db");
  SqliteDatabase database(path, Access::fill);
  database.run(kTable);
  SqliteStatement add(database, "INSERT INTO words VALUES (?, ?)");
  std::int64_t tokens = 0;
  for (const std::string& word : words) {
    SqliteRun(add)->bind_text(word).bind(++tokens).step();
  }
  return path;
}

std::int64_t count(SqliteDatabase& database) {
  return database.number("SELECT count(*) FROM words");
}

}  // namespace

TEST_CASE("a value is read as it was bound, whatever it is") {
  SqliteDatabase database("", Access::memory);
  database.run("CREATE TABLE t (number, text, bytes, absent)");
  SqliteStatement add(database, "INSERT INTO t VALUES (?, ?, ?, ?)");
  SqliteStatement all(database, "SELECT * FROM t");
  const std::string zeros("\0\xFF\0", 3);
  struct Row {
    std::int64_t number;
    std::string text, bytes;
  };
  for (const Row& row :
       {Row{0, "", ""}, Row{INT64_MAX, "l'été", zeros}, Row{INT64_MIN, "a", "b"}}) {
    database.run("DELETE FROM t");
    add.begin().bind(row.number).bind_text(row.text).bind_blob(row.bytes).bind_null();
    CHECK_FALSE(add.step());
    SqliteRun run(all);
    REQUIRE(run->step());
    CHECK(run->number(0) == row.number);
    CHECK(run->bytes(1) == row.text);
    CHECK(run->bytes(2) == row.bytes);
    CHECK(run->bytes(3).empty());
    CHECK_FALSE(run->step());
  }
  CHECK(database.number("SELECT count(*) FROM t WHERE absent IS NULL") == 1);
  // A view without an address is no NULL.
  SqliteRun(add)->bind(1).bind_text("").bind_blob({}).bind_null().step();
  CHECK(database.number("SELECT count(*) FROM t WHERE bytes IS NULL") == 0);
}

TEST_CASE("a value of another's row is bound as it stands there") {
  SqliteDatabase database("", Access::memory);
  database.run("CREATE TABLE t (value); INSERT INTO t VALUES (7), ('sept'), (x'0007'), (NULL)");
  database.run("CREATE TABLE copy (value)");
  SqliteStatement rows(database, "SELECT value FROM t");
  SqliteStatement add(database, "INSERT INTO copy VALUES (?)");
  SqliteRun run(rows);
  while (run->step()) SqliteRun(add)->bind_value(rows, 0).step();
  CHECK(database.number("SELECT count(*) FROM copy") == 4);
  CHECK(database.number("SELECT count(*) FROM (SELECT typeof(value), value FROM t EXCEPT "
                        "SELECT typeof(value), value FROM copy)") == 0);
}

TEST_CASE("a statement that is run again begins anew, whatever it was left in") {
  SqliteDatabase database("", Access::memory);
  database.run(kTable);
  database.run("INSERT INTO words VALUES ('halle', 1), ('marché', 2)");
  SqliteStatement one(database, "SELECT word FROM words WHERE tokens >= ? ORDER BY word");
  for (int round = 0; round < 2; ++round) {
    REQUIRE(one.begin().bind(1).step());
    CHECK(one.bytes(0) == "halle");  // and another row is still to come
  }
  REQUIRE(one.begin().bind(2).step());
  CHECK(one.bytes(0) == "marché");
  CHECK_FALSE(one.step());
  // A run that ends holds nothing: the table can go.
  { SqliteRun(one)->bind(1).step(); }
  CHECK_NOTHROW(database.run("DROP TABLE words"));
}

TEST_CASE("what SQL refuses is an error that names the file") {
  const TemporaryDirectory folder;
  const std::string path = made(folder, {"halle"});
  SqliteDatabase database(path, Access::write);
  database.own();
  CHECK(error_of([&] { database.run("SELEC 1"); }).starts_with(path + ": near"));
  CHECK(error_of([&] { SqliteStatement(database, "SELECT no FROM words"); }) ==
        path + ": no such column: no");
  SqliteStatement add(database, "INSERT INTO words VALUES ('halle', 2)");
  CHECK_THROWS_AS(SqliteRun(add)->step(), Error);
  SqliteStatement other(database, "SELECT 1");
  CHECK_THROWS_AS(other.begin().bind(1), Error);  // it has no parameter
  CHECK(count(database) == 1);
}

TEST_CASE("a file is opened as it is to be used") {
  const TemporaryDirectory folder;
  const std::string nowhere = folder.path("nowhere.db");
  for (const Access access : {Access::read, Access::write}) {
    CHECK_THROWS_AS(SqliteDatabase(nowhere, access), Error);
    CHECK_FALSE(fs::exists(nowhere));
  }
  const std::string path = made(folder, {"halle", "marché"});
  CHECK(count(*std::make_unique<SqliteDatabase>(path, Access::read)) == 2);
  {
    SqliteDatabase writer(path, Access::write);
    writer.own();
    CHECK_FALSE(writer.in_transaction());
    writer.run("BEGIN");
    CHECK(writer.in_transaction());
    writer.run("INSERT INTO words VALUES ('quai', 3)");
    CHECK(writer.last_row() == 3);
    CHECK(count(writer) == 3);
    CHECK(count(*std::make_unique<SqliteDatabase>(path, Access::read)) == 2);
  }
  CHECK(count(*std::make_unique<SqliteDatabase>(path, Access::read)) == 2);
  folder.write("words.db-journal", "rien");
  CHECK(error_of([&] { SqliteDatabase(path, Access::read); }) ==
        path + "-journal: not a file of an index");
}

TEST_CASE("a file that is no database, or a damaged one, is said to be so") {
  const TemporaryDirectory folder;
  const std::string none = folder.write("none.db", std::string(5000, 'x'));
  CHECK(error_of([&] {
          SqliteDatabase(none, Access::read).number("SELECT count(*) FROM words");
        }) == none + ": the index is damaged: file is not a database");
  const std::string path = made(folder, {"halle"});
  std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
  file.seekp(4096);  // behind the page of the schema
  file << std::string(8192, 'x');
  file.close();
  CHECK(error_of([&] {
          SqliteDatabase(path, Access::read).number("SELECT count(*) FROM words");
        }).starts_with(path + ": the index is damaged: "));
}

TEST_CASE("a copy is what the transaction sees, and ends when it is asked to") {
  const TemporaryDirectory folder;
  const std::string path = made(folder, std::vector<std::string>{"halle", "marché"});
  bool is_ending = false;
  SqliteDatabase database(path, Access::write, Waiting(0, [&] { return is_ending; }));
  database.own();
  const std::string copy = folder.path("copie.db");
  database.copy_to(copy);
  CHECK(count(*std::make_unique<SqliteDatabase>(copy, Access::read)) == 2);

  SqliteDatabase other("", Access::memory);
  other.run("CREATE TABLE gone (a)");
  database.copy_to(other);  // over what it had
  CHECK(count(other) == 2);
  CHECK_THROWS_AS(other.number("SELECT count(*) FROM gone"), Error);

  database.run(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000) "
      "INSERT INTO words SELECT i || hex(zeroblob(200)), i FROM n");
  database.run("BEGIN");
  CHECK(count(database) == 9002);
  is_ending = true;
  CHECK_THROWS_AS(database.copy_to(folder.path("autre.db")), Interrupted);
}

TEST_CASE("who waits for a lock is told for what, and may be asked to end") {
  const TemporaryDirectory folder;
  const std::string path = made(folder, {"halle"});
  SqliteDatabase first(path, Access::write);
  first.own();
  first.run("BEGIN IMMEDIATE");
  int asked = 0;
  SqliteDatabase second(path, Access::write, Waiting(0, [&] { return ++asked > 2; }));
  second.own();
  CHECK_THROWS_AS(second.run("BEGIN IMMEDIATE"), Interrupted);
  CHECK(asked == 3);
  CHECK(count(second) == 1);  // who reads waits for nobody
  first.run("COMMIT");
  CHECK_NOTHROW(second.run("BEGIN IMMEDIATE"));
}

TEST_CASE("what was removed is not left in the file") {
  const TemporaryDirectory folder;
  const std::string path = made(folder, {"halle", "ornithorynque"});
  {
    SqliteDatabase database(path, Access::write);
    database.own();
    database.run("DELETE FROM words WHERE word = 'ornithorynque'");
  }
  std::ifstream file(path, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(file), {});
  CHECK(bytes.find("halle") != std::string::npos);
  CHECK(bytes.find("ornithorynque") == std::string::npos);
}
