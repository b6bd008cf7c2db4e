#include "french/chunk_cache.hpp"

#include <xxhash.h>

namespace glane {

namespace {

constexpr std::size_t kFirstEntries = 1024;

}  // namespace

ChunkCache::ChunkCache(std::uint64_t seed) : seed_(seed) {
  clear();
}

void ChunkCache::clear() {
  entries_.assign(kFirstEntries, Entry());
  entries_.shrink_to_fit();
  shift_ = 64;
  for (std::size_t places = 1; places < kFirstEntries; places *= 2) --shift_;
  used_ = 0;
  pieces_.clear();
  bytes_.clear();
}

ChunkCache::Key ChunkCache::other_key(const char* chunk, std::size_t size) const {
  if (size > kInlineBytes) return {XXH3_64bits_withSeed(chunk, size, seed_), 0, size, 0};
  char padded[kInlineBytes] = {};
  std::memcpy(padded, chunk, size);
  return short_key(padded, size);
}

ChunkCache::Entry& ChunkCache::free_entry(std::uint64_t hash) {
  const std::size_t home = hash >> shift_;
  std::size_t at = home;
  for (std::size_t probe = 0; probe < kMostProbes; ++probe) {
    if (entries_[at].size == 0) {
      ++used_;
      return entries_[at];
    }
    at = (at + 1) & (entries_.size() - 1);
  }
  return entries_[home];
}

void ChunkCache::grow() {
  std::vector<Entry, LargePages<Entry>> before(entries_.size() * 2);
  before.swap(entries_);
  --shift_;
  used_ = 0;
  for (const Entry& entry : before) {
    if (entry.size > 0) free_entry(hash_of(entry.low, entry.high, entry.size)) = entry;
  }
}

void ChunkCache::add(const Key& key, const char* chunk, const std::vector<ChunkPiece>& pieces) {
  if (2 * used_ >= entries_.size()) grow();
  Entry entry;
  entry.low = key.low;
  entry.high = key.high;
  entry.size = static_cast<std::uint8_t>(key.size);
  if (key.size > kInlineBytes) {
    entry.high = bytes_.size();
    bytes_.append(chunk, key.size);
  }
  if (pieces.size() == 1) {
    entry.word = pieces[0].word;
    entry.count = pieces[0].may_begin_unit ? 1 : 0;
    entry.word_begin = static_cast<std::uint8_t>(pieces[0].begin);
    entry.word_end = static_cast<std::uint8_t>(pieces[0].end);
  } else {
    entry.first = static_cast<std::uint32_t>(pieces_.size());
    entry.count = static_cast<std::uint8_t>(pieces.size());
    pieces_.insert(pieces_.end(), pieces.begin(), pieces.end());
  }
  free_entry(key.hash) = entry;
}

}  // namespace glane
