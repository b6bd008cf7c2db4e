// The tables of manifest.db, by the formats that it may be of.
#pragma once

#include <string>

#include "index/manifest/sqlite_database.hpp"

namespace glane {

// Which entries of format 4 were its record of what was read.
inline constexpr const char* kRecordOfFormat4 = "key GLOB 'writer.re[cv]*'";

// Of an empty database, in a transaction.
void make_tables(SqliteDatabase& database);

// That the tables are those made here, and nothing else.
//   out:    whether they are of this version's format; else of one that can be read and upgraded
//   errors: Error{index}, naming the file
bool check_tables(SqliteDatabase& database, const std::string& path);

// In a transaction. What was read is not taken over: the next run reads it all again, and finds it
// unchanged.
void upgrade_tables(SqliteDatabase& database);

}  // namespace glane
