// What the system says of a failure that is likely here, as strerror() has it in English, and what
// other libraries say: looked up by these very words, wherever they come from. What is not here is
// quoted. More of messages.hpp.
#pragma once

#include "messages.hpp"

namespace glane::cli::messages {

inline constexpr Message kSystemSentences[] = {
    "Operation not permitted",
    "No such file or directory",
    "Interrupted system call",
    "Input/output error",
    "No such device or address",
    "Argument list too long",
    "Exec format error",
    "Bad file descriptor",
    "Resource temporarily unavailable",
    "Cannot allocate memory",
    "Permission denied",
    "Device or resource busy",
    "File exists",
    "Invalid cross-device link",
    "No such device",
    "Not a directory",
    "Is a directory",
    "Invalid argument",
    "Too many open files in system",
    "Too many open files",
    "Text file busy",
    "File too large",
    "No space left on device",
    "Illegal seek",
    "Read-only file system",
    "Too many links",
    "Broken pipe",
    "File name too long",
    "No locks available",
    "Directory not empty",
    "Too many levels of symbolic links",
    "Value too large for defined data type",
    "Operation not supported",
    "Address already in use",
    "Cannot assign requested address",
    "Connection reset by peer",
    "Connection timed out",
    "Disk quota exceeded",
    "Stale file handle",
};

// SQLite's, as sqlite3_errstr() has them.
inline constexpr Message kDatabaseSentences[] = {
    "database disk image is malformed",
    "file is not a database",
    "disk I/O error",
    "database or disk is full",
    "unable to open database file",
    "attempt to write a readonly database",
    "database is locked",
    "locking protocol",
    "access permission denied",
    "authorization denied",
    "database schema has changed",
};

// pugixml's, of feeds.
inline constexpr Message kXmlSentences[] = {
    "Could not determine tag type",
    "Error parsing document declaration/processing instruction",
    "Error parsing comment",
    "Error parsing CDATA section",
    "Error parsing document type declaration",
    "Error parsing PCDATA section",
    "Error parsing start element tag",
    "Error parsing element attribute",
    "Error parsing end element tag",
    "Start-end tags mismatch",
    "No document element found",
};

// Of patterns of paths that match nothing, and of archives.
inline constexpr Message kFlaws[] = {
    "it is empty",
    "its [ is not closed",
    "it ends with a backslash",
    "it has a class [:name:] that there is not",
    "one of its classes holds no character",
    "it is longer than any path",
    "no path has // in it",
    "no path below its folder has . or .. in it",
    "no reason known",
};

// What nobody here knows.
inline constexpr Message kForeignWords = "{}";

}  // namespace glane::cli::messages
