// Cuts text into chunks: runs of letters, digits and joiners, URLs' hosts, emoji, numbers written
// in groups, and runs of scripts without spaces. The first step of the analyzer.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace glane {

enum class ChunkKind {
  words,    // for split_chunk
  host,     // after "https://": a host, whatever its last label
  grouped,  // "2 000": digits and the spaces between groups
  emoji,    // one emoji with its modifiers
  complex,  // text to be segmented by ICU
};

struct Chunk {
  ChunkKind kind = ChunkKind::words;
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
};

// The next chunk at or after byte `at`; an empty one (begin == end == text.size()) at the end.
//   cost: O(bytes), once over the text
Chunk next_chunk(std::string_view text, std::size_t at);

}  // namespace glane
