// A set of rows of a segment: its dead, or those that have a stop word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace glane {

// A bit a row. Empty where no row was ever added: then it takes no room.
class RowSet {
 public:
  RowSet() = default;

  // in: rows  of the segment, the set's upper bound
  explicit RowSet(std::uint32_t rows) : words_((rows + 63) / 64) {}

  bool contains(std::uint32_t row) const {
    return row / 64 < words_.size() && (words_[row / 64] >> row % 64 & 1) != 0;
  }
  bool empty() const { return count() == 0; }

  // cost: a look at every word of 64 rows
  std::uint32_t count() const;

  // Makes room where there is none. out: false where it was among them
  bool add(std::uint32_t row);
  void add(const RowSet& other);

  // The first row from `row` on; kNone where there is none. cost: a word of 64 rows a step
  std::uint32_t next(std::uint32_t row) const;
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  // Calls visit(row) for each, ascending.
  template <typename Visit>
  void for_each(Visit visit) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t bits = words_[i]; bits != 0; bits &= bits - 1) {
        visit(static_cast<std::uint32_t>(i * 64 + __builtin_ctzll(bits)));
      }
    }
  }

  bool operator==(const RowSet& other) const;

 private:
  std::vector<std::uint64_t> words_;
};

// A set that comes row by row, ascending: a byte or two a row until it is packed.
class RowListWriter {
 public:
  void add(std::uint32_t row);

  // As pack_rows does. in: bound  above all rows
  std::string pack(std::uint32_t bound) const;

 private:
  std::string gaps_;
  std::uint32_t next_ = 0;
};

// How a set is kept on disk: '1' and a bit a row, or '0' and the gaps between rows as numbers of
// seven bits a byte (varint.hpp), whichever is shorter.
//   in: rows  below `bound`
std::string pack_rows(const RowSet& rows, std::uint32_t bound);

// Adds a packed set to `out`. out: false where the bytes are no set of rows below `bound`
// cost: some 2 ns a row, or 64 rows
bool unpack_rows(std::string_view packed, std::uint32_t bound, RowSet& out);

}  // namespace glane
