// Words that a user lists, found again in any case and with their accents missing. What stop words
// and protected words are kept in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>

namespace glane {

class WordSet {
 public:
  // in: form  normalized
  void add(const std::string& form);

  // A word with accents must have been added as it is ("né" is no "ne"); one without may lack those
  // of an added word ("meme").
  //   in: form    normalized
  //       folded  the same without accents
  bool contains(const std::string& form, const std::string& folded) const {
    return form == folded ? folded_.count(folded) > 0 : forms_.count(form) > 0;
  }

  std::size_t size() const { return forms_.size(); }

  // The words, one a line, sorted.
  std::string list() const;

 private:
  std::unordered_set<std::string> forms_;
  std::unordered_set<std::string> folded_;
};

// The most of an entry that an error quotes, in bytes.
inline constexpr std::size_t kMaxQuotedEntry = 60;

// A line of a list without its comment, trimmed; "#" begins one at the start or after a blank, so
// that "C#" is a word.
std::string_view word_set_entry(std::string_view line);

}  // namespace glane
