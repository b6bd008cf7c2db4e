// Words of scripts that are written without spaces, by ICU's dictionaries.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace glane {

// One thread at a time.
class ComplexWords {
 public:
  ComplexWords();
  ~ComplexWords();

  // Byte ranges of the words of a run without spaces, one after the other.
  //   cost: O(bytes); the first call makes the iterator
  std::vector<std::pair<std::size_t, std::size_t>> segment(std::string_view run);

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace glane
