#include "index/segment/unpacked_blocks.hpp"

#include <utility>

namespace glane {

const std::string& UnpackedBlocks::text_of(const Segment& segment, std::size_t block) {
  for (const Block& kept : kept_) {
    if (kept.segment == &segment && kept.number == block) return kept.text;
  }
  Block fresh{&segment, block, segment.unpacked_block(block)};
  if (kept_.size() < kMost) return kept_.emplace_back(std::move(fresh)).text;
  oldest_ = (oldest_ + 1) % kMost;
  return (kept_[oldest_] = std::move(fresh)).text;
}

}  // namespace glane
