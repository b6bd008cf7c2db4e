// What a walk lists, in words.
#pragma once

#include <string>
#include <vector>

#include "crawl/walk.hpp"

namespace glane {

using Names = std::vector<std::string>;

inline Names ids(const std::vector<std::string>& operands, const WalkOptions& options = {}) {
  Names out;
  for (const CrawlFile& file : walk_crawl(operands, options, {}).files) out.push_back(file.id);
  return out;
}

// "directory crawl/", "file a.html".
inline Names roots(const CrawlListing& listing) {
  Names out;
  for (const CrawlRoot& root : listing.roots) {
    out.push_back((root.directory ? "directory " : "file ") + root.id);
  }
  return out;
}

inline Names gaps(const CrawlListing& listing) {
  Names out;
  for (const CrawlGap& gap : listing.gaps) {
    out.push_back((gap.kind == CrawlGap::Kind::empty ? "empty " : "unreadable ") + gap.id);
  }
  return out;
}

}  // namespace glane
