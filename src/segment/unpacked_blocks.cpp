#include "segment/unpacked_blocks.hpp"

#include <utility>

#include "base/error.hpp"
#include "base/varint.hpp"
#include "segment/xapian_errors.hpp"

namespace glane {

namespace {

// One behind the other, each with its length before it.
std::vector<std::string_view> records_of(std::string_view block) {
  std::vector<std::string_view> records;
  PackedReader reader(block);
  while (!reader.at_end()) records.push_back(reader.string());
  if (reader.failed()) throw Error(ErrorKind::index, "a stored document cannot be read");
  return records;
}

}  // namespace

std::string_view UnpackedBlocks::record(const Segment& segment, std::uint32_t block,
                                        std::uint32_t number) {
  const std::vector<std::string_view>& records = this->block(segment, block).records;
  if (number < records.size()) return records[number];
  throw_damaged({}, "a document's text is not there");
}

const UnpackedBlocks::Block& UnpackedBlocks::block(const Segment& segment, std::uint32_t number) {
  for (const Block& kept : kept_) {
    if (kept.segment == &segment && kept.number == number) return kept;
  }
  Block fresh{&segment, number, segment.unpacked_block(number), {}};
  if (kept_.empty()) kept_.reserve(kMost);  // nothing moves afterwards: records are views
  if (kept_.size() < kMost) {
    kept_.push_back(std::move(fresh));
    oldest_ = kept_.size() - 1;
  } else {
    oldest_ = (oldest_ + 1) % kMost;
    kept_[oldest_] = std::move(fresh);
  }
  // Where the text lies now: short ones move with their string.
  kept_[oldest_].records = records_of(kept_[oldest_].text);
  return kept_[oldest_];
}

}  // namespace glane
