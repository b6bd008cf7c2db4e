// The authors of a row of a segment.
#pragma once

#include <cstddef>
#include <cstdint>

#include "segment/section_views.hpp"

namespace glane {

// A few numbers: one that stands in the column, or several of a list.
class RowAuthors {
 public:
  RowAuthors(const NarrowColumn& lists, std::size_t begin, std::uint32_t count)
      : lists_(&lists), begin_(begin), count_(count) {}
  explicit RowAuthors(std::uint32_t one) : one_(one), count_(one != 0 ? 1 : 0) {}

  std::uint32_t size() const { return count_; }
  std::uint32_t operator[](std::uint32_t i) const {
    return lists_ != nullptr ? static_cast<std::uint32_t>((*lists_)[begin_ + i]) : one_;
  }

 private:
  const NarrowColumn* lists_ = nullptr;
  std::size_t begin_ = 0;
  std::uint32_t one_ = 0;
  std::uint32_t count_ = 0;
};

}  // namespace glane
