// A record of a crawl in memory, and states of files to put in it.
#pragma once

#include "crawl/temporary_directory.hpp"
#include "ingest/crawl_record.hpp"

namespace glane::test {

inline FileState state(std::uint64_t pages, std::int64_t captured = 1000) {
  FileState one;
  one.bytes = 10 * pages;
  one.mtime_ns = captured * 1'000'000'000 + 1;
  one.ctime_ns = -7;
  one.hash = ~std::uint64_t{0};
  one.fingerprint = std::uint64_t{1} << 63;
  one.captured = captured;
  one.whole = true;
  one.pages = pages;
  one.skipped = 1;
  one.failed = 2;
  one.articles = 3;
  one.comments = 4;
  return one;
}

struct Scratch {
  TemporaryDirectory place;
  Manifest manifest{place.path("idx"), Manifest::Access::scratch};
  CrawlRecord record{manifest};
};

}  // namespace glane::test
