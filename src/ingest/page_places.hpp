// How the record knows a page again: by its place in its file, and a key of all that its documents
// depend on.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>

#include "crawl/page.hpp"
#include "crawl/walk.hpp"

namespace glane {

struct PagePlace {
  std::string text;          // what follows the file's path in the page's source
  std::uint64_t number = 0;  // number_of_place, or another where two places of a file have one
};

// The places of one file, each of which has a number of its own.
class PagePlaces {
 public:
  PagePlace place_of(const CrawlFile& file, const Page& page);

 private:
  bool is_new(std::uint64_t number);

  std::uint64_t last_line_ = 0;
  std::unordered_set<std::uint64_t> used_;
};

// When a file was last touched counts for a page that is the whole file, which a crawler has
// fetched then, and not for a line of one.
//   in:  fingerprint  of the options of reading
//   out: never 0, which is the key of a page to be read again
std::uint64_t key_of_page(const Page& page, const CrawlFile& file, std::uint64_t fingerprint);

}  // namespace glane
