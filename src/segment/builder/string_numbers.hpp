// Numbers strings as they come: 0, 1, 2 ... Each is kept once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace glane {

// cost: 8 to 16 bytes a string besides its own; a look-up touches two or three cache lines
class StringNumbers {
 public:
  struct Numbered {
    std::uint32_t number = 0;
    bool is_new = false;
  };

  // errors: Error{index} past 4 GB of strings
  Numbered number_of(std::string_view text);

  std::uint32_t count() const { return static_cast<std::uint32_t>(ends_.size()); }
  std::string_view string(std::uint32_t number) const {
    const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
    return std::string_view(bytes_).substr(begin, ends_[number] - begin);
  }

  // The numbers in the order of their strings' bytes.
  std::vector<std::uint32_t> sorted() const;

  std::uint64_t bytes() const { return bytes_.size(); }  // of the strings themselves
  std::size_t memory() const;

 private:
  void grow();

  std::string bytes_;
  std::vector<std::uint32_t> ends_;
  std::vector<std::uint32_t> hashes_;  // of each string, its first bits
  std::vector<std::uint32_t> slots_;   // number + 1; 0: free
};

}  // namespace glane
