// Columns of strings of a segment: views of numbers of strings, a row a document, and of the
// strings themselves, each there once.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "segment/format/section_views.hpp"

namespace glane {

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
