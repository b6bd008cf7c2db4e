// Keeps the blocks of stored text that were unpacked lately. Called by whoever reads documents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "segment/reader/segment.hpp"

namespace glane {

// Hits are often neighbours, and queries of a batch find the same.
// One thread at a time; to be emptied before a segment goes that it has blocks of.
class UnpackedBlocks {
 public:
  // A record of a block, which stands until the next call.
  //   errors: Error{index} where the block is damaged
  std::string_view record(const Segment& segment, std::uint32_t block, std::uint32_t number);
  void clear();

 private:
  struct Block {
    const Segment* segment = nullptr;
    std::uint32_t number = 0;
    std::string text;
    std::vector<std::string_view> records;
  };
  const Block& block(const Segment& segment, std::uint32_t number);

  static constexpr std::size_t kMost = 64;              // of 64 KB, mostly
  static constexpr std::size_t kMostBytes = 16u << 20;  // of those besides the one asked for
  std::vector<Block> kept_;
  std::size_t oldest_ = 0;
  std::size_t bytes_ = 0;
};

}  // namespace glane
