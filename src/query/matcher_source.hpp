// A posting source that looks into what an index keeps beside its postings: token streams, columns,
// the rows of words without postings. In an AND it is asked last, of the documents that all else
// lets through; alone it walks through all rows of each segment.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <xapian.h>

#include "query/number_table.hpp"
#include "query/search_context.hpp"
#include "segment/format/row_set.hpp"

namespace glane {

// The fields (token_stream.hpp) that terms of this prefix come from.
std::uint8_t fields_of_prefix(std::string_view prefix);

// What is asked of the rows of one segment. One thread at a time.
class RowMatcher {
 public:
  explicit RowMatcher(const Segment& segment) : segment_(segment) {}
  virtual ~RowMatcher() = default;

  // What the row weighs, 0 or more; nothing where it does not match.
  virtual std::optional<double> weigh(std::uint32_t row) = 0;

  // The first row from `row` on that may match; RowSet::kNone where none may.
  virtual std::uint32_t next(std::uint32_t row) const {
    return row < segment_.rows() ? row : RowSet::kNone;
  }

  // How many rows may match.
  virtual std::uint32_t most_rows() const { return segment_.rows(); }

 protected:
  const Segment& segment() const { return segment_; }

 private:
  const Segment& segment_;
};

class MatcherVisitor;  // matcher_visitor.hpp

// What is asked of documents: makes the tests of segments.
class DocumentMatcher {
 public:
  virtual ~DocumentMatcher() = default;

  // Tells the visitor what is asked. out: false where that is nothing which a query says
  virtual bool show(MatcherVisitor&) const { return false; }

  // nullptr: no row of this segment matches.
  virtual std::unique_ptr<RowMatcher> of_segment(const Segment& segment,
                                                 std::size_t number) const = 0;

  virtual double most() const { return 0; }  // that a row weighs
};

// What a noted source's description of itself begins with; its number follows.
inline constexpr std::string_view kMatcherDescription = "glane matcher ";

// The documents that pass a test.
class MatcherSource : public Xapian::PostingSource {
 public:
  MatcherSource(const SearchContext& context, std::shared_ptr<const DocumentMatcher> test)
      : MatcherSource(context, std::move(test), std::make_shared<SegmentsMet>()) {
    if (NotedMatchers* const noted = context.noted_matchers()) {
      number_ = noted->size();
      noted->push_back(test_);
    }
  }

  MatcherSource* clone() const override { return new MatcherSource(context_, test_, met_); }
  void init(const Xapian::Database& shard) override;
  // house: allow names: Xapian's
  Xapian::doccount get_termfreq_min() const override { return 0; }
  // house: allow names: Xapian's
  Xapian::doccount get_termfreq_est() const override { return most_rows_; }
  // house: allow names: Xapian's
  Xapian::doccount get_termfreq_max() const override { return most_rows_; }
  void next(double min_weight) override;
  void skip_to(Xapian::docid document, double min_weight) override;
  bool check(Xapian::docid document, double min_weight) override;
  bool at_end() const override { return row_ == RowSet::kNone; }
  // house: allow names: Xapian's
  Xapian::docid get_docid() const override { return row_ + 1; }
  // house: allow names: Xapian's
  double get_weight() const override { return weight_; }
  // house: allow names: Xapian's
  std::string get_description() const override {
    return std::string(kMatcherDescription) + std::to_string(number_);
  }

 private:
  MatcherSource(const SearchContext& context, std::shared_ptr<const DocumentMatcher> test,
                std::shared_ptr<SegmentsMet> met)
      : context_(context), test_(std::move(test)), met_(std::move(met)) {}
  void find_from(std::uint32_t row);

  const SearchContext& context_;
  std::shared_ptr<const DocumentMatcher> test_;
  std::shared_ptr<SegmentsMet> met_;
  std::size_t number_ = 0;  // among those that are noted
  std::unique_ptr<RowMatcher> of_segment_;
  std::uint32_t most_rows_ = 0;
  std::uint32_t row_ = 0;
  bool begun_ = false;
  double weight_ = 0;
};

// A query for the documents that pass.
inline Xapian::Query matcher_query(const SearchContext& context,
                                   std::shared_ptr<const DocumentMatcher> test) {
  return Xapian::Query((new MatcherSource(context, std::move(test)))->release());
}
template <typename Test, typename... Arguments>
Xapian::Query matcher_query(const SearchContext& context, Arguments&&... arguments) {
  return matcher_query(context,
                       std::make_shared<const Test>(std::forward<Arguments>(arguments)...));
}

}  // namespace glane
