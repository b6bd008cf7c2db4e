// The files of the browser page, packed into the program: what `glane serve` shows under "/".
#pragma once

#include <string_view>

namespace glane::cli {

struct PageFile {
  std::string_view path;        // as it is asked for: "/main.mjs"; "/" is index.html
  std::string_view media_type;  // the whole of Content-Type: "text/css; charset=utf-8"
  std::string_view gzipped;     // its bytes, packed as gzip
  std::string_view etag;        // of its bytes, with its quotes, as the header has it
};

// Its style sheet stands in index.html: what a Content-Security-Policy knows it by, 'sha256-...'.
extern const std::string_view kStyleHash;

// in:  path  of a request, without "?" and what follows
// out: nullptr where there is no such file; lives as long as the program
const PageFile* find_page_file(std::string_view path);

}  // namespace glane::cli
