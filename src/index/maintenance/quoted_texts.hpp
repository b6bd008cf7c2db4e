// Texts that others may have quoted: says of a quotation whether it is one of theirs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace glane {

// A text is its words in order, each as a hash (word_hash): neither case nor punctuation nor the
// ends of lines count.
class QuotedTexts {
 public:
  using Words = std::vector<std::uint64_t>;

  // in: thread  of its document
  void add(const Words& text, std::string_view thread);

  // Whether a quotation has eight words on end of one of the texts; where it is shorter, whether
  // all of it stands in one; below five words, in one of its own thread: "tout à fait" stands
  // everywhere.
  //   cost: some 20 ns a word; of a short one a look at the thread's texts
  bool has(std::span<const std::uint64_t> quotation, std::string_view thread) const;

 private:
  static constexpr std::size_t kWindow = 5;   // words that are looked up together
  static constexpr std::size_t kWindows = 4;  // on end: eight words

  std::unordered_set<std::uint64_t> windows_;
  std::unordered_map<std::string, std::vector<Words>> by_thread_;
};

}  // namespace glane
