// What is asked of the tables of the record, in SQL.
#pragma once

#include "index/sqlite_database.hpp"

namespace glane {

struct RecordStatements {
  explicit RecordStatements(const SqliteDatabase& database);

  SqliteStatement next_files, file_by_id, add_file, set_state, erase_file;
  SqliteStatement files_from, pages, put_page, erase_page;
  SqliteStatement givers, pages_giving, add_giver, erase_giver, set_holds, set_nobody_holds;
  SqliteStatement superseded_in, superseded_by;
  SqliteStatement add_gone, erase_gone, gone_of, erase_gone_of, all_gone, erase_all_gone;
  SqliteStatement add_unsettled, erase_unsettled, unsettled;
};

}  // namespace glane
