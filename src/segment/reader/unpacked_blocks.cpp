#include "segment/reader/unpacked_blocks.hpp"

#include <utility>

#include "base/varint.hpp"

namespace glane {

namespace {

// One behind the other, each with its length before it; none where the bytes are something else.
std::vector<std::string_view> records_of(std::string_view bytes, std::uint32_t rows) {
  std::vector<std::string_view> records;
  PackedReader reader(bytes);
  while (!reader.at_end() && records.size() < rows) records.push_back(reader.string());
  if (reader.failed() || !reader.at_end()) return {};
  return records;
}

}  // namespace

std::optional<std::string_view> UnpackedBlocks::record(const Block& block, std::uint32_t number,
                                                       const std::function<std::string()>& unpack) {
  const std::vector<std::string_view>& records = kept(block, unpack).records;
  if (number >= records.size()) return std::nullopt;
  return records[number];
}

void UnpackedBlocks::clear() {
  kept_.clear();
  bytes_ = 0;
}

const UnpackedBlocks::Kept& UnpackedBlocks::kept(const Block& block,
                                                 const std::function<std::string()>& unpack) {
  for (const Kept& one : kept_) {
    if (one.block.segment == block.segment && one.block.number == block.number) return one;
  }
  Kept fresh{block, unpack(), {}};
  if (bytes_ > kMostBytes) clear();
  if (kept_.empty()) kept_.reserve(kMost);  // nothing moves afterwards: records are views
  if (kept_.size() < kMost) {
    kept_.emplace_back();
    oldest_ = kept_.size() - 1;
  } else {
    oldest_ = (oldest_ + 1) % kMost;
  }
  Kept& kept = kept_[oldest_];
  bytes_ += fresh.text.size() - kept.text.size();
  kept = std::move(fresh);
  // Where the text lies now: short ones move with their string.
  kept.records = records_of(kept.text, block.rows);
  return kept;
}

}  // namespace glane
