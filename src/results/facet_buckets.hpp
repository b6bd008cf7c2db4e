// Values and how often they were counted -> a facet: which of them are shown, in which order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "glane/facets.hpp"
#include "results/author_names.hpp"

namespace glane {

class FacetBuckets {
 public:
  // No value is added twice: none is looked for.
  void expect_once(bool once) { once_ = once; }

  // Adds to the bucket of a value, which must outlive it.
  void add(std::string_view value, std::size_t count);
  void add_made(std::string value, std::size_t count);  // the value is kept

  // Documents without a value.
  void add_without(std::size_t count) { without_ += count; }

  // in: dates  the values are; their usual order is that of time
  Facet facet(const FacetRequest& request, bool dates) &&;

 private:
  struct Bucket {
    std::string_view value;
    std::size_t count;
  };

  void keep_beginning_with(const std::string& prefix);
  static bool by_count(const Bucket& a, const Bucket& b);
  static bool by_value(const Bucket& a, const Bucket& b);
  static bool by_time(const Bucket& a, const Bucket& b) { return a.value < b.value; }

  std::vector<Bucket> buckets_;
  std::unordered_map<std::string_view, std::size_t> places_;
  std::deque<std::string> made_;
  std::size_t without_ = 0;
  bool once_ = false;
};

// The buckets of persons, beyond the spellings of their names. Each stands in the spelling that
// most of the documents counted have.
//   in: counts  by number in a segment's table of names, from 1 on, for each segment; 0: none
FacetBuckets person_buckets(const AuthorNames& names,
                            const std::vector<std::vector<std::uint32_t>>& counts);

}  // namespace glane
