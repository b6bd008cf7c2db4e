#include "index/manifest.hpp"

#include <algorithm>
#include <array>
#include <ctime>
#include <filesystem>
#include <limits>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

#include "base/error.hpp"
#include "base/mapped_file.hpp"
#include "index/index_format.hpp"
#include "index/sqlite_database.hpp"
#include "segment/xapian_errors.hpp"

namespace glane {

namespace fs = std::filesystem;

namespace {

// The record of what was read, which may be large, is not looked at where readers' settings are.
static_assert(setting::kForWriters == "writer.", "a statement below leaves them out, up to '/'");

// "glan" where SQLite has the application's id; its user_version is the format.
constexpr std::int64_t kApplication = 0x676C616E;

// Of `entries` the rows are found by an index of their keys and not stored in it (WITHOUT ROWID):
// of a blob more stands in a leaf that way. A hash is kept less 2^63: SQLite's numbers are signed,
// and ascend as the hashes do.
constexpr std::array<const char*, 4> kTables = {
    "CREATE TABLE entries (key TEXT NOT NULL PRIMARY KEY, value BLOB NOT NULL) STRICT",
    "CREATE TABLE last_commit (number INTEGER NOT NULL, time INTEGER NOT NULL) STRICT",
    "CREATE TABLE notes (hash INTEGER PRIMARY KEY, note BLOB NOT NULL) STRICT",
    "CREATE TABLE segments (number INTEGER PRIMARY KEY, id INTEGER NOT NULL, "
    "rows INTEGER NOT NULL, dead BLOB NOT NULL) STRICT"};
constexpr const char* kTablesByName =
    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name";

constexpr std::uint64_t kSign = std::uint64_t{1} << 63;

std::int64_t ordered(std::uint64_t hash) {
  return static_cast<std::int64_t>(hash ^ kSign);
}

std::uint64_t hash_of(std::int64_t stored) {
  return static_cast<std::uint64_t>(stored) ^ kSign;
}

std::string path_of(const std::string& directory) {
  return directory + "/" + kManifestFile;
}

// Leaves the statement as it ends, however it ends.
class Run {
 public:
  explicit Run(SqliteStatement& statement) : statement_(statement) { statement.begin(); }
  ~Run() { statement_.reset(); }
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  SqliteStatement* operator->() { return &statement_; }

 private:
  SqliteStatement& statement_;
};

// An empty manifest, which is there whole or not at all.
void create(const std::string& directory) {
  const std::string fresh = path_of(directory) + ".new";
  for (const char* end : {"", "-journal", "-wal", "-shm"}) {
    std::error_code ignored;
    fs::remove(fresh + end, ignored);
    // Of a manifest that is gone: it would be added to the new one.
    fs::remove(path_of(directory) + end, ignored);
  }
  {
    SqliteDatabase database(fresh, SqliteDatabase::Access::fill);
    database.run("BEGIN");
    for (const char* table : kTables) database.run(table);
    database.run("INSERT INTO last_commit VALUES (0, 0)");
    database.run(("PRAGMA application_id = " + std::to_string(kApplication)).c_str());
    database.run(("PRAGMA user_version = " + std::to_string(kIndexFormat)).c_str());
    database.run("COMMIT; PRAGMA journal_mode = WAL");
  }
  try {
    sync_to_disk(fresh);
    fs::rename(fresh, path_of(directory));
    sync_to_disk(directory);
  } catch (const std::system_error& error) {
    throw Error(ErrorKind::index, path_of(directory) + ": " + error.code().message());
  }
}

SqliteDatabase::Access access_of(const std::string& directory, Manifest::Access access) {
  if (!Manifest::exists(directory)) {
    if (access != Manifest::Access::create) throw_not_an_index(directory);
    create(directory);
  }
  const bool read = access == Manifest::Access::read;
  return read ? SqliteDatabase::Access::read : SqliteDatabase::Access::write;
}

}  // namespace

struct Manifest::Data {
  Data(const std::string& directory, Access access);

  void check();
  void refuse_change() const;
  SqliteStatement& change(SqliteStatement& statement);
  void finish(SqliteStatement& statement);

  std::string path;
  bool is_reader;
  SqliteDatabase database;
  bool failed = false;             // a change: what was changed with it is lost, too
  std::optional<NoteTable> notes;  // as they were last asked for
  std::map<std::uint64_t, std::string> changed_notes;  // since then, packed

