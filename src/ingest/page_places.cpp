#include "ingest/page_places.hpp"

#include <xxhash.h>

#include <algorithm>

#include "glane/date.hpp"
#include "base/utf8.hpp"
#include "ingest/captures.hpp"

namespace glane {

PagePlace PagePlaces::place_of(const CrawlFile& file, const Page& page) {
  std::string text = repair_utf8(page.path.substr(std::min(file.path.size(), page.path.size())));
  if (page.line > 0) text += "#L" + std::to_string(page.line);
  std::uint64_t number = number_of_place(text);
  for (int again = 2; !is_new(number); ++again) {
    number = number_of_place(text + "\n" + std::to_string(again));
  }
  return {std::move(text), number};
}

// Lines come in their order; there may be millions.
bool PagePlaces::is_new(std::uint64_t number) {
  if (number > kMostLines || number == 0) return used_.insert(number).second;
  if (number <= last_line_) return false;
  last_line_ = number;
  return true;
}

std::uint64_t key_of_page(const Page& page, const CrawlFile& file, std::uint64_t fingerprint) {
  const std::int64_t crawled = interval_of(page.crawled).first;
  // One of several in a file, that has no time of its own.
  const bool timed_by_file = page.id != file.id && crawled == file.mtime;
  std::uint64_t key = content_hash(page, fingerprint);
  for (const std::string* part : {&page.id, &page.url, &page.mirror_url, &page.server_url}) {
    key = XXH3_64bits_withSeed(part->data(), part->size(), key);
  }
  const std::int64_t numbers[] = {static_cast<std::int64_t>(page.format),
                                  static_cast<std::int64_t>(page.line),
                                  timed_by_file ? 0 : crawled};
  key = XXH3_64bits_withSeed(numbers, sizeof numbers, key);
  return std::max<std::uint64_t>(key, 1);
}

}  // namespace glane
