#include "results/thread_numbers.hpp"

#include <string>
#include <unordered_map>

#include "page/document/canonical_url.hpp"

namespace glane {

std::vector<std::uint32_t> numbers_of_thread(const StringColumn& threads, std::string_view thread) {
  const std::string name(canonical_url_id(thread));
  std::vector<std::uint32_t> numbers;
  for (const char* head : {"", "http://", "https://", "www.", "http://www.", "https://www."}) {
    const std::string url = head + name;
    const std::uint32_t place = threads.strings().lower_bound(url);
    const bool same = place < threads.strings().size() && threads.strings()[place] == url;
    if (same && canonical_url_id(url) == name) numbers.push_back(place + 1);
  }
  return numbers;
}

// Whole or not at all, as memory may end under way (AuthorNames).
const ThreadNumbers::Numbers& ThreadNumbers::all() const {
  const std::lock_guard lock(mutex_);
  if (!numbers_) numbers_.emplace(read());
  return *numbers_;
}

ThreadNumbers::Numbers ThreadNumbers::read() const {
  Numbers numbers;
  std::unordered_map<std::string_view, std::uint32_t> known;
  numbers.count = 1;
  for (const LiveSegment& live : segments_) {
    const StringTable& strings = live.segment->threads().strings();
    std::vector<std::uint32_t>& own = numbers.of_segments.emplace_back(strings.size() + 1);
    known.reserve(known.size() + strings.size());
    for (std::uint32_t i = 0; i < strings.size(); ++i) {
      const auto place = known.try_emplace(canonical_url_id(strings[i]), numbers.count);
      if (place.second) ++numbers.count;
      own[i + 1] = place.first->second;
    }
  }
  return numbers;
}

}  // namespace glane
