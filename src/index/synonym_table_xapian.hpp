// A user's synonyms as an index keeps them, in its metadata: they change what is asked, not what is
// indexed, and may be replaced at any time.
//   "glane.synonyms"       how many groups there are
//   "glane.synonym:" class  the numbers of the groups that a class stands in, separated by spaces
//   "glane.synonym#" number the members of a group, one a line: class, tab, forms
// Written by IndexWriter, read by the query compiler.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "french/synonyms.hpp"

namespace glane {

// Replaces the synonyms that the index has.
//   cost: O(groups of both)
void store_synonyms(Xapian::WritableDatabase& database, const SynonymGroups& synonyms);

// 0: the index has no synonyms.
std::uint64_t count_synonym_groups(const Xapian::Database& database);

// What the synonyms of a word ask for: forms as indexed, and rows of words as listed.
struct SynonymForms {
  std::vector<std::string> forms;
  std::vector<std::vector<std::string>> phrases;

  bool empty() const { return forms.empty() && phrases.empty(); }
};

// Every form of the classes that the user lists with `stem`, those without their accents included.
SynonymForms synonym_forms(const Xapian::Database& database, const std::string& stem);

}  // namespace glane
