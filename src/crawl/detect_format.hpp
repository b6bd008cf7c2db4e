// Tells by its first bytes what a file holds.
#pragma once

#include <string_view>

#include "base/remark.hpp"

namespace glane {

enum class FileFormat {
  no_page,  // an image, a program, a style sheet
  text,
  html,
  json_lines,  // one object a line
  json,        // one object over several lines, or a list of objects
  feed,        // RSS or Atom
  wordpress,   // exports of blogs and forums
  disqus,
  stack_exchange,
  csv,   // a table whose first row names what glane knows: "title", "url", "texte"
  mail,  // an mbox, or one message
  http,  // a page saved with the headers that the server sent
  warc,
  arc,
  tar,
  zip,
  gzip,
  bzip2,
  xz,
  zstd,
};

struct DetectedFormat {
  FileFormat format = FileFormat::text;
  Remark kind;  // of what is no page: "image (PNG)"
};

// in:   head  the first bytes of a file, not blank, without a byte order mark
//       name  its path; asked only where the content leaves it open (a script, a style sheet, a
//             JSON lines file whose first line is broken)
// cost: O(bytes)
DetectedFormat detect_format(std::string_view head, std::string_view name);

}  // namespace glane
