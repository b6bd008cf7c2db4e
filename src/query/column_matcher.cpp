#include "query/column_matcher.hpp"

#include <algorithm>

#include "base/sorted.hpp"

namespace glane {

namespace {

constexpr std::optional<double> kPasses = 0.0;

std::optional<double> passes_if(bool holds) {
  return holds ? kPasses : std::nullopt;
}

// --- Types ---

class TypeRows : public RowMatcher {
 public:
  TypeRows(const Segment& segment, DocumentType type) : RowMatcher(segment), type_(type) {}
  std::optional<double> weigh(std::uint32_t row) override {
    return passes_if(segment().type(row) == type_);
  }

 private:
  DocumentType type_;
};

// --- Strings ---

// Strings of a segment's column, by number, and whether they please.
class Answers {
 public:
  Answers(const StringTable& strings, const StringMatcher::Accepts& accepts)
      : strings_(strings), accepts_(accepts), answers_(strings.size() + 1, unknown) {
    answers_[0] = accepts({}) ? yes : no;  // none there
  }

  bool operator[](std::uint32_t number) {
    if (number >= answers_.size()) return false;
    Answer& answer = answers_[number];
    if (answer == unknown) answer = accepts_(strings_[number - 1]) ? yes : no;
    return answer == yes;
  }

 private:
  enum Answer : std::uint8_t { unknown, no, yes };
  const StringTable& strings_;
  const StringMatcher::Accepts& accepts_;
  std::vector<Answer> answers_;
};

class ColumnRows : public RowMatcher {
 public:
  ColumnRows(const Segment& segment, const StringColumn& column,
             const StringMatcher::Accepts& accepts)
      : RowMatcher(segment), column_(column), answers_(column.strings(), accepts) {}
  std::optional<double> weigh(std::uint32_t row) override {
    return passes_if(answers_[column_.number(row)]);
  }

 private:
  const StringColumn& column_;
  Answers answers_;
};

class AuthorRows : public RowMatcher {
 public:
  AuthorRows(const Segment& segment, const StringMatcher::Accepts& accepts)
      : RowMatcher(segment), answers_(segment.author_strings(), accepts) {}
  std::optional<double> weigh(std::uint32_t row) override {
    const NumberRange authors = segment().authors(row);
    for (std::uint32_t i = 0; i < authors.size(); ++i) {
      if (answers_[authors[i]]) return kPasses;
    }
    return std::nullopt;
  }

 private:
  Answers answers_;
};

const StringTable& strings_of(const Segment& segment, StringMatcher::Column column) {
  switch (column) {
    case StringMatcher::Column::site:
      return segment.sites().strings();
    case StringMatcher::Column::language:
      return segment.languages().strings();
    case StringMatcher::Column::section:
      return segment.sections().strings();
    case StringMatcher::Column::authors:
      break;
  }
  return segment.author_strings();
}

// --- Dates ---

bool may_lie_within(std::int32_t day, const DateMatcher::Bounds& bounds) {
  if (day == 0) return false;
  return last_day_of(day) >= bounds.first_day && first_day_of(day) <= bounds.last_day;
}

class DateRows : public RowMatcher {
 public:
  DateRows(const Segment& segment, const DateMatcher::Bounds& bounds)
      : RowMatcher(segment), bounds_(bounds) {
    for (const std::int32_t day : segment.day_values()) {
      days_.push_back(may_lie_within(day, bounds));
    }
  }

  bool any() const {
    return bounds_.to_the_minute || std::find(days_.begin(), days_.end(), 1) != days_.end();
  }

  std::optional<double> weigh(std::uint32_t row) override {
    if (bounds_.to_the_minute && segment().has_time(row) && segment().day(row) != 0) {
      const std::int64_t instant = segment().instant(row);
      return passes_if(instant >= bounds_.first_instant && instant <= bounds_.last_instant);
    }
    const std::uint32_t day = segment().day_number(row);
    return passes_if(day < days_.size() && days_[day] != 0);
  }

 private:
  const DateMatcher::Bounds& bounds_;
  std::vector<std::uint8_t> days_;  // by number, whether it may lie within
};

// --- One row ---

class OneRow : public RowMatcher {
 public:
  OneRow(const Segment& segment, std::uint32_t row) : RowMatcher(segment), row_(row) {}
  std::optional<double> weigh(std::uint32_t row) override { return passes_if(row == row_); }
  std::uint32_t next(std::uint32_t row) const override {
    return row <= row_ ? row_ : RowSet::kNone;
  }
  std::uint32_t most_rows() const override { return 1; }

 private:
  std::uint32_t row_;
};

}  // namespace

std::int64_t first_day_of(std::int64_t day) {
  if (day / 100 % 100 == 0) return day + 101;
  if (day % 100 == 0) return day + 1;
  return day;
}

std::int64_t last_day_of(std::int64_t day) {
  if (day / 100 % 100 == 0) return day + 1231;
  if (day % 100 == 0) return day + 31;
  return day;
}

std::unique_ptr<RowMatcher> TypeMatcher::of_segment(const Segment& segment, std::size_t) const {
  return std::make_unique<TypeRows>(segment, type_);
}

std::unique_ptr<RowMatcher> StringMatcher::of_segment(const Segment& segment, std::size_t) const {
  switch (column_) {
    case Column::site:
      return std::make_unique<ColumnRows>(segment, segment.sites(), accepts_);
    case Column::language:
      return std::make_unique<ColumnRows>(segment, segment.languages(), accepts_);
    case Column::section:
      return std::make_unique<ColumnRows>(segment, segment.sections(), accepts_);
    case Column::authors:
      break;
  }
  return std::make_unique<AuthorRows>(segment, accepts_);
}

std::vector<std::string> StringMatcher::accepted(const SegmentSet& segments) const {
  std::vector<std::string> found;
  for (const LiveSegment& live : segments) {
    const StringTable& strings = strings_of(*live.segment, column_);
    for (std::uint32_t i = 0; i < strings.size(); ++i) {
      if (accepts_(strings[i])) found.emplace_back(strings[i]);
    }
  }
  sort_unique(found);
  return found;
}

std::unique_ptr<RowMatcher> DateMatcher::of_segment(const Segment& segment, std::size_t) const {
  auto rows = std::make_unique<DateRows>(segment, bounds_);
  if (!rows->any()) return nullptr;
  return rows;
}

std::unique_ptr<RowMatcher> RowNumberMatcher::of_segment(const Segment& segment,
                                                         std::size_t number) const {
  if (number != segment_) return nullptr;
  return std::make_unique<OneRow>(segment, row_);
}

}  // namespace glane
