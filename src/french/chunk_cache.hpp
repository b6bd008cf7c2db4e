// What became of the chunks of text met before: chunk -> its words, in one flat table. Called by
// the analyzer for every chunk, so that the usual one, a short word, costs one look into memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace glane {

struct Word;

enum class PieceKind : std::uint8_t { token, alternative, joined };

struct ChunkPiece {
  const Word* word = nullptr;
  std::uint32_t begin = 0;  // bytes of the chunk; of a joined form: its first token of the chunk
  std::uint32_t end = 0;    // of a joined form: how many tokens
  PieceKind kind = PieceKind::token;
};

class ChunkCache {
 public:
  // Natural text repeats short chunks; long ones are rarely met twice.
  static constexpr std::size_t kMaxChunk = 48;

  // A chunk that is known. One that is a single word has it here, any other its pieces in a row.
  struct Entry {
    std::uint64_t low = 0;        // the bytes of a chunk of up to 16; of a longer one its hash ...
    std::uint64_t high = 0;       // ... and where its bytes are kept
    const Word* word = nullptr;   // nullptr: see pieces_of
    std::uint32_t first = 0;      // of the pieces
    std::uint8_t count = 0;       // of the pieces
    std::uint8_t word_begin = 0;  // bytes of the chunk
    std::uint8_t word_end = 0;
    std::uint8_t size = 0;  // of the chunk; 0: no entry
  };

  // The seed keeps a text from being made of chunks that all fall on one place.
  explicit ChunkCache(std::uint64_t seed);

  // What is known of text[begin, begin + size), or nullptr; it stands until the next change.
  //   in:   0 < size <= kMaxChunk; the chunk has no zero byte
  //   cost: a few entries looked at, whatever is kept
  const Entry* find(std::string_view text, std::size_t begin, std::size_t size) const;

  const ChunkPiece* pieces_of(const Entry& entry) const { return pieces_.data() + entry.first; }

  // Keeps a chunk that find does not know; another may be forgotten for it.
  //   in: pieces  of a chunk so short, fewer than 256
  void add(std::string_view chunk, const std::vector<ChunkPiece>& pieces);

  std::size_t size() const { return used_; }
  void clear();

 private:
  Entry key_of(std::string_view text, std::size_t begin, std::size_t size) const;
  std::size_t place_of(const Entry& key) const;
  Entry& free_entry(const Entry& key);
  void grow();

  std::uint64_t seed_;
  std::vector<Entry> entries_;  // a power of two of them
  unsigned shift_ = 0;          // from a hash of 64 bits to a place
  std::size_t used_ = 0;
  std::vector<ChunkPiece> pieces_;
  std::string bytes_;  // of the chunks longer than 16
};

}  // namespace glane
