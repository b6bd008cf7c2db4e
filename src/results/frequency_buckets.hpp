// The buckets that frequencies are counted in: years, months, authors, sites, numbered over all
// segments.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "glane/frequency.hpp"
#include "index/snapshot/segment_set.hpp"
#include "results/author_names.hpp"

namespace glane {

class FrequencyBuckets {
 public:
  // Both must outlive it.
  //   cost: a look at each day or site that the segments have; of authors, at each document
  FrequencyBuckets(FrequencyBy by, const SegmentSet& segments, const AuthorNames& authors);

  // Numbers are less than this. 0 is the bucket of documents without a value.
  std::size_t size() const { return names_.size(); }

  // "2022-07", "2022", a name, a host; nothing for number 0.
  const std::optional<std::string>& name(std::size_t bucket) const { return names_[bucket]; }

  // Calls visit(bucket) for each bucket that a document counts in: one, or those of its authors,
  // each person once.
  template <typename Visit>
  void visit(std::uint32_t segment, std::uint32_t row, Visit visit) const {
    const Segment& rows = segments_.segment(segment);
    const std::vector<std::uint32_t>& buckets = of_numbers_[segment];
    const auto bucket_of = [&](std::uint32_t number) {
      return number < buckets.size() ? buckets[number] : 0;
    };
    switch (by_) {
      case FrequencyBy::year:
      case FrequencyBy::month:
        return visit(bucket_of(rows.day_number(row)));
      case FrequencyBy::site:
        return visit(bucket_of(rows.sites().number(row)));
      case FrequencyBy::author:
        break;
    }
    const NumberRange authors = rows.authors(row);
    if (authors.size() <= 1) return visit(authors.empty() ? 0 : bucket_of(authors[0]));
    std::vector<std::uint32_t> persons;
    for (std::size_t i = 0; i < authors.size(); ++i) persons.push_back(bucket_of(authors[i]));
    keep_each_once(persons);
    for (const std::uint32_t person : persons) visit(person);
  }

 private:
  void number_days();
  void number_sites();
  void number_authors(const AuthorNames& authors);
  std::vector<std::uint32_t> count_names(const AuthorNames::Names& known) const;
  static void keep_each_once(std::vector<std::uint32_t>& persons);

  FrequencyBy by_;
  const SegmentSet& segments_;
  std::vector<std::optional<std::string>> names_;
  std::vector<std::vector<std::uint32_t>> of_numbers_;  // buckets, by a segment's own numbers
};

// The years or months from `first` to `last`, both included: "2021-12" to "2022-02" is three.
//   out: nothing where there were more than kMostFilledBuckets
std::vector<std::string> time_series(FrequencyBy by, const std::string& first,
                                     const std::string& last);

}  // namespace glane
