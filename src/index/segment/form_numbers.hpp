// The numbers that words have in token streams: given in the order in which they are first met, one
// to a form with a capital at its head and one to the form without, kept for good. Written down in
// the segment of the documents that brought the word (segment.hpp).
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "index/segment/segment_set.hpp"

namespace glane {

// The words that have numbers, those of the index and new ones. Thread-safe; each thread keeps the
// numbers it has asked for, so that it asks once for each word.
class FormNumbers {
 public:
  // Goes on from the words of `known`.
  explicit FormNumbers(const SegmentSet& known);

  // The words, 'A' or 'a' before each, get the next numbers, in this order, if they are met before
  // take_new is called: the first ones are the shortest. Nobody may ask for a number meanwhile.
  void reserve(const std::vector<std::string>& forms);

  // The number of a form; `is_new` tells whether the word is met for the first time, with or
  // without a capital.
  struct Given {
    std::uint32_t number = 0;
    bool is_new = false;
  };
  Given number_of(const std::string& form, bool capital);

  // The words that got numbers since the last call, in the order of their numbers. Nobody may ask
  // for a number meanwhile.
  struct NewForms {
    std::uint32_t first_number = 0;
    std::vector<std::string> forms;  // 'A' or 'a' and the form, as in a segment
  };
  NewForms take_new();

 private:
  // Threads that meet different words seldom meet here.
  static constexpr std::size_t kStripes = 64;
  struct Stripe {
    std::mutex mutex;
    std::unordered_map<std::string, std::uint32_t> numbers;  // by 'A' or 'a' and the form
    std::vector<std::pair<std::uint32_t, const std::string*>> added;
  };

  SegmentSet known_;
  std::atomic<std::uint32_t> next_;
  std::uint32_t first_new_;
  std::unordered_map<std::string, std::uint32_t> reserved_;
  std::array<Stripe, kStripes> stripes_;
};

}  // namespace glane
