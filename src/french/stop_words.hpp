// The list of words that weigh nothing in a plain query: built in from the lists in stopwords/, or
// the user's own.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace glane {

class StopWords {
 public:
  // The list that is built in.
  StopWords();

  // Reads a list: one word a line, "#" begins a comment.
  explicit StopWords(std::string_view list);

  // A word with accents must be listed as it is ("né" is no "ne"); one without may lack those of a
  // listed word ("meme").
  //   in: form    as normalize_word makes it
  //       folded  the same without accents
  bool contains(const std::string& form, const std::string& folded) const {
    return form == folded ? folded_.count(folded) > 0 : forms_.count(form) > 0;
  }

  // The words, one a line, sorted: what an index keeps to ask with the list it was made with.
  std::string list() const;

 private:
  std::unordered_set<std::string> forms_;
  std::unordered_set<std::string> folded_;
};

}  // namespace glane
