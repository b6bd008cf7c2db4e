// What the system says of a failure that is likely here, as strerror() has it in English: looked
// up by these very words, wherever they come from. More of messages.hpp.
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

}  // namespace glane::cli::messages
