// Which of several captures of a document stands in the index: the newest; of captures of one time
// the one that is read last where paths are read in their order. So the same crawl read in another
// order, or in parts, gives the same index.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace glane {

// A page that gives a document.
struct Giver {
  std::uint32_t file = 0;     // its number in the record
  std::uint64_t page = 0;     // number_of_place
  bool holds = false;         // the index holds the document as this page gives it
  std::int64_t captured = 0;  // seconds since 1970; 0: unknown
  std::string file_id;
  std::string place;  // what follows the file's path in the source of its documents: "#L12"
};

// Whether `one` is the newer capture, or comes later. cost: strings are looked at for equal times
bool is_newer_capture(const Giver& one, const Giver& other);

// nullptr where there is none.
const Giver* newest(const std::vector<Giver>& givers);

// What follows for a document when the pages that give it have changed.
enum class Settling {
  nothing,  // the index holds what its newest capture gives
  refetch,  // its newest capture is to be read: the one that stood has gone
  remove,   // no page gives it
};
Settling settling_of_captures(const std::vector<Giver>& givers);

// The number of a place in a file: 0 for the whole file, its line where it is one, else a hash
// above all lines.
std::uint64_t number_of_place(std::string_view place);
inline constexpr std::uint64_t kMostLines = std::uint64_t{1} << 48;

}  // namespace glane
