// One SQLite database, and statements for it: the only door to SQLite. In write-ahead mode: who
// reads and who writes do not wait for each other, and a transaction that a crash cuts short has
// never been.
//
// While one is open, let nothing else of the process open its files, to copy them, say: closing
// them would take off SQLite's locks.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "glane/waiting.hpp"
#include "index/files/lock_wait.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace glane {

// One thread at a time. errors, of all: Error{index} naming the file, Unreadable where another
// process has locked it; Interrupted where the wait for that was ended, or a copy
class SqliteDatabase {
 public:
  enum class Access {
    read,   // also where nothing may be written
    write,  // the file is there. What is committed is on the disk
    fill,   // a file made anew; nothing is safe before it is closed and synced
    memory  // of no file; it ends with its last user
  };

  //   in: waiting  for locks of other processes: ten seconds, or more where it says so
  SqliteDatabase(const std::string& path, Access access, const Waiting& waiting = {});
  SqliteDatabase(const SqliteDatabase&) = delete;
  SqliteDatabase& operator=(const SqliteDatabase&) = delete;

  // Once it is known to be glane's: a file that is written to is so by a write-ahead file, what
  // that has comes into the database when the last one closes. Before, nothing of a file that is
  // there has changed.
  void own();

  // Runs statements that give no rows.
  void run(const char* sql);
  std::int64_t number(const char* sql);  // the only one that a statement gives

  bool in_transaction() const;
  std::int64_t last_row() const;  // that was added

  // Copies all of it to a file that is not there, as its transaction sees it; or over another one.
  void copy_to(const std::string& path) const;
  void copy_to(SqliteDatabase& other) const;

  sqlite3* handle() const { return handle_.get(); }
  [[noreturn]] void fail() const;  // as the last error says

 private:
  struct Close {
    void operator()(sqlite3* handle) const;
  };

  static int wait(void* database, int tries);
  void open(std::string_view parameters, int flags, const char* file_system);
  void open_for_reading();

  std::string path_;
  Access access_;
  Waiting waiting_;
  std::optional<LockWait> wait_;  // the last one
  std::unique_ptr<sqlite3, Close> handle_;
};

// A statement, prepared once and run as often as one likes:
//   statement.begin().bind(1).bind_text("a"); while (statement.step()) ... ; statement.reset();
class SqliteStatement {
 public:
  // in: database  outlives it
  SqliteStatement(const SqliteDatabase& database, const char* sql);

  SqliteStatement& begin();  // from whatever state it was left in
  // The next parameter. The bytes stand until reset.
  SqliteStatement& bind(std::int64_t number);
  SqliteStatement& bind_text(std::string_view text);
  SqliteStatement& bind_blob(std::string_view bytes);
  SqliteStatement& bind_null();
  SqliteStatement& bind_value(const SqliteStatement& row, int column);  // of another's row

  bool step();  // whether a row is there; after the last one it is reset
  std::int64_t number(int column) const;
  std::string_view bytes(int column) const;  // until the next step

  // Ends what it holds of the database.
  void reset();

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };

  SqliteStatement& bound(int code);

  const SqliteDatabase* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int bound_ = 0;
};

// A statement while it is run; however that ends, the statement is reset.
class SqliteRun {
 public:
  explicit SqliteRun(SqliteStatement& statement) : statement_(statement) { statement.begin(); }
  ~SqliteRun() { statement_.reset(); }
  SqliteRun(const SqliteRun&) = delete;
  SqliteRun& operator=(const SqliteRun&) = delete;

  SqliteStatement* operator->() { return &statement_; }

 private:
  SqliteStatement& statement_;
};

}  // namespace glane
