// Words that a user protects from conflation: of each the class is the word itself, so that it
// neither finds the forms of others nor is found by them. Names, mostly: "Orange", "Les Échos".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "french/word_set.hpp"

namespace glane {

class ProtectedWords {
 public:
  ProtectedWords() = default;

  // in: forms  normalized, one a line, as list() gives them
  explicit ProtectedWords(std::string_view forms);

  void add(const std::string& form) { words_.add(form); }

  // A word may lack the accents of the protected one; it is then of the same class.
  //   in: as WordSet::contains
  bool contains(const std::string& form, const std::string& folded) const {
    return words_.size() > 0 && words_.contains(form, folded);
  }

  std::size_t size() const { return words_.size(); }

  // The forms, one a line, sorted: what an index keeps.
  std::string list() const { return words_.list(); }

 private:
  WordSet words_;
};

// The class of a protected word: a name that no lemma and no stem has.
std::string protected_class(const std::string& folded);

}  // namespace glane
