// An index of what one author wrote in a thread, searched by runs of words: how much of a text is
// his?
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace glane {

class AuthorTextIndex {
 public:
  // Positions must not decrease from one call to the next.
  void add(std::string_view text, int position);

  // To be called once, after the last `add`.
  void index();

  // How many bytes of `text` from its start were written by this author elsewhere than at
  // `position`, up to the end of the last word taken; texts before `position` are searched
  // first. 0: none.
  //   The first word may be the end of a longer one, the last the start of one; up to six words
  // may stand before the run (an ellipsis, a change at the start); an ellipsis may leave words
  // out; single words may differ. At least four words in a row are needed, or all of a text.
  //   cost: O(bytes of the run) for each of at most 64 places before and 64 after `position`
  std::size_t end_of_run(std::string_view text, int position) const;

  // True where all words of `text`, at least five, stand in one text.
  bool holds(std::string_view text) const;

 private:
  struct Word {
    std::uint64_t hash = 0;   // 0 stands between two texts
    std::uint32_t begin = 0;  // in letters_
    std::uint32_t size = 0;
  };
  struct TextStart {
    int position = 0;
    std::uint32_t first_word = 0;
  };
  struct Query;

  std::string_view letters(std::uint32_t word) const;
  std::size_t find_triple(const Query& query, std::size_t at, std::uint32_t from,
                          std::uint32_t to) const;
  bool resume(const Query& query, std::size_t& at, std::uint32_t& here) const;
  std::size_t run_at(const Query& query, std::size_t at, std::uint32_t here) const;
  std::size_t longest_run(const Query& query, int position) const;

  std::string letters_;  // the words' normalised forms
  std::vector<Word> words_;
  std::vector<TextStart> texts_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> triples_;  // hash and first word, sorted
};

}  // namespace glane
