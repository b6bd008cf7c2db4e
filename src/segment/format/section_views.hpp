// What the sections of a segment are read as: columns of narrow numbers, tables of strings. Views
// into its mapped bytes. Each look checks its bounds: a damaged segment gives zeros and empty
// strings, never another's memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include "segment/format/segment_format.hpp"

namespace glane {

// The first index from `begin` to `end` for which is_before(index) does not hold.
template <typename IsBefore>
std::size_t partition_point(std::size_t begin, std::size_t end, IsBefore is_before) {
  while (begin < end) {
    const std::size_t middle = begin + (end - begin) / 2;
    if (is_before(middle)) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  return begin;
}

// Numbers of 1, 2, 4 or 8 bytes each.
class NarrowColumn {
 public:
  NarrowColumn() = default;
  NarrowColumn(std::string_view bytes, std::uint64_t width)
      : data_(bytes.data()),
        width_(static_cast<std::uint32_t>(width)),
        size_(width != 0 ? bytes.size() / width : 0) {}

  std::size_t size() const { return size_; }
  std::uint32_t width() const { return width_; }

  std::uint64_t operator[](std::size_t i) const {
    if (i >= size_) return 0;
    switch (width_) {
      case 1:
        return static_cast<unsigned char>(data_[i]);
      case 2:
        return read<std::uint16_t>(i);
      case 4:
        return read<std::uint32_t>(i);
      default:
        return read<std::uint64_t>(i);
    }
  }

  // All bits set.
  std::uint64_t greatest() const { return ~std::uint64_t{0} >> (64 - 8 * width_); }

 private:
  template <typename Number>
  std::uint64_t read(std::size_t i) const {
    Number number;
    std::memcpy(&number, data_ + i * sizeof number, sizeof number);
    return number;
  }

  const char* data_ = nullptr;
  std::uint32_t width_ = 1;
  std::size_t size_ = 0;
};

// Pieces of bytes, numbered from 0.
class StringTable {
 public:
  StringTable() = default;
  //   in: bases    where every kEndsStride-th piece begins
  //       offsets  where each piece ends, from there
  StringTable(std::span<const std::uint64_t> bases, NarrowColumn offsets, std::string_view bytes)
      : bases_(bases), offsets_(offsets), bytes_(bytes) {}

  std::uint32_t size() const { return static_cast<std::uint32_t>(offsets_.size()); }

  std::string_view operator[](std::uint32_t i) const {
    const std::uint32_t stride = segment_format::kEndsStride;
    if (i >= size() || i / stride >= bases_.size()) return {};
    const std::uint64_t base = bases_[i / stride];
    const std::uint64_t begin = base + (i % stride == 0 ? 0 : offsets_[i - 1]);
    const std::uint64_t end = base + offsets_[i];
    if (begin > end || end > bytes_.size()) return {};
    return bytes_.substr(begin, end - begin);
  }

  // Where the strings ascend: the first that is not less than `text`; size() where there is none.
  std::uint32_t lower_bound(std::string_view text) const {
    const auto is_before = [&](std::size_t i) {
      return (*this)[static_cast<std::uint32_t>(i)] < text;
    };
    return static_cast<std::uint32_t>(partition_point(0, size(), is_before));
  }

  std::string_view bytes() const { return bytes_; }

 private:
  std::span<const std::uint64_t> bases_;
  NarrowColumn offsets_;
  std::string_view bytes_;
};

}  // namespace glane
