// Names what holds text but is not read: office files, and dumps of databases.
#pragma once

#include <string_view>

#include "base/remark.hpp"

namespace glane {

// What the zip archive is that `head` begins: a file of Word, an OpenDocument text, an EPUB book.
// DiagnosticCode::none: an archive like any other.
DiagnosticCode document_kind_of_zip(std::string_view head);

// "SQL dump of phpBB, of which nothing is read: ..." where `head` (trimmed) begins one; empty: it
// does not.
//   in: named  the file is named ".sql", where "#" begins a comment; elsewhere it does a heading
Remark kind_of_sql_dump(std::string_view head, bool named);

}  // namespace glane
