#include "index/maintenance/quoted_texts.hpp"

#include <algorithm>

namespace glane {

namespace {

// Of words on end; which of them comes first counts.
std::uint64_t hash_of(std::span<const std::uint64_t> words) {
  std::uint64_t hash = 0;
  for (const std::uint64_t word : words) {
    hash = (hash ^ word) * 0x9E3779B97F4A7C15u;  // 2^64 by the golden ratio
    hash ^= hash >> 32;
  }
  return hash;
}

}  // namespace

void QuotedTexts::add(const Words& text, std::string_view thread) {
  const std::span<const std::uint64_t> words(text);
  for (std::size_t at = 0; at + kWindow <= text.size(); ++at) {
    windows_.insert(hash_of(words.subspan(at, kWindow)));
  }
  by_thread_[std::string(thread)].push_back(text);
}

bool QuotedTexts::has(std::span<const std::uint64_t> quotation, std::string_view thread) const {
  if (quotation.empty()) return false;
  if (quotation.size() < kWindow) {
    const auto texts = by_thread_.find(std::string(thread));
    return texts != by_thread_.end() &&
           std::any_of(texts->second.begin(), texts->second.end(), [&](const Words& text) {
             return std::search(text.begin(), text.end(), quotation.begin(), quotation.end()) !=
                    text.end();
           });
  }
  const std::size_t windows = quotation.size() - kWindow + 1;
  const std::size_t wanted = std::min(windows, kWindows);
  std::size_t on_end = 0;
  for (std::size_t at = 0; at < windows; ++at) {
    on_end = windows_.contains(hash_of(quotation.subspan(at, kWindow))) ? on_end + 1 : 0;
    if (on_end == wanted) return true;
  }
  return false;
}

}  // namespace glane
