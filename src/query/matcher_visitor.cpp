#include "query/matcher_visitor.hpp"

#include <charconv>
#include <string>

#include "query/many_forms_matcher.hpp"

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

// --- What each test tells: here, so that tests need not know of visitors ---

bool PhraseMatcher::show(MatcherVisitor& visitor) const {
  visitor.see_phrase(prefix_, places_);
  return true;
}

bool NearMatcher::show(MatcherVisitor& visitor) const {
  visitor.see_near(prefix_, places_, window_);
  return true;
}

bool WordMatcher::show(MatcherVisitor& visitor) const {
  visitor.see_any_form(prefix_, forms_);
  return true;
}

bool StopWordMatcher::show(MatcherVisitor& visitor) const {
  visitor.see_any_form({}, forms_);
  return true;
}

bool TypeMatcher::show(MatcherVisitor& visitor) const {
  visitor.see_type(type_);
  return true;
}

bool StringMatcher::show(MatcherVisitor& visitor) const {
  visitor.see_strings(*this);
  return true;
}

bool DateMatcher::show(MatcherVisitor& visitor) const {
  visitor.see_dates(bounds_);
  return true;
}

bool ManyFormsMatcher::show(MatcherVisitor& visitor) const {
  visitor.see_any_form(prefix_, forms_);
  return true;
}

}  // namespace glane
