// Cuts text into chunks: runs of letters, digits and joiners, URLs' hosts, emoji, numbers written
// in groups, and runs of scripts without spaces. The first step of the analyzer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace glane {

enum class ChunkKind : std::uint8_t {
  words,    // for split_chunk
  host,     // after "https://": a host, whatever its last label
  grouped,  // "2 000": digits and the spaces between groups
  emoji,    // one emoji with its modifiers
  complex,  // text to be segmented by ICU
};

// Walks over a text, chunk by chunk. Moves in place: a chunk handed over by value costs more than
// to find it.
//   cost: O(bytes), once over the text
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  // Moves to the next chunk; false at the end of the text.
  bool next();

  ChunkKind kind() const { return kind_; }
  // Bytes of the text, never empty. A chunk of words lacks the signs around it that make no other
  // words of it: "(mot)", "mot," and "mot." are all "mot", so that a cache keeps them once.
  std::size_t begin() const { return begin_; }
  std::size_t end() const { return end_; }

 private:
  void set_chunk(ChunkKind kind, std::size_t begin, std::size_t end);
  void set_words_chunk(std::size_t begin);
  void drop_signs();

  std::string_view text_;
  std::size_t at_ = 0;  // how far the text has been read
  ChunkKind kind_ = ChunkKind::words;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace glane
