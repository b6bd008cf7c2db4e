// Tests of what the columns say of a document: type, site, language, author, date.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "query/matcher_source.hpp"

namespace glane {

class TypeMatcher : public DocumentMatcher {
 public:
  explicit TypeMatcher(DocumentType type) : type_(type) {}
  std::unique_ptr<RowMatcher> of_segment(const Segment& segment, std::size_t number) const override;
  bool show(MatcherVisitor& visitor) const override;

 private:
  DocumentType type_;
};

// A column of strings has one that is accepted; of a document without one, the empty string is.
class StringMatcher : public DocumentMatcher {
 public:
  enum class Column { site, language, section, authors };
  using Accepts = std::function<bool(std::string_view)>;

  // cost: `accepts` is asked of each string of a segment once, when it is met
  StringMatcher(Column column, Accepts accepts) : column_(column), accepts_(std::move(accepts)) {}
  std::unique_ptr<RowMatcher> of_segment(const Segment& segment, std::size_t number) const override;
  bool show(MatcherVisitor& visitor) const override;

  Column column() const { return column_; }
  bool accepts(std::string_view value) const { return accepts_(value); }

  // The strings of the column that are accepted: ascending, each once.
  std::vector<std::string> accepted(const SegmentSet& segments) const;

 private:
  Column column_;
  Accepts accepts_;
};

// The first and the last day that a date of this day, YYYYMMDD with 00 where unknown, may mean.
std::int64_t first_day_of(std::int64_t day);
std::int64_t last_day_of(std::int64_t day);

// The date lies, or may lie, within bounds, both ends included; no undated document does. Days
// count as written; where the bounds are finer than days, times count as instants.
class DateMatcher : public DocumentMatcher {
 public:
  struct Bounds {
    std::int32_t first_day = 0;  // YYYYMMDD
    std::int32_t last_day = std::numeric_limits<std::int32_t>::max();
    std::int64_t first_instant = std::numeric_limits<std::int64_t>::min();
    std::int64_t last_instant = std::numeric_limits<std::int64_t>::max();
    bool to_the_minute = false;  // an end lies inside a day
  };

  explicit DateMatcher(const Bounds& bounds) : bounds_(bounds) {}
  // cost: a look at each day that the segment has
  std::unique_ptr<RowMatcher> of_segment(const Segment& segment, std::size_t number) const override;
  bool show(MatcherVisitor& visitor) const override;

 private:
  Bounds bounds_;
};

// One row of one segment and no other.
class RowNumberMatcher : public DocumentMatcher {
 public:
  RowNumberMatcher(std::size_t segment, std::uint32_t row) : segment_(segment), row_(row) {}
  std::unique_ptr<RowMatcher> of_segment(const Segment& segment, std::size_t number) const override;

 private:
  std::size_t segment_;
  std::uint32_t row_;
};

}  // namespace glane
