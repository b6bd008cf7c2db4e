// Writes posting lists as entries of a glass table: a list is cut into chunks, each with a key that
// names its first document, so that a reader skips those that it does not need.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "segment/glass/glass_table.hpp"

namespace glane {

// One document that has a term.
struct Posting {
  std::uint32_t document;  // from 1
  std::uint32_t wdf;       // how often the document has the term
};

// What a list's first chunk says of all of it; both are 0 for the list of documents' lengths.
struct GlassListCounts {
  std::uint64_t documents = 0;
  std::uint64_t occurrences = 0;
};

class GlassPostingLists {
 public:
  // chunk_bytes: a chunk is closed when its postings have so many, or a few more
  GlassPostingLists(GlassTable& table, std::size_t chunk_bytes);

  // key: of the first chunk; further: what the keys of the others begin with, before the number of
  // a document. The postings ascend and are not empty: that is not looked at.
  //   errors: those of GlassTable::add
  void add(std::string_view key, std::string_view further, std::span<const Posting> postings,
           const GlassListCounts& counts);

 private:
  const Posting* encode(const Posting* begin, const Posting* end);

  GlassTable& table_;
  std::size_t chunk_bytes_;
  std::string key_;
  std::string chunk_;  // room for a head, then postings
  std::size_t chunk_end_ = 0;
};

}  // namespace glane
