#include "query/matcher_visitor.hpp"

#include <charconv>
#include <string>

namespace glane {

MatcherNotes::MatcherNotes(const SearchContext& context) : context_(context) {
  context_.note_matchers(&noted_);
}

MatcherNotes::~MatcherNotes() {
  context_.note_matchers(nullptr);
}

// Xapian gives a query's posting source back to nobody, but describes it in its own words.
const DocumentMatcher* MatcherNotes::test_of(const Xapian::Query& leaf) const {
  const std::string described = leaf.get_description();
  const std::size_t at = described.find(kMatcherDescription);
  if (at == described.npos) return nullptr;
  std::size_t number = noted_.size();
  const char* const begin = described.data() + at + kMatcherDescription.size();
  std::from_chars(begin, described.data() + described.size(), number);
  return number < noted_.size() ? noted_[number].get() : nullptr;
}

}  // namespace glane
