#include <algorithm>
#include <charconv>
#include <utility>

#include "index/refresh/captures_xapian.hpp"
#include "index/schema.hpp"

namespace glane {

namespace {

std::string key_of(std::uint64_t id_hash) {
  return metadata::kCaptures + std::to_string(id_hash);
}

}  // namespace

std::int64_t crawl_time(const Document& document) {
  return document.crawled ? interval_of(*document.crawled).first : 0;
}

void add_captures(Xapian::WritableDatabase& database, std::uint64_t id_hash,
                  const std::vector<std::int64_t>& times) {
  std::vector<std::int64_t> all = captures_of(database, id_hash);
  all.insert(all.end(), times.begin(), times.end());
  set_captures(database, id_hash, std::move(all));
}

void set_captures(Xapian::WritableDatabase& database, std::uint64_t id_hash,
                  std::vector<std::int64_t> times) {
  std::erase(times, 0);
  std::sort(times.begin(), times.end());
  times.erase(std::unique(times.begin(), times.end()), times.end());
  std::string list;
  if (times.size() > 1) {
    for (const std::int64_t time : times) list += std::to_string(time) + ' ';
  }
  const std::string key = key_of(id_hash);
  if (list != database.get_metadata(key)) database.set_metadata(key, list);
}

std::vector<std::int64_t> captures_of(const Xapian::Database& database, std::uint64_t id_hash) {
  const std::string list = database.get_metadata(key_of(id_hash));
  std::vector<std::int64_t> times;
  const char* at = list.data();
  const char* const end = at + list.size();
  std::int64_t time = 0;
  while (at < end) {
    const auto read = std::from_chars(at, end, time);
    if (read.ec != std::errc()) break;
    times.push_back(time);
    at = read.ptr + (read.ptr < end ? 1 : 0);
  }
  return times;
}

}  // namespace glane
