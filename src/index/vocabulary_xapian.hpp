// The table of classes over an index's own vocabulary: which written forms answer to a word.
// Kept in Xapian's synonym table, so that it commits and merges with the postings:
//   "stem:" class   -> forms of that class; a form of two readings belongs to two
//   "fold:" folded  -> forms with accents whose folded form it is (the folded form itself is
//                      understood)
//   "join:" folded  -> the words that it joins, separated by spaces: portemonnaie -> porte monnaie
// Written by IndexWriter, read by the query compiler.
#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "french/analyzer.hpp"

namespace glane {

// Collects the classes of words that an index does not know yet, and writes them.
class VocabularyWriter {
 public:
  // Takes note of a word that is met for the first time.
  void note(const Word& word);

  // Takes note of the joined words of a text.
  void note_joined(const Analysis& analysis);

  // Adds what was noted since the last flush to the table; call before a commit.
  void flush(Xapian::WritableDatabase& database);

 private:
  std::unordered_set<std::string> known_joined_;
  std::map<std::string, std::set<std::string>> added_;  // sorted: the table's own order
};

// Forms that differ from `folded` by accents at most; the folded form itself may not occur.
std::vector<std::string> forms_of_folded(const Xapian::Database& database,
                                         const std::string& folded);

// Folded forms beginning with `start` that occur with accents.
std::vector<std::string> folded_with_accents(const Xapian::Database& database,
                                             const std::string& start);

// Forms, as indexed, of the class `stem`.
std::vector<std::string> forms_of_stem(const Xapian::Database& database, const std::string& stem);

// The words, folded, that the text has joined to `folded` somewhere; usually none or one row.
std::vector<std::vector<std::string>> parts_of_joined(const Xapian::Database& database,
                                                      const std::string& folded);

// The same for any joined word of the class `stem`: "tirebouchons" is "tire-bouchon", too.
std::vector<std::vector<std::string>> parts_of_joined_class(const Xapian::Database& database,
                                                            const std::string& stem);

}  // namespace glane
