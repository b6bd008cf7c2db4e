// How often a page was captured: kept beside the documents, so that a page that has not changed
// since the last crawl is not written again. Called by the writers and by who reads documents.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "index/segment/segment.hpp"
#include "page/document.hpp"

namespace glane {

// When a document was fetched, in seconds since 1970; 0: unknown.
std::int64_t crawl_time(const Document& document);

// Adds the times of captures of a page to those known of it.
//   in: id_hash  of its article, by hash_of_id
void add_captures(Xapian::WritableDatabase& database, std::uint64_t id_hash,
                  const std::vector<std::int64_t>& times);

// Puts them in the place of those known; of one there is nothing to keep.
void set_captures(Xapian::WritableDatabase& database, std::uint64_t id_hash,
                  std::vector<std::int64_t> times);

// The times of a page's captures, ascending; empty where there was one only.
std::vector<std::int64_t> captures_of(const Xapian::Database& database, std::uint64_t id_hash);

}  // namespace glane
