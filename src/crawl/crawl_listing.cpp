#include "crawl/crawl_listing.hpp"

#include <algorithm>

namespace glane {

namespace {

// A path leads through fewer links than it has names, except where two operands have one name.
constexpr int kMostAliases = 100;

// Where the things of one id begin among those sorted by it.
template <typename Thing>
auto first_with_id(const std::vector<Thing>& things, std::string_view id) {
  return std::lower_bound(things.begin(), things.end(), id,
                          [](const Thing& a, std::string_view b) { return a.id < b; });
}

// The gap of just this id.
const CrawlGap* gap_of(const CrawlListing& listing, std::string_view id) {
  const CrawlGap* found = nullptr;
  auto gap = first_with_id(listing.gaps, id);
  for (; gap != listing.gaps.end() && gap->id == id; ++gap) {
    if (found == nullptr || gap->kind == CrawlGap::Kind::unreadable) found = &*gap;
  }
  return found;
}

// Where the whole or the next folder of a path ends, one behind `end`.
std::size_t next_end(std::string_view path, std::size_t end) {
  const std::size_t slash = path.find('/', end);
  return slash == path.npos ? path.size() : slash + 1;
}

}  // namespace

const CrawlGap* find_gap_of_listing(const CrawlListing& listing, std::string_view id) {
  const CrawlGap* found = nullptr;
  std::string path(id);
  std::size_t end = 0;
  for (int aliases = 0;;) {
    const std::string_view place = std::string_view(path).substr(0, end);
    const CrawlGap* const gap = gap_of(listing, place);
    if (gap != nullptr && gap->kind == CrawlGap::Kind::unreadable) return gap;
    if (found == nullptr) found = gap;
    if (end == path.size()) return found;
    const auto alias = first_with_id(listing.aliases, place);
    if (alias != listing.aliases.end() && alias->id == place && ++aliases < kMostAliases) {
      path = alias->read_as + path.substr(end);
      end = 0;
    } else {
      end = next_end(path, end);
    }
  }
}

}  // namespace glane