  struct Statements {
    explicit Statements(const SqliteDatabase& of);
    SqliteStatement entry, entries, settings, set_entry, remove_entry;
    SqliteStatement segments, add_segment, set_dead, remove_segment;
    SqliteStatement notes, set_note, remove_note;
    SqliteStatement last_commit, set_last_commit, continue_from;
  };
  std::optional<Statements> statements;  // once the tables are found to be there
};

Manifest::Data::Statements::Statements(const SqliteDatabase& of)
    : entry(of, "SELECT value FROM entries WHERE key = ?"),
      entries(of, "SELECT key, value FROM entries WHERE key >= ? ORDER BY key"),
      settings(of, "SELECT key, value FROM entries WHERE key < 'writer.' OR key >= 'writer/'"),
      set_entry(of,
                "INSERT INTO entries VALUES (?, ?) "
                "ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
      remove_entry(of, "DELETE FROM entries WHERE key = ?"),
      segments(of, "SELECT number, id, rows, dead FROM segments ORDER BY number"),
      add_segment(of, "INSERT INTO segments VALUES (?, ?, ?, ?)"),
      set_dead(of, "UPDATE segments SET dead = ? WHERE number = ?"),
      remove_segment(of, "DELETE FROM segments WHERE number = ?"),
      notes(of, "SELECT hash, note FROM notes ORDER BY hash"),
      set_note(of, "INSERT OR REPLACE INTO notes VALUES (?, ?)"),
      remove_note(of, "DELETE FROM notes WHERE hash = ?"),
      last_commit(of, "SELECT number, time FROM last_commit"),
      set_last_commit(of, "UPDATE last_commit SET number = number + 1, time = ?"),
      continue_from(of, "UPDATE last_commit SET number = ?") {}

Manifest::Data::Data(const std::string& directory, Access access)
    : path(path_of(directory)),
      is_reader(access == Access::read),
      database(path, access_of(directory, access)) {
  // A reader stays with what it sees first.
  if (is_reader) database.run("BEGIN");
  check();
  statements.emplace(database);
}

// That the tables are those made here, and nothing else, which might do more than is asked for.
void Manifest::Data::check() {
  if (database.number("PRAGMA application_id") != kApplication) {
    throw_no_index(path, "not a manifest of glane's");
  }
  const std::int64_t format = database.number("PRAGMA user_version");
  if (format != kIndexFormat) throw_other_format(path, format);
  SqliteStatement tables(database, kTablesByName);
  Run run(tables);
  std::size_t known = 0;
  bool same = true;
  for (; run->step(); ++known)
    same = same && known < kTables.size() && run->bytes(0) == kTables[known];
  if (same && known == kTables.size()) return;
  throw_damaged(path, "its tables are others");
}

void Manifest::Data::refuse_change() const {
  if (!is_reader && !failed) return;
  throw Error(ErrorKind::index, path + (failed ? ": an earlier change has failed"
                                               : ": opened for reading, not to be changed"));
}

// A transaction begins with the first change.
SqliteStatement& Manifest::Data::change(SqliteStatement& statement) {
  refuse_change();
  if (!database.in_transaction()) database.run("BEGIN IMMEDIATE");
  return statement.begin();
}

// Of an error SQLite takes back the statement or the whole transaction: then none is committed.
void Manifest::Data::finish(SqliteStatement& statement) {
  failed = true;
  statement.step();
  statement.reset();
  failed = false;
}

Manifest::Manifest(const std::string& directory, Access access)
    : data_(std::make_unique<Data>(directory, access)) {}
Manifest::~Manifest() = default;
Manifest::Manifest(Manifest&&) noexcept = default;
Manifest& Manifest::operator=(Manifest&&) noexcept = default;

bool Manifest::exists(const std::string& directory) {
  std::error_code ignored;
  return fs::is_regular_file(path_of(directory), ignored);
}

std::string Manifest::entry(std::string_view key) const {
  Run run(data_->statements->entry);
  run->bind_text(key);
  return run->step() ? std::string(run->bytes(0)) : std::string();
}

void Manifest::set_entry(std::string_view key, std::string_view value) {
  data_->refuse_change();
  if (entry(key) == value) return;
  auto& statements = *data_->statements;
  if (value.empty()) {
    data_->finish(data_->change(statements.remove_entry).bind_text(key));
  } else {
    data_->finish(data_->change(statements.set_entry).bind_text(key).bind_blob(value));
  }
}

void Manifest::for_each_entry(
    std::string_view prefix,
    const std::function<void(std::string_view, std::string_view)>& visit) const {
  Run run(data_->statements->entries);
  run->bind_text(prefix);
  while (run->step() && run->bytes(0).starts_with(prefix)) visit(run->bytes(0), run->bytes(1));
}

std::vector<CurrentSegment> Manifest::segments() const {
  std::vector<CurrentSegment> segments;
  Run run(data_->statements->segments);
  while (run->step()) {
    const std::int64_t rows = run->number(2);
    if (rows < 0 || rows > std::numeric_limits<std::uint32_t>::max()) {
      throw_damaged(data_->path, "a segment's rows");
    }
    segments.push_back({static_cast<std::uint64_t>(run->number(0)),
                        static_cast<std::uint64_t>(run->number(1)),
                        static_cast<std::uint32_t>(rows), std::string(run->bytes(3))});
  }
  return segments;
}

void Manifest::add_segment(const CurrentSegment& segment) {
  data_->finish(data_->change(data_->statements->add_segment)
                    .bind(static_cast<std::int64_t>(segment.number))
                    .bind(static_cast<std::int64_t>(segment.id))
                    .bind(segment.rows)
                    .bind_blob(segment.dead));
}

void Manifest::set_dead(std::uint64_t number, std::string_view dead) {
  data_->finish(data_->change(data_->statements->set_dead)
                    .bind_blob(dead)
                    .bind(static_cast<std::int64_t>(number)));
}

void Manifest::remove_segment(std::uint64_t number) {
  data_->finish(
      data_->change(data_->statements->remove_segment).bind(static_cast<std::int64_t>(number)));
}

NoteTable Manifest::notes() const {
  if (!data_->notes) {
    std::vector<std::pair<std::uint64_t, std::string>> packed;
    Run run(data_->statements->notes);
    while (run->step()) packed.emplace_back(hash_of(run->number(0)), run->bytes(1));
    data_->notes.emplace(packed);
  } else if (!data_->changed_notes.empty()) {
    data_->notes = data_->notes->with(data_->changed_notes);
  }
  data_->changed_notes.clear();
  return *data_->notes;
}

void Manifest::set_note(std::uint64_t id_hash, const Note& note) {
  auto& statements = *data_->statements;
  const std::string packed = note.empty() ? std::string() : pack_note(note);
  if (packed.empty()) {
    data_->finish(data_->change(statements.remove_note).bind(ordered(id_hash)));
  } else {
    data_->finish(data_->change(statements.set_note).bind(ordered(id_hash)).bind_blob(packed));
  }
  if (data_->notes) data_->changed_notes.insert_or_assign(id_hash, packed);
}

bool Manifest::has_changes() const {
  return data_->database.in_transaction() && !data_->is_reader;
}

std::uint64_t Manifest::commit() {
  data_->finish(data_->change(data_->statements->set_last_commit).bind(std::time(nullptr)));
  data_->failed = true;
  data_->database.run("COMMIT");
  data_->failed = false;
  return commit_number();
}

std::uint64_t Manifest::commit_number() const {
  Run run(data_->statements->last_commit);
  return run->step() ? static_cast<std::uint64_t>(run->number(0)) : 0;
}

void Manifest::continue_from(std::uint64_t commit_number) {
  data_->finish(data_->change(data_->statements->continue_from)
                    .bind(static_cast<std::int64_t>(commit_number)));
}

void Manifest::copy_to(const std::string& directory) const {
  data_->database.copy_to(path_of(directory));
}

Current Manifest::current() const {
  Current current;
  {
    Run run(data_->statements->last_commit);
    if (run->step()) {
      current.commit = static_cast<std::uint64_t>(run->number(0));
      current.time = run->number(1);
    }
  }
  current.segments = segments();
  {
    Run run(data_->statements->settings);
    while (run->step()) current.settings.emplace(run->bytes(0), run->bytes(1));
  }
  current.notes = notes();
  return current;
}

Current Manifest::contents() const {
  Current contents = current();
  for_each_entry(setting::kForWriters, [&](std::string_view key, std::string_view value) {
    contents.settings.emplace(key, value);
  });
  return contents;
}

}  // namespace glane
