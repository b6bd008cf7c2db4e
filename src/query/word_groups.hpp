// The words of a text in groups: those that other words of an analysis join stand in one.
#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "french/analyzer.hpp"

namespace glane {

// Puts queries of words together by the groups of their words.
class WordGroups {
 public:
  explicit WordGroups(const Analysis& analysis);

  // The queries of the words of tokens[at] that are asked for, in the order of the text.
  void add_word(std::size_t at, const Xapian::Query& query) {
    groups_[group_of_[at]].words.push_back(query);
  }
  // The last query added, to be replaced.
  Xapian::Query& last_word(std::size_t at) { return groups_[group_of_[at]].words.back(); }
  // Of what joins words from tokens[at] on.
  void add_joined(std::size_t at, const Xapian::Query& query) {
    groups_[group_of_[at]].joined.push_back(query);
  }

  // Each group's words as `op` has them, or what joins them; of the groups what `op` says. Matches
  // nothing where nothing was added.
  Xapian::Query query(Xapian::Query::op op) const;
  bool empty() const;

 private:
  struct Group {
    std::vector<Xapian::Query> words;
    std::vector<Xapian::Query> joined;
  };

  std::vector<std::size_t> group_of_;  // of each token
  std::vector<Group> groups_;
};

}  // namespace glane
