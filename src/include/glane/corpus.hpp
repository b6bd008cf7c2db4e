// Whose words are counted: the part of an index that concordances, frequencies and neighbours are
// taken from.
//
// A word is a place in the title or the text of a document, stop words included, as the index has
// cut them: "l'eau" and "aujourd'hui" are one each (what is elided is no word of its own),
// "porte-monnaie" is two, "20 000" is one. What a comment quotes, the title of its thread and names
// of authors are not counted.
#pragma once

#include <string>
#include <vector>

#include "glane/document.hpp"

namespace glane {

// Every document that passes all filters; repeated values are alternatives. A field in a query
// narrows what is found, and not the words that it is held against: filters do both.
struct Corpus {
  std::vector<DocumentType> types = {};
  std::vector<std::string> authors = {};
  std::vector<std::string> sites = {};
  std::string since = {};  // dates as read_date reads them, ends included; empty: no bound
  std::string until = {};
  // Of articles that pass the filters and say nearly the same, the earliest alone counts (of one
  // date the one whose id comes first), for occurrences and for the words that they are held
  // against alike. An article is left out where it is nearly the same as one that counts. Comments,
  // and texts of less than fifty words, always count.
  bool fold_duplicates = false;
};

}  // namespace glane
