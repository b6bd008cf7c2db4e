// Opens one file of a crawl, finds out what it holds, and hands its pages on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "crawl/crawl_listing.hpp"
#include "crawl/page.hpp"
#include "glane/error.hpp"
#include "glane/waiting.hpp"

namespace glane {

// Reads one file's pages, whatever it is: a page, JSON lines, a feed, a table, mail, an archive of
// any of them, packed or not (README.md, "What it reads"). What is no page (binary, image, style
// sheet, empty) is a Diagnostic{skipped}; what cannot be read, a line that is too long, a
// Diagnostic{failed}. Bytes that are no UTF-8 are decoded as the page declares, else as they look,
// with a Diagnostic{doubtful}.
//   in:     stop  ends the reading of standard input, which nobody can read again, with a fault of
//                 it; what has come is handed on
//   out:    XXH3 of the file's bytes, where they were read from the first to the last; else 0
//   memory: one page, some times over while it is unpacked; whatever holds many is streamed
std::uint64_t read_crawl_file(const CrawlFile& file, const PageSink& sink,
                              const DiagnosticSink& report, const StopTest& stop = {});

// That hash alone; 0 where it cannot be read.
std::uint64_t hash_of_file(const CrawlFile& file);

// Reads bytes that somebody else has fetched, as read_crawl_file does a file's.
struct BytesOrigin {
  std::string name;  // what stands for the path of a file
  std::string url;   // empty: unknown
  Date crawled;
};
void read_crawl_file_bytes(std::string_view bytes, const BytesOrigin& from, const PageSink& sink,
                           const DiagnosticSink& report);

}  // namespace glane
