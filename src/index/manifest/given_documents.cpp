#include "index/manifest/given_documents.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/sorted.hpp"
#include "glane/error.hpp"
#include "index/files/index_format.hpp"

namespace glane {

namespace {

// Of a page that is to be read again, whatever it is: no page has it.
constexpr const char* kStale = "UPDATE pages SET key = 0 WHERE file = ? AND page = ? AND key <> 0";

struct Table {
  std::string_view name;
  int columns;
};
constexpr std::array<Table, 5> kRecordTables = {
    {{"files", 14}, {"pages", 7}, {"given", 4}, {"gone", 2}, {"unsettled", 1}}};

// A table that is damaged may have rows twice, or without what a row must have: those are left out.
//   out: how many
std::int64_t copy_table(const Manifest& from, Manifest& to, const Table& table) {
  std::string insert = "INSERT OR IGNORE INTO " + std::string(table.name) + " VALUES (?";
  for (int i = 1; i < table.columns; ++i) insert += ", ?";
  SqliteStatement add(to.database(), (insert + ")").c_str());
  SqliteStatement rows(from.database(), ("SELECT * FROM " + std::string(table.name)).c_str());
  SqliteRun run(rows);
  std::int64_t left_out = 0;
  for (; run->step(); ++left_out) {
    SqliteStatement& begun = to.change(add);
    for (int i = 0; i < table.columns; ++i) begun.bind_value(rows, i);
    to.finish(begun);
  }
  SqliteStatement count(to.database(), ("SELECT count(*) FROM " + std::string(table.name)).c_str());
  SqliteRun counting(count);
  if (counting->step()) left_out -= counting->number(0);
  return left_out;
}

}  // namespace

void for_each_given(const Manifest& manifest,
                    const std::function<void(std::string_view, IdHash)>& visit) {
  if (!manifest.has_record()) return;
  SqliteStatement given(manifest.database(),
                        "SELECT f.id, g.id FROM given g JOIN files f ON f.file = g.file "
                        "JOIN pages p ON p.file = g.file AND p.page = g.page "
                        "WHERE g.holds <> 0 AND p.key <> 0");
  SqliteRun run(given);
  while (run->step()) visit(run->bytes(0), static_cast<IdHash>(run->number(1)));
}

void given_documents_read_again(Manifest& manifest, const std::function<bool(IdHash)>& is_wanted) {
  std::vector<std::pair<std::int64_t, std::int64_t>> pages;
  {
    SqliteStatement given(manifest.database(), "SELECT id, file, page FROM given");
    SqliteRun run(given);
    while (run->step()) {
      if (!is_wanted(static_cast<IdHash>(run->number(0)))) continue;
      pages.emplace_back(run->number(1), run->number(2));
    }
  }
  if (pages.empty()) return;
  // A page gives many documents, a file many pages.
  sort_unique(pages);
  SqliteStatement stale(manifest.database(), kStale);
  SqliteStatement unfinished(manifest.database(), "UPDATE files SET whole = 0 WHERE file = ?");
  std::optional<std::int64_t> marked;
  for (const auto& [file, page] : pages) {
    manifest.finish(manifest.change(stale).bind(file).bind(page));
    if (std::exchange(marked, file) == file) continue;
    manifest.finish(manifest.change(unfinished).bind(file));
  }
  SqliteStatement count(manifest.database(), "SELECT count(*) FROM files WHERE whole = 0");
  SqliteRun run(count);
  run->step();
  manifest.set_entry(setting::kUnfinishedFiles, std::to_string(run->number(0)));
}

void copy_given_documents(const Manifest& from, Manifest& to, std::vector<Remark>& lost) {
  for (const Table& table : kRecordTables) {
    SqliteStatement empty(to.database(), ("DELETE FROM " + std::string(table.name)).c_str());
    to.finish(to.change(empty));
    if (!from.has_record()) continue;
    const auto add = [&](const ErrorArgument& reason) {
      lost.push_back({DiagnosticCode::lost_table, {{"table", std::string(table.name)}, reason}});
    };
    try {
      const std::int64_t left_out = copy_table(from, to, table);
      if (left_out == 0) continue;
      add(said("reason", {DiagnosticCode::lost_rows, {{"count", std::to_string(left_out)}}}));
    } catch (const Error& error) {
      add(said("reason", error));
    }
  }
}

}  // namespace glane
