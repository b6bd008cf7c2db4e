#include "index/maintenance/salvaged_texts.hpp"

#include <zstd.h>

#include <algorithm>

#include "base/varint.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

using namespace segment_format;

namespace {

constexpr unsigned long long kMostBlockBytes = 256u << 20;  // as Segment has it
constexpr std::string_view kFrameBegin = "\x28\xB5\x2F\xFD";
// Records of a run of blocks that are held against a place where it may stand.
constexpr std::uint32_t kMostCompared = 8;
// A microsecond each.
constexpr std::uint64_t kMostTries = 20'000'000;
constexpr std::uint32_t kNoRow = 0xFFFFFFFF;

}  // namespace

SalvagedTexts::SalvagedTexts(const SalvagedSections& sections, const IsOf& is_of)
    : sections_(sections), packed_(sections.bytes(kBlocks)), tries_left_(kMostTries) {
  if (sections.are_whole(kBlockRows, kBlockEnds)) {
    read_listed();
    return;
  }
  walk();
  place(is_of);
  std::erase_if(blocks_, [](const Block& block) { return block.first_row == kNoRow; });
}

void SalvagedTexts::read_listed() {
  const NarrowColumn rows = sections_.numbers(kBlockRows);
  const NarrowColumn ends = sections_.numbers(kBlockEnds);
  for (std::size_t i = 0; i < std::min(rows.size(), ends.size()); ++i) {
    const std::uint64_t begin = i == 0 ? 0 : ends[i - 1];
    const std::uint64_t behind = i + 1 < rows.size() ? rows[i + 1] : sections_.rows();
    if (begin > ends[i] || rows[i] > behind) continue;
    blocks_.push_back({begin, ends[i] - begin, static_cast<std::uint32_t>(rows[i]),
                       static_cast<std::uint32_t>(behind - rows[i]), true});
  }
}

// Each frame that is whole, and where some are not.
void SalvagedTexts::walk() {
  bool follows = true;
  for (std::size_t at = 0; at < packed_.size();) {
    const std::string_view rest = packed_.substr(at);
    const std::size_t bytes = ZSTD_findFrameCompressedSize(rest.data(), rest.size());
    if (ZSTD_isError(bytes) == 0 && unpack(at, bytes)) {
      blocks_.push_back({at, bytes, kNoRow, static_cast<std::uint32_t>(records_.size()), follows});
      at += bytes;
      follows = true;
    } else {
      at = std::min(packed_.find(kFrameBegin, at + 1), packed_.size());
      follows = false;
    }
  }
  ends_whole_ = follows && packed_.size() == sections_.header().sections[kBlocks].bytes;
}

std::uint32_t SalvagedTexts::set_first_rows(std::size_t begin, std::size_t end, std::uint32_t row) {
  for (std::size_t i = begin; i < end; ++i) {
    blocks_[i].first_row = row;
    row += blocks_[i].rows;
  }
  return row;
}

// Runs of blocks that follow each other: the first begins with the first row, the last ends with
// the last, and of those between the digests tell.
void SalvagedTexts::place(const IsOf& is_of) {
  std::uint32_t least = 0;
  for (std::size_t begin = 0; begin < blocks_.size();) {
    std::size_t end = begin + 1;
    std::uint64_t rows = blocks_[begin].rows;
    while (end < blocks_.size() && blocks_[end].follows) rows += blocks_[end++].rows;
    if (rows > sections_.rows() - least) return;
    if (begin == 0 && blocks_[0].follows) {
      least = set_first_rows(begin, end, 0);
    } else if (end == blocks_.size() && ends_whole_) {
      set_first_rows(begin, end, sections_.rows() - static_cast<std::uint32_t>(rows));
    } else if (find_place(begin, end, least, is_of)) {
      least = blocks_[end - 1].first_row + blocks_[end - 1].rows;
    }
    begin = end;
  }
}

bool SalvagedTexts::find_place(std::size_t begin, std::size_t end, std::uint32_t least,
                               const IsOf& is_of) {
  std::uint64_t rows = 0;
  for (std::size_t i = begin; i < blocks_.size(); ++i) rows += blocks_[i].rows;
  if (!unpack(blocks_[begin].begin, blocks_[begin].bytes)) return false;
  const auto compared = std::min<std::size_t>(records_.size(), kMostCompared);
  for (std::uint32_t row = least; row + rows <= sections_.rows(); ++row) {
    for (std::uint32_t i = 0; i < compared && tries_left_ > 0; ++i) {
      --tries_left_;
      if (!is_of(row + i, records_[i])) continue;
      set_first_rows(begin, end, row);
      return true;
    }
  }
  return false;
}

bool SalvagedTexts::unpack(std::size_t begin, std::size_t bytes) {
  if (unpacked_at_ == begin) return true;
  unpacked_at_ = ~std::size_t{0};
  records_.clear();
  if (begin > packed_.size() || bytes > packed_.size() - begin) return false;
  const std::string_view packed = packed_.substr(begin, bytes);
  const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (size > kMostBlockBytes) return false;
  text_.resize(size);
  const std::size_t got = ZSTD_decompress(text_.data(), size, packed.data(), packed.size());
  if (ZSTD_isError(got) != 0 || got != size) return false;
  PackedReader reader(text_);
  while (!reader.at_end()) records_.push_back(reader.string());
  if (reader.failed()) return false;
  unpacked_at_ = begin;
  return true;
}

std::string_view SalvagedTexts::record(std::uint32_t row) {
  const auto behind =
      std::upper_bound(blocks_.begin(), blocks_.end(), row,
                       [](std::uint32_t one, const Block& block) { return one < block.first_row; });
  if (behind == blocks_.begin()) throw_damaged({}, DiagnosticCode::damage_no_text);
  const Block& block = behind[-1];
  if (row - block.first_row >= block.rows) throw_damaged({}, DiagnosticCode::damage_no_text);
  if (!unpack(block.begin, block.bytes)) throw_damaged({}, DiagnosticCode::damage_text);
  if (row - block.first_row >= records_.size()) {
    throw_damaged({}, DiagnosticCode::damage_no_text);
  }
  return records_[row - block.first_row];
}

}  // namespace glane
