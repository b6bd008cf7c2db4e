// The dates of a segment's documents: views into its mapped bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

#include "segment/format/section_views.hpp"

namespace glane {

inline constexpr std::int64_t kUndated = std::numeric_limits<std::int64_t>::max();

class DateColumns {
 public:
  DateColumns() = default;
  //   in: instants  of each row, in seconds above `base`; all bits set: undated
  //       days      of each row, its place among `day_values`
  DateColumns(NarrowColumn instants, std::int64_t base, NarrowColumn days,
              std::span<const std::int32_t> day_values)
      : instants_(instants), base_(base), days_(days), day_values_(day_values) {}

  // Where its date begins, in seconds since 1970; kUndated.
  std::int64_t instant(std::uint32_t row) const {
    const std::uint64_t above = instants_[row];
    if (above == instants_.greatest()) return kUndated;
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(base_) + above);
  }
  // YYYYMMDD as written, 00 where unknown; 0: undated.
  std::int32_t day(std::uint32_t row) const {
    const std::uint32_t number = day_number(row);
    return number < day_values_.size() ? day_values_[number] : 0;
  }
  // Its place among day_values(), which ascend: as many as the segment has days.
  std::uint32_t day_number(std::uint32_t row) const {
    return static_cast<std::uint32_t>(days_[row]);
  }
  std::span<const std::int32_t> day_values() const { return day_values_; }

  // Whether there is a date, or none, for each of so many rows.
  bool has_rows(std::size_t rows) const {
    return instants_.size() == rows && days_.size() == rows && (rows == 0 || !day_values_.empty());
  }

 private:
  NarrowColumn instants_;
  std::int64_t base_ = 0;
  NarrowColumn days_;
  std::span<const std::int32_t> day_values_;
};

}  // namespace glane
