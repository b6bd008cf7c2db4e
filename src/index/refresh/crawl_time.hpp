// When a document was fetched, as its page's captures are counted.
#pragma once

#include <cstdint>

#include "page/document.hpp"

namespace glane {

// In seconds since 1970; 0: unknown.
inline std::int64_t crawl_time(const Document& document) {
  return document.crawled ? interval_of(*document.crawled).first : 0;
}

}  // namespace glane
