#include "segment/format/row_set.hpp"

#include <algorithm>

#include "base/varint.hpp"

namespace glane {

namespace {

constexpr char kBits = '1';
constexpr char kGaps = '0';

bool unpack_bits(std::string_view bytes, std::uint32_t bound, RowSet& out) {
  if (bytes.size() != (bound + 7) / 8) return false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (auto byte = static_cast<unsigned char>(bytes[i]); byte != 0;
         byte = static_cast<unsigned char>(byte & (byte - 1))) {
      const auto row = static_cast<std::uint32_t>(i * 8 + __builtin_ctz(byte));
      if (row >= bound) return false;
      out.add(row);
    }
  }
  return true;
}

}  // namespace

std::uint32_t RowSet::count() const {
  std::size_t count = 0;
  for (const std::uint64_t word : words_) count += __builtin_popcountll(word);
  return static_cast<std::uint32_t>(count);
}

bool RowSet::add(std::uint32_t row) {
  if (row / 64 >= words_.size()) words_.resize(row / 64 + 1);
  std::uint64_t& word = words_[row / 64];
  const std::uint64_t bit = std::uint64_t{1} << row % 64;
  const bool is_new = (word & bit) == 0;
  word |= bit;
  return is_new;
}

void RowSet::add(const RowSet& other) {
  if (other.words_.size() > words_.size()) words_.resize(other.words_.size());
  for (std::size_t i = 0; i < other.words_.size(); ++i) words_[i] |= other.words_[i];
}

std::uint32_t RowSet::next(std::uint32_t row) const {
  std::size_t i = row / 64;
  if (i >= words_.size()) return kNone;
  std::uint64_t bits = words_[i] & ~std::uint64_t{0} << row % 64;
  while (bits == 0) {
    if (++i == words_.size()) return kNone;
    bits = words_[i];
  }
  return static_cast<std::uint32_t>(i * 64 + __builtin_ctzll(bits));
}

bool RowSet::operator==(const RowSet& other) const {
  const auto& longer = words_.size() >= other.words_.size() ? words_ : other.words_;
  const auto& shorter = words_.size() >= other.words_.size() ? other.words_ : words_;
  const auto rest = longer.begin() + static_cast<std::ptrdiff_t>(shorter.size());
  return std::equal(shorter.begin(), shorter.end(), longer.begin()) &&
         std::all_of(rest, longer.end(), [](std::uint64_t word) { return word == 0; });
}

void RowListWriter::add(std::uint32_t row) {
  append_varint(gaps_, row - next_);
  next_ = row + 1;
}

std::string RowListWriter::pack(std::uint32_t bound) const {
  if (gaps_.size() <= (bound + 7) / 8) return kGaps + gaps_;
  std::string packed(1 + (bound + 7) / 8, '\0');
  packed[0] = kBits;
  PackedReader reader(gaps_);
  for (std::uint64_t next = 0; !reader.at_end();) {
    const std::uint64_t row = next + reader.number();
    char& byte = packed[1 + row / 8];
    byte = static_cast<char>(byte | 1 << row % 8);
    next = row + 1;
  }
  return packed;
}

std::string pack_rows(const RowSet& rows, std::uint32_t bound) {
  RowListWriter list;
  rows.for_each([&](std::uint32_t row) { list.add(row); });
  return list.pack(bound);
}

bool unpack_rows(std::string_view packed, std::uint32_t bound, RowSet& out) {
  if (packed.empty()) return true;
  const std::string_view bytes = packed.substr(1);
  if (packed[0] == kBits) return unpack_bits(bytes, bound, out);
  if (packed[0] != kGaps) return false;
  PackedReader reader(bytes);
  std::uint64_t next = 0;
  while (!reader.at_end()) {
    const std::uint64_t row = next + reader.number();
    if (reader.failed() || row < next || row >= bound) return false;
    out.add(static_cast<std::uint32_t>(row));
    next = row + 1;
  }
  return true;
}

}  // namespace glane
