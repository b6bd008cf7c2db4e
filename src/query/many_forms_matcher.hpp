// Any of many forms, as `a*` stands for: their postings are walked through one after the other when
// a segment is met, and the rows kept as a bit each.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "query/word_matcher.hpp"

namespace glane {

// All rows weigh the same: which of thousands of words a text has says nothing.
//   cost: some 10 ns for each posting, once a segment; a look at the stream of documents that have
//         a term of which other forms are none of those asked for
class ManyFormsMatcher : public DocumentMatcher {
 public:
  //   in: forms    with postings under `prefix`
  //       context  must outlive it; by its thread
  ManyFormsMatcher(const SearchContext& context, std::string_view prefix, PlaceForms forms);

  std::unique_ptr<RowMatcher> of_segment(const Segment& segment, std::size_t number) const override;
  bool show(MatcherVisitor& visitor) const override;
  double most() const override;

  // Rows that have one of the forms, and those that may.
  struct Rows {
    RowSet certain;
    RowSet possible;
  };

 private:
  bool is_whole(const std::string& form, const std::string& term) const;
  std::shared_ptr<const Rows> rows_of(const Segment& segment, std::size_t number) const;

  const SearchContext& context_;
  std::string prefix_;
  PlaceForms forms_;
  std::vector<std::string> whole_;   // terms that stand for nothing but the forms
  std::vector<std::string> others_;  // terms
  mutable std::map<std::size_t, std::shared_ptr<const Rows>> known_;  // by segment
};

}  // namespace glane
