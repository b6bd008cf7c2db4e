// The list of words that weigh nothing in a plain query: built in from the lists in stopwords/, or
// the user's own.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "french/word_set.hpp"

namespace glane {

class StopWords {
 public:
  // The list that is built in.
  StopWords();

  // Those of it that are forms of no other word worth a search: "sommes" is missing. An index keeps
  // no postings of them.
  static StopWords without_postings();

  // Reads a list: one word a line, "#" begins a comment.
  explicit StopWords(std::string_view list);

  // Adds the words of a list of the same form.
  void add(std::string_view list);

  // in: as WordSet::contains, which says what of accents
  bool contains(const std::string& form, const std::string& folded) const {
    return words_.contains(form, folded);
  }

  std::size_t size() const { return words_.size(); }

  // The words, one a line, sorted: what an index keeps to ask with the list it was given.
  std::string list() const { return words_.list(); }

 private:
  WordSet words_;
};

}  // namespace glane
