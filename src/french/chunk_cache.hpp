// What became of the chunks of text met before: chunk -> its words, in one flat table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "base/large_pages.hpp"

namespace glane {

struct Word;

enum class PieceKind : std::uint8_t { token, alternative, joined };

struct ChunkPiece {
  const Word* word = nullptr;
  std::uint32_t begin = 0;  // bytes of the chunk; of a joined form: its first token of the chunk
  std::uint32_t end = 0;    // of a joined form: how many tokens
  PieceKind kind = PieceKind::token;
  bool may_begin_unit = false;  // as of the word, which need not be looked at for it
};

class ChunkCache {
 public:
  // Natural text repeats short chunks; long ones are rarely met twice.
  static constexpr std::size_t kMaxChunk = 48;

  // What a chunk is looked up by.
  struct Key {
    std::uint64_t low = 0;   // the bytes of a chunk of up to 16; of a longer one its hash,
    std::uint64_t high = 0;  // in an entry also where its bytes are kept
    std::size_t size = 0;
    std::uint64_t hash = 0;
  };

  // A chunk that is known. One that is a single word has it here, any other its pieces in a row.
  struct Entry {
    std::uint64_t low = 0;  // as in its key
    std::uint64_t high = 0;
    const Word* word = nullptr;   // nullptr: see pieces_of
    std::uint32_t first = 0;      // of the pieces
    std::uint8_t count = 0;       // of the pieces; of a word 1 where it may begin a unit
    std::uint8_t word_begin = 0;  // bytes of the chunk
    std::uint8_t word_end = 0;
    std::uint8_t size = 0;  // of the chunk; 0: no entry
  };

  // The seed keeps a text from being made of chunks that all fall on one place.
  explicit ChunkCache(std::uint64_t seed);

  // The key of text[begin, begin + size). Has its entry fetched into the processor's caches: with
  // some keys made ahead, find does not wait for memory.
  //   in: 0 < size <= kMaxChunk; the chunk has no zero byte
  Key key_of(std::string_view text, std::size_t begin, std::size_t size) const {
    const bool in_place = size <= kInlineBytes && text.size() - begin >= kInlineBytes;
    Key key =
        in_place ? short_key(text.data() + begin, size) : other_key(text.data() + begin, size);
    key.hash = hash_of(key.low, key.high, size);
    __builtin_prefetch(&entries_[key.hash >> shift_]);
    return key;
  }

  // What is known of the chunk at `chunk`, or nullptr; it stands until the next change.
  //   cost: a few entries looked at, whatever is kept
  const Entry* find(const Key& key, const char* chunk) const {
    std::size_t at = key.hash >> shift_;
    for (std::size_t probe = 0; probe < kMostProbes; ++probe) {
      const Entry& entry = entries_[at];
      if (entry.low == key.low && entry.size == key.size && is_same(entry, key, chunk)) {
        return &entry;
      }
      if (entry.size == 0) return nullptr;
      at = (at + 1) & (entries_.size() - 1);
    }
    return nullptr;
  }

  const ChunkPiece* pieces_of(const Entry& entry) const { return pieces_.data() + entry.first; }

  // Keeps a chunk that find does not know; another may be forgotten for it.
  //   in: pieces  of a chunk so short, fewer than 256
  void add(const Key& key, const char* chunk, const std::vector<ChunkPiece>& pieces);

  std::size_t size() const { return used_; }
  void clear();

 private:
  static constexpr std::size_t kInlineBytes = 16;
  // Half of the entries are free, so that so long a row of taken ones has been made on purpose.
  static constexpr std::size_t kMostProbes = 32;

  static std::uint64_t load(const char* bytes) {
    std::uint64_t word;
    std::memcpy(&word, bytes, sizeof word);
    return word;
  }

  //   in: 16 bytes at `chunk` can be read
  static Key short_key(const char* chunk, std::size_t size) {
    // Sixteen bytes that keep, sixteen that drop, whatever the byte order.
    static constexpr char kMask[] =
        "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
    const char* mask = kMask + kInlineBytes - size;
    return {load(chunk) & load(mask), load(chunk + 8) & load(mask + 8), size, 0};
  }
  Key other_key(const char* chunk, std::size_t size) const;

  std::uint64_t hash_of(std::uint64_t low, std::uint64_t high, std::size_t size) const {
    if (size > kInlineBytes) high = 0;
    // Odd constants of the golden ratio and of sqrt(2), sqrt(3): each bit reaches the top ones.
    const std::uint64_t other = (high ^ seed_) * 0x6A09E667F3BCC909;
    const std::uint64_t both = (low + seed_) * 0x9E3779B97F4A7C15 ^ (other >> 32 | other << 32);
    return both * 0xBB67AE8584CAA73B;
  }

  bool is_same(const Entry& entry, const Key& key, const char* chunk) const {
    if (key.size <= kInlineBytes) return entry.high == key.high;
    return bytes_.compare(entry.high, key.size, chunk, key.size) == 0;
  }

  Entry& free_entry(std::uint64_t hash);
  void grow();

  std::uint64_t seed_;
  std::vector<Entry, LargePages<Entry>> entries_;  // a power of two of them
  unsigned shift_ = 0;                             // from a hash of 64 bits to a place
  std::size_t used_ = 0;
  std::vector<ChunkPiece> pieces_;
  std::string bytes_;  // of the chunks longer than 16
};

}  // namespace glane
