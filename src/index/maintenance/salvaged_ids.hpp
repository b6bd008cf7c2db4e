// The ids of a damaged segment's documents, and their threads', as far as they can be known: the
// segment keeps a part of the hash of each id, by which what was mended is told from what was not.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/maintenance/salvaged_sections.hpp"

namespace glane {

class SalvagedIds {
 public:
  // in: sections  outlive it
  // cost: a look at each id; where parts are damaged some 100 ns for each that is tried, and no
  //       more than some seconds in all
  explicit SalvagedIds(const SalvagedSections& sections);

  std::string id(std::uint32_t row) const;
  std::string thread(std::uint32_t row) const;

  // Whether the id is as it was written: its parts are, or its hash fits.
  bool is_known(std::uint32_t row) const { return known_[row]; }

 private:
  using Section = segment_format::Section;

  void read_hashes();
  bool has_hash(std::uint32_t row, const std::string& id);
  bool fits(std::uint32_t row) { return has_hash(row, id(row)); }
  std::string_view thread_string(std::uint32_t number) const;
  std::string_view kept_id(std::uint32_t row) const;

  template <typename Fits>
  void mend_ends(SalvagedStrings& strings, Fits fits_at);
  void mend_thread_ends();
  void mend_thread_numbers();
  bool try_threads(std::uint32_t row);
  void mend_bytes();
  template <typename Fits>
  std::optional<std::string> mended_byte(std::string_view text, Fits fits_as);

  const SalvagedSections& sections_;
  SalvagedStrings thread_strings_, ids_;
  std::vector<std::uint32_t> threads_;  // number of its string of each row, 0: none
  std::map<std::uint32_t, std::string> mended_threads_, mended_ids_;  // by number, by row
  std::vector<std::uint32_t> hashes_;                                 // of each row
  std::vector<bool> has_hash_;
  std::vector<std::uint32_t> row_of_thread_;  // by number, one row that tells whether it fits
  std::vector<bool> known_;
  std::uint64_t tries_left_;
};

}  // namespace glane
