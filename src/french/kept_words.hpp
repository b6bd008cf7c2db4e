// The words that an analyzer has met, by their form. Called for each word of a chunk that is not
// cached: a look into a flat table, one at the form.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "base/large_pages.hpp"
#include "french/word.hpp"

namespace glane {

class KeptWords {
 public:
  // The seed keeps a text from being made of words that all fall on one place.
  explicit KeptWords(std::uint64_t seed);

  std::uint64_t hash_of(std::string_view form) const;

  // The word of that form, or nullptr; it stays where it is until clear().
  //   in: hash  of the form
  const Word* find(std::uint64_t hash, std::string_view form) const;

  // Keeps a word that find does not know, and gives it its ordinal.
  const Word& add(std::uint64_t hash, Word word);

  std::size_t size() const { return size_; }
  void clear();

 private:
  static constexpr std::size_t kBlockWords = 64;

  struct Place {
    std::uint64_t hash = 0;
    const Word* word = nullptr;  // nullptr: free
  };

  Place& free_place(std::uint64_t hash);
  void grow();

  std::uint64_t seed_;
  std::vector<Place, LargePages<Place>> places_;  // a power of two of them, half of them free
  std::vector<std::unique_ptr<Word[]>> blocks_;
  std::size_t size_ = 0;
};

}  // namespace glane
