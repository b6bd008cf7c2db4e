#include "segment/reader/unpacked_blocks.hpp"

#include <utility>

#include "base/varint.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

namespace {

[[noreturn]] void throw_unreadable(const Segment& segment) {
  throw_damaged(segment.path() + ".seg", "a stored document cannot be read");
}

// One behind the other, each with its length before it; no more than the block has rows.
std::vector<std::string_view> records_of(std::string_view bytes, const Segment& segment,
                                         std::uint32_t block) {
  const std::uint64_t begin = segment.first_row_of_block(block);
  const std::uint64_t end = segment.first_row_of_block(block + 1);
  std::vector<std::string_view> records;
  PackedReader reader(bytes);
  while (!reader.at_end() && begin + records.size() < end) records.push_back(reader.string());
  if (reader.failed() || !reader.at_end()) throw_unreadable(segment);
  return records;
}

}  // namespace

std::string_view UnpackedBlocks::record(const Segment& segment, std::uint32_t block,
                                        std::uint32_t number) {
  const std::vector<std::string_view>& records = this->block(segment, block).records;
  if (number < records.size()) return records[number];
  throw_unreadable(segment);
}

void UnpackedBlocks::clear() {
  kept_.clear();
  bytes_ = 0;
}

const UnpackedBlocks::Block& UnpackedBlocks::block(const Segment& segment, std::uint32_t number) {
  for (const Block& kept : kept_) {
    if (kept.segment == &segment && kept.number == number) return kept;
  }
  Block fresh{&segment, number, segment.unpacked_block(number), {}};
  if (bytes_ > kMostBytes) clear();
  if (kept_.empty()) kept_.reserve(kMost);  // nothing moves afterwards: records are views
  if (kept_.size() < kMost) {
    kept_.emplace_back();
    oldest_ = kept_.size() - 1;
  } else {
    oldest_ = (oldest_ + 1) % kMost;
  }
  Block& kept = kept_[oldest_];
  bytes_ += fresh.text.size() - kept.text.size();
  kept = std::move(fresh);
  // Where the text lies now: short ones move with their string.
  kept.records = records_of(kept.text, segment, number);
  return kept;
}

}  // namespace glane
