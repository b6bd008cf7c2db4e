// manifest.db (index_format.hpp): what a writer knows of an index, in one SQLite database.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "index/manifest/current.hpp"
#include "index/manifest/notes.hpp"
#include "index/manifest/sqlite_database.hpp"

namespace glane {

// Changes stand together or not at all: they are on the disk when commit() returns. After an error
// of a change no commit succeeds any more. Meanwhile others read what was committed before. One
// thread at a time. errors, of all: Error{index} naming the file
class Manifest {
 public:
  enum class Access { read, write, create, scratch };

  // `read` needs no right to write, and waits for nobody: it sees the commit that was the last when
  // it was opened. Where nobody may write, none is written meanwhile. `write` wants the WriterLock;
  // `create` makes a manifest where there is none. `scratch` is a copy in memory, of nothing where
  // there is no index; what is committed to it ends with it.
  //   in: waiting  as SqliteDatabase has it: for who locks the file and is no writer of glane's
  Manifest(const std::string& directory, Access access, const Waiting& waiting = {});
  ~Manifest();  // what was not committed is lost
  Manifest(Manifest&&) noexcept;
  Manifest& operator=(Manifest&&) noexcept;

  static bool exists(const std::string& directory);

  // --- Entries ---

  std::string entry(std::string_view key) const;  // empty where there is none
  // An empty value removes it. One that it has already is no change.
  void set_entry(std::string_view key, std::string_view value);
  // Calls visit(key, value) for keys that begin with `prefix`, ascending; visit changes nothing.
  void for_each_entry(std::string_view prefix,
                      const std::function<void(std::string_view, std::string_view)>& visit) const;

  // --- Segments, in the order of their numbers ---

  std::vector<CurrentSegment> segments() const;
  void add_segment(const CurrentSegment& segment);
  void set_dead(std::uint64_t number, std::string_view dead);
  void remove_segment(std::uint64_t number);

  // --- Notes ---

  NoteTable notes() const;
  void set_note(std::uint64_t id_hash, const Note& note);  // an empty one removes it

  // --- The record of what was read, which others write ---

  bool has_record() const;  // whether its tables are there: not where an older format is only read
  const SqliteDatabase& database() const;
  // A statement that changes rows: begun, then bound by the caller, then run.
  SqliteStatement& change(SqliteStatement& statement);
  void finish(SqliteStatement& statement);

  // Whether anything was changed since the last commit.
  bool has_changes() const;

  // Counts commits, this one included; what `current` has to be.
  std::uint64_t commit();
  std::uint64_t commit_number() const;

  // For a manifest that takes another's place: commits count on from here.
  void continue_from(std::uint64_t commit_number);

  // After a commit: makes the file anew without what was removed or replaced, and empties the
  // write-ahead file.
  //   out: false where another process reads the manifest and keeps that file, after a wait
  bool scrub();

  // Looks all of the file through. out: what is wrong with it, the first of it; empty: nothing is
  std::string fault() const;

  // Writes what it sees as a manifest of `directory`, where none is. Disturbs no writer. To be
  // synced by the caller.
  void copy_to(const std::string& directory) const;

  // What is to be published: entries but for the writers' own, segments, notes.
  Current current() const;
  // The same with the writers' own entries.
  Current contents() const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace glane
