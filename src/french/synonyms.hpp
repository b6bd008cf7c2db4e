// Words that a user lists as saying the same, "tv, télé, télévision", by their classes. Read from a
// file here; an index keeps them in its synonym_table.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "french/analyzer.hpp"

namespace glane {

// One member of a group.
struct Synonym {
  std::string stem;                // class of a single word; empty: several, asked as a phrase
  std::vector<std::string> forms;  // the words, normalized

  bool operator==(const Synonym& other) const { return stem == other.stem && forms == other.forms; }
};

using SynonymGroup = std::vector<Synonym>;

// Each of its members costs a query, so that a list has its bounds.
inline constexpr std::size_t kMaxSynonymsOfGroup = 32;
inline constexpr std::size_t kMaxGroupsOfWord = 16;
inline constexpr std::size_t kMaxWordsOfSynonym = 10;

class SynonymGroups {
 public:
  SynonymGroups() = default;

  // Reads a user's list: one group a line, its members separated by commas, "#" begins a comment.
  // A hyphenated member is a single word where its parts may be joined ("week-end").
  //   in:     name      of the file, for errors
  //           analyzer  decides what the classes are
  //   errors: Error{usage} naming file and line: a single member, one without a word, one or a
  //           group beyond the bounds above, a word of too many groups
  //   cost:   O(bytes)
  SynonymGroups(std::string_view list, const std::string& name, FrenchAnalyzer& analyzer);

  // Adds a group.
  //   out: the first member whose class stands in too many groups for this one to count among them;
  //        nullptr: none does
  const Synonym* add(SynonymGroup group);

  const std::vector<SynonymGroup>& groups() const { return groups_; }

  // What stands in a group with a word of the class `stem`, each once.
  std::vector<Synonym> of(const std::string& stem) const;

 private:
  std::vector<SynonymGroup> groups_;
  // The places in groups_ of the groups in which a single word of each class stands.
  std::map<std::string, std::vector<std::uint32_t>> groups_of_class_;
};

}  // namespace glane
