#include <algorithm>
#include <utility>

#include "query/column_test_xapian.hpp"

namespace glane {

namespace {

constexpr std::optional<double> kPasses = 0.0;

std::optional<double> passes_if(bool holds) {
  return holds ? kPasses : std::nullopt;
}

// The last day that a date of this day, 00 where unknown, may mean.
std::int32_t last_day_of(std::int32_t day) {
  if (day / 100 % 100 == 0) return day + 1231;
  if (day % 100 == 0) return day + 31;
  return day;
}

}  // namespace

std::optional<double> TypeTest::weigh(Xapian::docid document) const {
  const SegmentSet::Place place = segments().find(document);
  return passes_if(place.segment != nullptr && place.segment->type(place.row) == type_);
}

StringTest::StringTest(const SegmentSet& segments, Column column, Pleases pleases)
    : DocumentTest(segments), column_(column), pleases_(std::move(pleases)) {
  for (const auto& segment : segments.segments()) {
    answers_.emplace_back(segment->string_count(), unknown);
    if (!answers_.back().empty()) answers_.back()[0] = no;  // none there
  }
}

bool StringTest::is_pleasing(std::size_t segment, std::uint32_t string) const {
  Answer& answer = answers_[segment][string];
  if (answer == unknown) {
    answer = pleases_(segments().segments()[segment]->string(string)) ? yes : no;
  }
  return answer == yes;
}

bool StringTest::any() const {
  for (std::size_t segment = 0; segment < answers_.size(); ++segment) {
    for (std::uint32_t string = 1; string < answers_[segment].size(); ++string) {
      if (is_pleasing(segment, string)) return true;
    }
  }
  return false;
}

std::optional<double> StringTest::weigh(Xapian::docid document) const {
  const SegmentSet::Place place = segments().find(document);
  if (place.segment == nullptr) return std::nullopt;
  const Segment& segment = *place.segment;
  switch (column_) {
    case Column::site:
      return passes_if(is_pleasing(place.number, segment.site(place.row)));
    case Column::language:
      return passes_if(is_pleasing(place.number, segment.language(place.row)));
    case Column::authors:
      break;
  }
  const auto authors = segment.authors(place.row);
  return passes_if(std::any_of(authors.begin(), authors.end(), [&](std::uint32_t author) {
    return is_pleasing(place.number, author);
  }));
}

std::optional<double> DateTest::weigh(Xapian::docid document) const {
  const SegmentSet::Place place = segments().find(document);
  if (place.segment == nullptr) return std::nullopt;
  const std::int32_t day = place.segment->day(place.row);
  if (day == 0) return std::nullopt;
  if (bounds_.to_the_minute && place.segment->has_time(place.row)) {
    const std::int64_t instant = place.segment->instant(place.row);
    return passes_if(instant >= bounds_.first_instant && instant <= bounds_.last_instant);
  }
  const std::int32_t first = day % 100 == 0 ? day + 1 : day;  // 20220700 begins with its first day
  return passes_if(last_day_of(day) >= bounds_.first_day && first <= bounds_.last_day);
}

std::optional<double> NumberTest::weigh(Xapian::docid document) const {
  return passes_if(document == number_);
}

}  // namespace glane
