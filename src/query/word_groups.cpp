#include "query/word_groups.hpp"

#include <algorithm>

#include "query/clause_parts.hpp"

namespace glane {

namespace {

using Xapian::Query;

// The place behind the last token that `joined` joins.
std::size_t end_of(const Analysis& analysis, const JoinedTokens& joined) {
  std::size_t end = joined.first;
  for (std::size_t left = joined.count; left > 0 && end < analysis.tokens.size(); ++end) {
    if (!analysis.tokens[end].alternative) --left;
  }
  return end;
}

}  // namespace

WordGroups::WordGroups(const Analysis& analysis) : group_of_(analysis.tokens.size()) {
  std::vector<bool> goes_on(analysis.tokens.size() + 1);  // whether a token is of the group before
  for (const JoinedTokens& joined : analysis.joined) {
    const std::size_t end = end_of(analysis, joined);
    for (std::size_t at = joined.first + 1; at < end; ++at) goes_on[at] = true;
  }
  std::size_t group = 0;
  for (std::size_t at = 0; at < group_of_.size(); ++at) {
    const bool same = at > 0 && (goes_on[at] || analysis.tokens[at].alternative);
    if (at > 0 && !same) ++group;
    group_of_[at] = group;
  }
  groups_.resize(group + 1);
}

bool WordGroups::empty() const {
  return std::all_of(groups_.begin(), groups_.end(), [](const Group& group) {
    return group.words.empty() && group.joined.empty();
  });
}

Query WordGroups::query(Query::op op) const {
  std::vector<Query> parts;
  for (const Group& group : groups_) {
    std::vector<Query> either = group.joined;
    if (!group.words.empty()) either.push_back(combine(op, group.words));
    if (!either.empty()) parts.push_back(combine(Query::OP_OR, either));
  }
  return combine(op, parts);
}

}  // namespace glane
