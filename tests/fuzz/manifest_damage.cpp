#include <sqlite3.h>

#include <iterator>
#include <memory>

#include "damage.hpp"
#include "index/files/index_format.hpp"

namespace glane::fuzz {

namespace {

// A statement that changes a table of the manifest, all of it or every other row.
std::string change_of(const Edit& edit) {
  struct Column {
    const char* table;
    const char* name;
  };
  // clang-format off
  constexpr Column kNumbers[] = {
      {"segments", "number"}, {"segments", "id"},     {"segments", "rows"},  {"notes", "hash"},
      {"files", "file"},      {"files", "bytes"},     {"files", "modified"}, {"files", "hash"},
      {"files", "reading"},   {"files", "captured"},  {"files", "whole"},    {"files", "pages"},
      {"files", "articles"},  {"given", "id"},        {"given", "file"},     {"given", "page"},
      {"given", "holds"},     {"gone", "thread"},     {"gone", "id"},        {"pages", "file"},
      {"pages", "page"},      {"pages", "key"},       {"pages", "captured"}, {"pages", "article"},
      {"unsettled", "id"},    {"last_commit", "time"}, {"last_commit", "number"}};
  constexpr Column kBlobs[] = {{"segments", "dead"}, {"notes", "note"}, {"entries", "value"},
                               {"pages", "documents"}};
  // clang-format on
  if (edit.count % 8 == 7) {
    return std::string("DELETE FROM ") + kNumbers[edit.section % std::size(kNumbers)].table;
  }
  const bool is_blob = edit.count % 3 == 0;
  const Column column = is_blob ? kBlobs[edit.section % std::size(kBlobs)]
                                : kNumbers[edit.section % std::size(kNumbers)];
  std::string value = std::to_string(static_cast<std::int64_t>(number_of(edit, 20)));
  if (is_blob) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    value = "CAST(x'";
    for (int shift = 0; shift < 64; shift += 8) {
      value += kDigits[edit.value >> (shift + 4) & 0xF];
      value += kDigits[edit.value >> shift & 0xF];
    }
    value += "' || substr(" + std::string(column.name) + ", 9) AS BLOB)";
  }
  const std::string which = is_blob ? "length(" + std::string(column.name) + ")" : column.name;
  return std::string("UPDATE OR IGNORE ") + column.table + " SET " + column.name + " = " + value +
         " WHERE " + which + " % 2 = " + std::to_string(edit.file % 2) + " OR " +
         std::to_string(edit.at % 2) + " = 0";
}

struct Close {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
};

}  // namespace

void edit_manifest(const std::string& directory, const std::vector<Edit>& edits) {
  sqlite3* opened = nullptr;
  sqlite3_open_v2((directory + "/" + kManifestFile).c_str(), &opened, SQLITE_OPEN_READWRITE,
                  nullptr);
  const std::unique_ptr<sqlite3, Close> database(opened);
  for (const Edit& edit : edits) {
    if (!is_of_manifest(edit)) continue;
    sqlite3_exec(database.get(), change_of(edit).c_str(), nullptr, nullptr, nullptr);
  }
}

}  // namespace glane::fuzz
