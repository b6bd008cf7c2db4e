// Which stored record each row of a damaged segment has: by what the segment says of its blocks,
// or, where that is damaged, by the blocks themselves.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "index/maintenance/salvaged_sections.hpp"

namespace glane {

class SalvagedTexts {
 public:
  // Whether a record is a row's, as far as its digest can prove it.
  using IsOf = std::function<bool(std::uint32_t row, std::string_view record)>;

  //   in:   sections  outlive it
  //         is_of     asked where blocks between are lost; not kept
  //   cost: nothing, or each block is unpacked
  SalvagedTexts(const SalvagedSections& sections, const IsOf& is_of);

  // The record of a row, until the next call.
  //   errors: Error{index} where it cannot be read
  std::string_view record(std::uint32_t row);

 private:
  struct Block {
    std::size_t begin = 0;
    std::size_t bytes = 0;
    std::uint32_t first_row = 0;
    std::uint32_t rows = 0;
    bool follows = true;  // nothing is lost between the one before and it
  };

  void read_listed();
  void walk();
  void place(const IsOf& is_of);
  bool find_place(std::size_t begin, std::size_t end, std::uint32_t least, const IsOf& is_of);
  std::uint32_t set_first_rows(std::size_t begin, std::size_t end, std::uint32_t row);
  bool unpack(std::size_t begin, std::size_t bytes);

  const SalvagedSections& sections_;
  std::string_view packed_;
  std::vector<Block> blocks_;  // in the order of their rows
  std::uint64_t tries_left_;
  bool ends_whole_ = true;  // nothing is lost behind the last one
  // Of the block that was unpacked last:
  std::string text_;
  std::vector<std::string_view> records_;
  std::size_t unpacked_at_ = ~std::size_t{0};
};

}  // namespace glane
