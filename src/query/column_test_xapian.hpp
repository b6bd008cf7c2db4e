// Tests of what the columns say of a document: type, site, language, author, date.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "query/stream_source_xapian.hpp"

namespace glane {

class TypeTest : public DocumentTest {
 public:
  TypeTest(const SegmentSet& segments, DocumentType type) : DocumentTest(segments), type_(type) {}
  std::optional<double> weigh(Xapian::docid document) const override;

 private:
  DocumentType type_;
};

// A column of strings has one that pleases.
class StringTest : public DocumentTest {
 public:
  enum class Column { site, language, authors };
  using Pleases = std::function<bool(std::string_view)>;

  // cost: `pleases` is asked of each string once, when it is met
  StringTest(const SegmentSet& segments, Column column, Pleases pleases);
  std::optional<double> weigh(Xapian::docid document) const override;

  // Whether any string of the segments pleases, whatever column it is of.
  bool any() const;

 private:
  bool is_pleasing(std::size_t segment, std::uint32_t string) const;

  Column column_;
  Pleases pleases_;
  enum Answer : std::uint8_t { unknown, no, yes };
  mutable std::vector<std::vector<Answer>> answers_;  // by segment, by string
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

  DateTest(const SegmentSet& segments, const Bounds& bounds)
      : DocumentTest(segments), bounds_(bounds) {}
  std::optional<double> weigh(Xapian::docid document) const override;

 private:
  Bounds bounds_;
};

// One document and no other.
class NumberTest : public DocumentTest {
 public:
  NumberTest(const SegmentSet& segments, Xapian::docid number)
      : DocumentTest(segments), number_(number) {}
  std::optional<double> weigh(Xapian::docid document) const override;
  Range range() const override { return {number_, number_}; }

 private:
  Xapian::docid number_;
};

}  // namespace glane
