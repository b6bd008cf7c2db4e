// Tests of what the columns say of a document: type, site, language, author, date.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "query/stream_source_xapian.hpp"

namespace glane {

class TypeTest : public DocumentTest {
 public:
  explicit TypeTest(DocumentType type) : type_(type) {}
  std::unique_ptr<RowTest> of_segment(const Segment& segment, std::size_t number) const override;

 private:
  DocumentType type_;
};

// A column of strings has one that pleases.
class StringTest : public DocumentTest {
 public:
  enum class Column { site, language, authors };
  using Pleases = std::function<bool(std::string_view)>;

  // cost: `pleases` is asked of each string of a segment once, when it is met
  StringTest(Column column, Pleases pleases) : column_(column), pleases_(std::move(pleases)) {}
  std::unique_ptr<RowTest> of_segment(const Segment& segment, std::size_t number) const override;

  // Whether any string of the column pleases.
  bool any(const SegmentSet& segments) const;

 private:
  Column column_;
  Pleases pleases_;
};

// The date lies, or may lie, within bounds, both ends included; no undated document does. Days
// count as written; where the bounds are finer than days, times count as instants.
class DateTest : public DocumentTest {
 public:
  struct Bounds {
    std::int32_t first_day = 0;  // YYYYMMDD
    std::int32_t last_day = std::numeric_limits<std::int32_t>::max();
    std::int64_t first_instant = std::numeric_limits<std::int64_t>::min();
    std::int64_t last_instant = std::numeric_limits<std::int64_t>::max();
    bool to_the_minute = false;  // an end lies inside a day
  };

  explicit DateTest(const Bounds& bounds) : bounds_(bounds) {}
  // cost: a look at each day that the segment has
  std::unique_ptr<RowTest> of_segment(const Segment& segment, std::size_t number) const override;

 private:
  Bounds bounds_;
};

// One row of one segment and no other.
class NumberTest : public DocumentTest {
 public:
  NumberTest(std::size_t segment, std::uint32_t row) : segment_(segment), row_(row) {}
  std::unique_ptr<RowTest> of_segment(const Segment& segment, std::size_t number) const override;

 private:
  std::size_t segment_;
  std::uint32_t row_;
};

}  // namespace glane
