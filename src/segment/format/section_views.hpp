// What the sections of a segment are read as: columns of narrow numbers, tables of strings. Views
// into its mapped bytes. Each look checks its bounds: a damaged segment gives zeros and empty
// strings, never another's memory.
#pragma once

#include <algorithm>
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

// Some numbers that stand in a row.
class NumberRange {
 public:
  NumberRange() = default;
  NumberRange(const NarrowColumn& numbers, std::uint64_t begin, std::uint64_t end)
      : numbers_(numbers),
        begin_(std::min<std::uint64_t>(begin, numbers.size())),
        end_(std::clamp<std::uint64_t>(end, begin_, numbers.size())) {}
  std::size_t size() const { return end_ - begin_; }
  bool empty() const { return begin_ == end_; }
  std::uint32_t operator[](std::size_t i) const {
    return static_cast<std::uint32_t>(numbers_[begin_ + i]);
  }

 private:
  NarrowColumn numbers_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
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

// A string a row, of a few that many rows have.
class StringColumn {
 public:
  StringColumn() = default;
  StringColumn(NarrowColumn numbers, StringTable strings) : numbers_(numbers), strings_(strings) {}

  // The number of a row's string, from 1 on; 0: none.
  std::uint32_t number(std::uint32_t row) const {
    return static_cast<std::uint32_t>(numbers_[row]);
  }
  // A number's string; empty for 0.
  std::string_view string(std::uint32_t number) const {
    return number == 0 ? std::string_view() : strings_[number - 1];
  }
  std::string_view operator[](std::uint32_t row) const { return string(number(row)); }

  // Numbers are less than this.
  std::uint32_t number_count() const { return strings_.size() + 1; }

  const NarrowColumn& numbers() const { return numbers_; }
  const StringTable& strings() const { return strings_; }

 private:
  NarrowColumn numbers_;
  StringTable strings_;
};

// Any number of strings a row, mostly one or none, of a few that many rows have.
class ListColumn {
 public:
  ListColumn() = default;
  //   in: rows   of each row a string's number, counted from 1; or, where it has several, the
  //              number of all strings + 1 + a place in `lists`; 0: none
  //       lists  at such a place how many there are, and behind it their numbers
  ListColumn(NarrowColumn rows, NarrowColumn lists, StringTable strings)
      : rows_(rows), lists_(lists), strings_(strings) {}

  NumberRange operator[](std::uint32_t row) const {
    const std::uint64_t number = rows_[row];
    if (number == 0) return {};
    if (number <= strings_.size()) return {rows_, row, row + std::uint64_t{1}};
    const std::uint64_t place = number - strings_.size() - 1;
    const std::uint64_t count = lists_[place];
    if (place >= lists_.size() || count > lists_.size() - place - 1) return {};
    return {lists_, place + 1, place + 1 + count};
  }

  const NarrowColumn& rows() const { return rows_; }
  const NarrowColumn& lists() const { return lists_; }
  const StringTable& strings() const { return strings_; }

 private:
  NarrowColumn rows_, lists_;
  StringTable strings_;
};

}  // namespace glane
