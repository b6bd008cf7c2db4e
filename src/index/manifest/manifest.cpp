#include "index/manifest/manifest.hpp"

#include <unistd.h>

#include <ctime>
#include <filesystem>
#include <limits>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

#include "base/output_file.hpp"
#include "base/plain_file.hpp"
#include "glane/error_code.hpp"
#include "index/files/index_format.hpp"
#include "index/files/owned_files.hpp"
#include "index/manifest/manifest_tables.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

namespace fs = std::filesystem;

namespace {

// The record of what was read, which may be large, is not looked at where readers' settings are.
static_assert(setting::kForWriters == "writer.", "a statement below leaves them out, up to '/'");

// Rows are changed in the order of hashes, thus all over their tables: with 32 MB in memory (2 by
// default) a million notes take 1.7 s, not 5.7 s. Who only looks need not have it.
constexpr const char* kBegin = "PRAGMA cache_size = -32768; BEGIN IMMEDIATE";

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

// An empty manifest, which is there whole or not at all.
void create(const std::string& directory) {
  const std::string path = path_of(directory);
  if (is_plain_file_name_taken(path + "-wal")) {
    throw_damaged(directory, DiagnosticCode::damage_lost_manifest);
  }
  const std::string fresh = temporary_output_name(path);
  try {
    { const OutputFile empty(fresh); }  // which SQLite takes for an empty database
    {
      SqliteDatabase database(fresh, SqliteDatabase::Access::fill);
      make_tables(database);
      database.own();
      database.run("PRAGMA journal_mode = WAL");
    }
    sync_to_disk(fresh);
    fs::rename(fresh, path);
    sync_to_disk(directory);
  } catch (const std::system_error& error) {
    for (const char* end : {"", "-wal", "-shm"}) ::unlink((fresh + end).c_str());
    throw Error(ErrorCode::system_file, system_arguments(path, error.code()));
  } catch (const Error&) {
    for (const char* end : {"", "-wal", "-shm"}) ::unlink((fresh + end).c_str());
    throw;
  }
}

SqliteDatabase::Access access_of(const std::string& directory, Manifest::Access access) {
  if (access == Manifest::Access::scratch) return SqliteDatabase::Access::memory;
  require_owned_plain_files(directory);
  if (!Manifest::exists(directory)) {
    if (access != Manifest::Access::create) throw_not_an_index(directory);
    create(directory);
  }
  const bool read = access == Manifest::Access::read;
  return read ? SqliteDatabase::Access::read : SqliteDatabase::Access::write;
}

}  // namespace

struct Manifest::Data {
  Data(const std::string& directory, Access access, const Waiting& waiting)
      : path(path_of(directory)),
        is_reader(access == Access::read),
        database(path, access_of(directory, access), waiting) {
    if (access == Access::scratch) fill(directory);
    // A reader stays with what it sees first.
    if (is_reader) database.run("BEGIN");
    const bool is_older = !check_tables(database, path);
    database.own();
    if (is_older && !is_reader) upgrade_tables(database);
    has_record = !is_older || !is_reader;
    statements.emplace(database);
  }

  // With what the manifest of an index has, where there is one.
  void fill(const std::string& directory) {
    if (!exists(directory)) return make_tables(database);
    SqliteDatabase file(path, SqliteDatabase::Access::read);
    check_tables(file, path);
    file.own();
    file.copy_to(database);
  }

  void refuse_change() const {
    if (!is_reader && !failed) return;
    throw Error(failed ? ErrorCode::index_failed_change : ErrorCode::index_for_reading,
                {{"path", path}});
  }

  // A transaction begins with the first change.
  SqliteStatement& change(SqliteStatement& statement) {
    refuse_change();
    if (!database.in_transaction()) database.run(kBegin);
    return statement.begin();
  }

  // Of an error SQLite takes back the statement or the whole transaction: then none is committed.
  void finish(SqliteStatement& statement) {
    failed = true;
    statement.step();
    statement.reset();
    failed = false;
  }

  std::string path;
  bool is_reader;
  SqliteDatabase database;
  bool has_record = false;         // the tables of it are there
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
      entries(of, (std::string("SELECT key, value FROM entries WHERE key >= ? AND NOT ") +
                   kRecordOfFormat4 + " ORDER BY key")
                      .c_str()),
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

Manifest::Manifest(const std::string& directory, Access access, const Waiting& waiting)
    : data_(std::make_unique<Data>(directory, access, waiting)) {}
Manifest::~Manifest() = default;
Manifest::Manifest(Manifest&&) noexcept = default;
Manifest& Manifest::operator=(Manifest&&) noexcept = default;

bool Manifest::exists(const std::string& directory) {
  return is_plain_file(path_of(directory));
}

std::string Manifest::entry(std::string_view key) const {
  SqliteRun run(data_->statements->entry);
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
  SqliteRun run(data_->statements->entries);
  run->bind_text(prefix);
  while (run->step() && run->bytes(0).starts_with(prefix)) visit(run->bytes(0), run->bytes(1));
}

std::vector<CurrentSegment> Manifest::segments() const {
  std::vector<CurrentSegment> segments;
  SqliteRun run(data_->statements->segments);
  while (run->step()) {
    const auto number = static_cast<std::uint64_t>(run->number(0));
    if (number < 1 || number > kMostSegmentNumber) {
      throw_damaged(data_->path, DiagnosticCode::damage_number);
    }
    const std::int64_t rows = run->number(2);
    if (rows < 0 || rows > std::numeric_limits<std::uint32_t>::max()) {
      throw_damaged(data_->path, DiagnosticCode::damage_segment_rows);
    }
    segments.push_back({number, static_cast<std::uint64_t>(run->number(1)),
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
    SqliteRun run(data_->statements->notes);
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

bool Manifest::has_record() const {
  return data_->has_record;
}

const SqliteDatabase& Manifest::database() const {
  return data_->database;
}

SqliteStatement& Manifest::change(SqliteStatement& statement) {
  return data_->change(statement);
}

void Manifest::finish(SqliteStatement& statement) {
  data_->finish(statement);
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
  SqliteRun run(data_->statements->last_commit);
  return run->step() ? static_cast<std::uint64_t>(run->number(0)) : 0;
}

void Manifest::continue_from(std::uint64_t commit_number) {
  data_->finish(data_->change(data_->statements->continue_from)
                    .bind(static_cast<std::int64_t>(commit_number)));
}

bool Manifest::scrub() {
  data_->refuse_change();
  data_->database.run("VACUUM");
  return data_->database.number("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
}

std::string Manifest::fault() const {
  SqliteStatement check(data_->database, "PRAGMA integrity_check(1)");
  SqliteRun run(check);
  const std::string fault =
      run->step() ? std::string(run->bytes(0)) : "it cannot be looked through";
  return fault == "ok" ? std::string() : fault;
}

void Manifest::copy_to(const std::string& directory) const {
  const std::string path = path_of(directory);
  { const OutputFile empty(path); }
  data_->database.copy_to(path);
}

Current Manifest::current() const {
  Current current;
  {
    SqliteRun run(data_->statements->last_commit);
    if (run->step()) {
      current.commit = static_cast<std::uint64_t>(run->number(0));
      current.time = run->number(1);
    }
  }
  current.segments = segments();
  {
    SqliteRun run(data_->statements->settings);
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
