// Words of a text near each other, in any order, each of some places having a word of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace glane {

// Looks at one text after the other: begin(), add() for each of its words that may have a place,
// then the question. cost: a few instructions a word and place, mostly
class NearWindows {
 public:
  NearWindows(std::size_t places, std::uint32_t window) : count_(places), window_(window) {}

  void begin() { occurrences_.clear(); }

  // in: position  of a word, never less than that of the word before
  //     place     that it may have; below the number of places
  void add(std::uint32_t position, std::size_t place);

  // Whether each place finds a word of its own within some window.
  bool any();

  // The positions of the words, ascending, for each window that holds no smaller one.
  std::vector<std::vector<std::uint32_t>> smallest();

 private:
  struct Occurrence {
    std::uint32_t position;
    std::vector<std::size_t> places;
  };

  void move_end(std::size_t first);
  bool fits(std::size_t first);
  bool seat(std::size_t first, std::size_t place);
  std::vector<std::uint32_t> seated(std::size_t first) const;

  std::size_t count_;
  std::uint32_t window_;
  std::vector<Occurrence> occurrences_;
  std::size_t end_ = 0;                // of the window under way
  std::vector<std::size_t> covering_;  // of each place: occurrences in the window that may have it
  std::size_t covered_ = 0;            // places that have some
  std::vector<std::size_t> taken_by_;  // of each occurrence of the window, its place; count_: none
  std::vector<bool> tried_;
};

}  // namespace glane
