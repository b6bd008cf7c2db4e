// A document on its way into an index: hashed, and inverted where it seems new, by the thread that
// has read it. Whether it stands is decided later, in the order of reading.
#pragma once

#include <cstdint>
#include <optional>

#include "index/writer/segment_builders.hpp"
#include "segment/format/digest.hpp"
#include "segment/format/id_hash.hpp"

namespace glane {

struct PreparedDocument {
  IdHash id_hash = 0;
  std::uint64_t digest = 0;
  std::optional<BuiltRow> built = std::nullopt;  // nothing: it is yet to be inverted
  bool committed = false;                        // the last commit had it, as it is
};

// When a document was captured, in seconds since 1970; 0: unknown.
inline std::int64_t crawl_time(const Document& document) {
  return document.crawled ? interval_of(*document.crawled).first : 0;
}

inline PreparedDocument hashed(const Document& document) {
  return {hash_of_id(document.id), digest(document)};
}

}  // namespace glane
