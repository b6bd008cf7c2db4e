// What the posting sources of a compiled query ask, told part by part: for whoever says the query
// in another engine's language.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "query/column_matcher.hpp"
#include "query/search_context.hpp"
#include "query/word_matcher.hpp"

namespace glane {

// Prefixes are those of schema.hpp: which words are looked at.
class MatcherVisitor {
 public:
  virtual ~MatcherVisitor() = default;
  virtual void see_phrase(std::string_view prefix, const std::vector<PlaceForms>& places) = 0;
  virtual void see_near(std::string_view prefix, const std::vector<PlaceForms>& places,
                        std::uint32_t window) = 0;
  virtual void see_any_form(std::string_view prefix, const PlaceForms& forms) = 0;
  virtual void see_type(DocumentType type) = 0;
  virtual void see_strings(const StringMatcher& strings) = 0;
  virtual void see_dates(const DateMatcher::Bounds& bounds) = 0;
};

// Notes the tests of the queries that are made of `context` while it lives, so that they are found
// again in the queries. One at a time.
class MatcherNotes {
 public:
  explicit MatcherNotes(const SearchContext& context);
  ~MatcherNotes();
  MatcherNotes(const MatcherNotes&) = delete;
  MatcherNotes& operator=(const MatcherNotes&) = delete;

  // The test that a query asks which is a posting source and nothing else; nullptr: it was not
  // noted.
  const DocumentMatcher* test_of(const Xapian::Query& leaf) const;

 private:
  const SearchContext& context_;
  NotedMatchers noted_;
};

}  // namespace glane
