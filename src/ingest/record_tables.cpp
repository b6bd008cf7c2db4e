#include "ingest/record_tables.hpp"

#include <algorithm>
#include <charconv>

#include "index/files/index_format.hpp"

namespace glane {

namespace {

constexpr std::string_view kFileColumns =
    "file, id, bytes, modified, changed, hash, reading, captured, whole, pages, skipped, failed, "
    "articles, comments";

std::string select_files(std::string_view rest) {
  return std::string("SELECT ").append(kFileColumns).append(" FROM files ").append(rest);
}

}  // namespace

RecordTables::RecordTables(Manifest& of)
    : manifest(of),
      database(of.database()),
      next_files(database, select_files("WHERE file >= ? ORDER BY file").c_str()),
      file_by_id(database, select_files("WHERE id = ?").c_str()),
      add_file(database,
               "INSERT INTO files (bytes, modified, changed, hash, reading, captured, whole, "
               "pages, skipped, failed, articles, comments, id) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      set_state(database,
                "UPDATE files SET bytes = ?, modified = ?, changed = ?, hash = ?, reading = ?, "
                "captured = ?, whole = ?, pages = ?, skipped = ?, failed = ?, articles = ?, "
                "comments = ? WHERE file = ?"),
      erase_file(database, "DELETE FROM files WHERE file = ?"),
      files_from(database, select_files("WHERE id >= ? ORDER BY id").c_str()),
      pages(database,
            "SELECT page, place, place IS NULL, key, captured, article, documents FROM pages "
            "WHERE file = ? ORDER BY page"),
      put_page(database,
               "INSERT OR REPLACE INTO pages (file, page, place, key, captured, article, "
               "documents) VALUES (?, ?, ?, ?, ?, ?, ?)"),
      erase_page(database, "DELETE FROM pages WHERE file = ? AND page = ?"),
      givers(database,
             "SELECT g.file, g.page, g.holds, ifnull(p.captured, f.captured), f.id, p.place, "
             "p.place IS NULL FROM given g JOIN files f ON f.file = g.file "
             "JOIN pages p ON p.file = g.file AND p.page = g.page WHERE g.id = ?"),
      pages_giving(database, "SELECT file, page, holds FROM given WHERE id = ?"),
      add_giver(database, "INSERT OR REPLACE INTO given VALUES (?, ?, ?, ?)"),
      erase_giver(database, "DELETE FROM given WHERE id = ? AND file = ? AND page = ?"),
      set_holds(database, "UPDATE given SET holds = ? WHERE id = ? AND file = ? AND page = ?"),
      set_nobody_holds(database, "UPDATE given SET holds = 0 WHERE id = ? AND holds <> 0"),
      superseded_in(database, "SELECT id FROM given WHERE file = ? AND holds = 0"),
      superseded_by(database,
                    "SELECT g.id FROM given g WHERE g.holds = 0 AND EXISTS "
                    "(SELECT 1 FROM given f WHERE f.id = g.id AND f.file = ?)"),
      add_removed(database, "INSERT OR IGNORE INTO gone VALUES (?, ?)"),
      erase_removed(database, "DELETE FROM gone WHERE thread = ? AND id = ?"),
      removed_of(database, "SELECT id FROM gone WHERE thread = ?"),
      erase_removed_of(database, "DELETE FROM gone WHERE thread = ?"),
      all_removed(database, "SELECT id FROM gone"),
      erase_all_removed(database, "DELETE FROM gone"),
      add_unsettled(database, "INSERT OR IGNORE INTO unsettled VALUES (?)"),
      erase_unsettled(database, "DELETE FROM unsettled WHERE id = ?"),
      unsettled(database, "SELECT id FROM unsettled") {
  const auto figure = [&](std::string_view key) {
    const std::string text = manifest.entry(key);
    std::uint64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
  };
  file_count = figure(setting::kFiles);
  page_count = figure(setting::kPages);
  unfinished = figure(setting::kUnfinishedFiles);
}

void RecordTables::change(SqliteStatement& statement, std::initializer_list<std::int64_t> values) {
  SqliteStatement& begun = manifest.change(statement);
  for (const std::int64_t value : values) begun.bind(value);
  manifest.finish(begun);
}

void RecordTables::insert(const Given& given) {
  change(add_giver, {stored(given.document), given.file, stored(given.page), given.holds ? 1 : 0});
}

// In the order of the table, which takes them at half the cost then.
void RecordTables::flush() {
  std::sort(added.begin(), added.end(), [](const Given& one, const Given& other) {
    return stored(one.document) < stored(other.document);
  });
  for (const Given& given : added) insert(given);
  added.clear();
}

void RecordTables::count(const FileState& state, int by) {
  const auto change = static_cast<std::uint64_t>(by);
  file_count += change;
  page_count += state.pages * change;
  if (!state.whole) unfinished += change;
}

// Has next_files stand on this file, or the one behind it.
void RecordTables::go_on_from(std::uint32_t file) {
  next_files.begin().bind(file);
  has_next = next_files.step();
}

std::vector<IdHash> RecordTables::ids(SqliteStatement& statement, std::optional<std::int64_t> of) {
  std::vector<IdHash> found;
  SqliteRun run(statement);
  if (of) run->bind(*of);
  while (run->step()) found.push_back(loaded(run->number(0)));
  return found;
}

}  // namespace glane
