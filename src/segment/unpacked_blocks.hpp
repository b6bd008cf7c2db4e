// Keeps the blocks of stored text that were unpacked lately. Called by whoever reads documents.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "index/segment/segment.hpp"

namespace glane {

// Hits are often neighbours, and queries of a batch find the same.
// One thread at a time; to be emptied before a segment goes that it has blocks of.
class UnpackedBlocks {
 public:
  // errors: Error{index} where the block is damaged
  const std::string& text_of(const Segment& segment, std::size_t block);
  void clear() { kept_.clear(); }

 private:
  struct Block {
    const Segment* segment;
    std::size_t number;
    std::string text;
  };
  static constexpr std::size_t kMost = 64;  // of 64 KB, mostly
  std::vector<Block> kept_;
  std::size_t oldest_ = 0;
};

}  // namespace glane
