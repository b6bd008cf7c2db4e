#include "french/chunk_cache.hpp"

#include <xxhash.h>

#include <cstring>

namespace glane {

namespace {

constexpr std::size_t kInlineBytes = 16;
constexpr std::size_t kFirstEntries = 1024;
// Half of the entries are free, so that so long a row of taken ones has been made on purpose.
constexpr std::size_t kMostProbes = 32;

std::uint64_t load(const char* bytes) {
  std::uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

// The first `n` of 16 bytes are kept by the mask at kMask + 16 - n, whatever the byte order.
constexpr char kMask[2 * kInlineBytes + 1] =
    "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"
    "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";

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

ChunkCache::Entry ChunkCache::key_of(std::string_view text, std::size_t begin,
                                     std::size_t size) const {
  Entry key;
  key.size = static_cast<std::uint8_t>(size);
  const char* chunk = text.data() + begin;
  if (size > kInlineBytes) {
    key.low = XXH3_64bits_withSeed(chunk, size, seed_);
  } else if (text.size() - begin >= kInlineBytes) {
    const char* mask = kMask + kInlineBytes - size;
    key.low = load(chunk) & load(mask);
    key.high = load(chunk + 8) & load(mask + 8);
  } else {
    char padded[kInlineBytes] = {};
    std::memcpy(padded, chunk, size);
    key.low = load(padded);
    key.high = load(padded + 8);
  }
  return key;
}

std::size_t ChunkCache::place_of(const Entry& key) const {
  const std::uint64_t high = key.size > kInlineBytes ? 0 : key.high;
  // Odd constants of the golden ratio and of sqrt(2), sqrt(3): each bit reaches the top ones.
  const std::uint64_t other = (high ^ seed_) * 0x6A09E667F3BCC909;
  std::uint64_t hash = (key.low + seed_) * 0x9E3779B97F4A7C15 ^ (other >> 32 | other << 32);
  hash *= 0xBB67AE8584CAA73B;
  return static_cast<std::size_t>(hash >> shift_);
}

const ChunkCache::Entry* ChunkCache::find(std::string_view text, std::size_t begin,
                                          std::size_t size) const {
  const Entry key = key_of(text, begin, size);
  std::size_t at = place_of(key);
  for (std::size_t probe = 0; probe < kMostProbes; ++probe) {
    const Entry& entry = entries_[at];
    if (entry.low == key.low && entry.size == key.size) {
      const bool same = size <= kInlineBytes
                            ? entry.high == key.high
                            : bytes_.compare(entry.high, size, text.data() + begin, size) == 0;
      if (same) return &entry;
    }
    if (entry.size == 0) return nullptr;
    at = (at + 1) & (entries_.size() - 1);
  }
  return nullptr;
}

ChunkCache::Entry& ChunkCache::free_entry(const Entry& key) {
  const std::size_t home = place_of(key);
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
  std::vector<Entry> before(entries_.size() * 2);
  before.swap(entries_);
  --shift_;
  used_ = 0;
  for (const Entry& entry : before) {
    if (entry.size > 0) free_entry(entry) = entry;
  }
}

void ChunkCache::add(std::string_view chunk, const std::vector<ChunkPiece>& pieces) {
  if (2 * used_ >= entries_.size()) grow();
  Entry entry = key_of(chunk, 0, chunk.size());
  if (chunk.size() > kInlineBytes) {
    entry.high = bytes_.size();
    bytes_ += chunk;
  }
  if (pieces.size() == 1) {
    entry.word = pieces[0].word;
    entry.word_begin = static_cast<std::uint8_t>(pieces[0].begin);
    entry.word_end = static_cast<std::uint8_t>(pieces[0].end);
  } else {
    entry.first = static_cast<std::uint32_t>(pieces_.size());
    entry.count = static_cast<std::uint8_t>(pieces.size());
    pieces_.insert(pieces_.end(), pieces.begin(), pieces.end());
  }
  free_entry(entry) = entry;
}

}  // namespace glane
