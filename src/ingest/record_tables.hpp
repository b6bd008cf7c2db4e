// The statements of the record's tables (crawl_record.hpp), and what is kept in memory between
// them.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/manifest/manifest.hpp"
#include "ingest/file_state.hpp"
#include "segment/format/id_hash.hpp"

namespace glane {

// SQLite's numbers are signed.
inline std::int64_t stored(std::uint64_t number) {
  return static_cast<std::int64_t>(number);
}

inline std::uint64_t loaded(std::int64_t number) {
  return static_cast<std::uint64_t>(number);
}

// Of the lines of a file the number says it all.
inline std::string place_of(std::uint64_t page, std::string_view place, bool null) {
  return null ? "#L" + std::to_string(page) : std::string(place);
}

struct RecordTables {
  explicit RecordTables(Manifest& of);

  struct Given {
    IdHash document = 0;
    std::uint32_t file = 0;
    std::uint64_t page = 0;
    bool holds = false;
  };
  void insert(const Given& given);
  void flush();
  void count(const FileState& state, int by);
  void go_on_from(std::uint32_t file);
  std::vector<IdHash> ids(SqliteStatement& statement, std::optional<std::int64_t> of);
  void change(SqliteStatement& statement, std::initializer_list<std::int64_t> values);

  Manifest& manifest;
  const SqliteDatabase& database;
  SqliteStatement next_files, file_by_id, add_file, set_state, erase_file;
  SqliteStatement files_from, pages, put_page, erase_page;
  SqliteStatement givers, pages_giving, add_giver, erase_giver, set_holds, set_nobody_holds;
  SqliteStatement superseded_in, superseded_by;
  SqliteStatement add_removed, erase_removed, removed_of, erase_removed_of, all_removed,
      erase_all_removed;
  SqliteStatement add_unsettled, erase_unsettled, unsettled;
  std::uint64_t file_count = 0, page_count = 0, unfinished = 0;
  bool has_next = false;     // next_files stands on a file
  std::vector<Given> added;  // of documents that nobody else gave; not in the table yet
};

}  // namespace glane
