#include "segment/builder/segment_columns.hpp"

#include <algorithm>

#include "base/sorted.hpp"
#include "glane/error.hpp"

namespace glane {

using namespace segment_format;

namespace {

// A place in the lists of authors rather than an author, until all are known.
constexpr std::uint32_t kSeveral = 0x80000000;

}  // namespace

std::int32_t day_of(const std::optional<Date>& date) {
  if (!date) return 0;
  std::int32_t day = date->year * 10000;
  if (date->precision >= Precision::month) day += date->month * 100;
  if (date->precision >= Precision::day) day += date->day;
  return day;
}

void SegmentColumns::add(const Document& document, std::uint64_t digest) {
  instants_.push_back(document.date ? interval_of(*document.date).first : kUndated);
  days_.push_back(day_of(document.date));
  digests_.push_back(digest);
  const bool has_time = document.date && document.date->precision > Precision::day;
  add_type(document.type, has_time);
  add_strings({document.site, document.section, document.language, document.thread});
  add_authors(document.authors.size(),
              [&](std::size_t i) -> std::string_view { return document.authors[i]; });
  add_id(document.id, document.thread);
}

void SegmentColumns::add(const Segment& segment, std::uint32_t row) {
  instants_.push_back(segment.instant(row));
  days_.push_back(segment.day(row));
  digests_.push_back(segment.digest(row));
  add_type(segment.type(row), segment.has_time(row));
  const std::string_view thread = segment.threads()[row];
  add_strings({segment.sites()[row], segment.sections()[row], segment.languages()[row], thread});
  const NumberRange authors = segment.authors(row);
  add_authors(authors.size(), [&](std::size_t i) {
    return authors[i] == 0 ? std::string_view() : segment.author_strings()[authors[i] - 1];
  });
  add_id(segment.id(row), thread);
}

void SegmentColumns::add_type(DocumentType type, bool has_time) {
  types_.push_back(static_cast<std::uint8_t>((type == DocumentType::comment ? kComment : 0) |
                                             (has_time ? kHasTime : 0)));
}

void SegmentColumns::add_strings(const std::array<std::string_view, 4>& row) {
  Strings* const columns[] = {&sites_, &sections_, &languages_, &threads_};
  for (std::size_t i = 0; i < row.size(); ++i) {
    columns[i]->rows.push_back(columns[i]->number_of(row[i]));
  }
}

// An author without a name, among several, is one all the same.
template <typename AuthorAt>
void SegmentColumns::add_authors(std::size_t count, AuthorAt author_at) {
  if (count <= 1 && (count == 0 || !author_at(0).empty())) {
    authors_.rows.push_back(count == 0 ? 0 : authors_.number_of(author_at(0)));
    return;
  }
  if (author_lists_.size() + count >= kSeveral) {
    throw Error(ErrorKind::index, "a segment has too many authors");
  }
  authors_.rows.push_back(kSeveral + static_cast<std::uint32_t>(author_lists_.size()));
  author_lists_.push_back(static_cast<std::uint32_t>(count));
  for (std::size_t i = 0; i < count; ++i) {
    author_lists_.push_back(authors_.number_of(author_at(i)));
  }
}

void SegmentColumns::add_id(std::string_view id, std::string_view thread) {
  const std::size_t before = ids_.size();
  const bool in_thread = id.substr(0, thread.size()) == thread;
  ids_ += in_thread ? '+' : '=';
  ids_ += in_thread ? id.substr(thread.size()) : id;
  id_ends_.add(ids_.size() - before);
  id_hashes_.push_back(static_cast<std::uint32_t>(hash_of_id(id) >> 32));
}

std::size_t SegmentColumns::memory() const {
  const std::size_t a_row = 8 + 4 + 8 + 1 + 8 + 4;
  return rows() * a_row + sites_.memory() + sections_.memory() + languages_.memory() +
         threads_.memory() + authors_.memory() + author_lists_.size() * 4 + ids_.size();
}

std::uint64_t SegmentColumns::string_bytes() const {
  std::uint64_t most = 0;
  for (const Strings* one : {&sites_, &sections_, &languages_, &threads_, &authors_}) {
    most = std::max(most, one->numbers.bytes());
  }
  return most;
}

// --- Writing ---

void SegmentColumns::write(SegmentFiles& file) const {
  file.header().rows = rows();
  write_dates(file);
  file.put_array(kDigests, digests_);
  file.put_array(kTypes, types_);
  write_column(sites_, kSites, file);
  write_column(sections_, kSections, file);
  write_column(languages_, kLanguages, file);
  write_column(threads_, kThreads, file);
  write_authors(file);
  write_ids(file);
}

void SegmentColumns::write_dates(SegmentFiles& file) const {
  std::int64_t least = kUndated;
  std::int64_t most = 0;
  for (const std::int64_t instant : instants_) {
    if (instant == kUndated) continue;
    most = least == kUndated ? instant : std::max(most, instant);
    least = std::min(least, instant);
  }
  if (least == kUndated) least = 0;
  file.header().base_instant = least;
  // One more, for the undated.
  const std::uint32_t width =
      width_of(static_cast<std::uint64_t>(std::max(most, least) - least) + 1);
  const std::uint64_t undated = ~std::uint64_t{0} >> (64 - 8 * width);
  std::vector<std::uint64_t> above;
  above.reserve(instants_.size());
  for (const std::int64_t instant : instants_) {
    above.push_back(instant == kUndated ? undated : static_cast<std::uint64_t>(instant - least));
  }
  file.put_numbers(kInstants, above, width);

  std::vector<std::int32_t> values = days_;
  sort_unique(values);
  std::vector<std::uint32_t> numbers;
  numbers.reserve(days_.size());
  for (const std::int32_t day : days_) {
    const auto found = std::lower_bound(values.begin(), values.end(), day);
    numbers.push_back(static_cast<std::uint32_t>(found - values.begin()));
  }
  file.put_numbers(kDays, numbers);
  file.put_array(kDayValues, values);
}

std::vector<std::uint32_t> SegmentColumns::write_strings(const StringNumbers& strings, Section ends,
                                                         SegmentFiles& file) {
  const std::vector<std::uint32_t> sorted = strings.sorted();
  file.put_strings(ends, sorted, [&](std::uint32_t number) { return strings.string(number); });
  std::vector<std::uint32_t> places(sorted.size() + 1);  // of number + 1, counted from 1; 0: none
  for (std::size_t place = 0; place < sorted.size(); ++place) {
    places[sorted[place] + 1] = static_cast<std::uint32_t>(place + 1);
  }
  return places;
}

void SegmentColumns::write_column(const Strings& strings, Section section, SegmentFiles& file) {
  const auto places = write_strings(strings.numbers, static_cast<Section>(section + 1), file);
  std::vector<std::uint32_t> rows = strings.rows;
  for (std::uint32_t& number : rows) number = places[number];
  file.put_numbers(section, rows);
}

void SegmentColumns::write_authors(SegmentFiles& file) const {
  const auto places = write_strings(authors_.numbers, kAuthorEnds, file);
  std::vector<std::uint32_t> rows = authors_.rows;
  for (std::uint32_t& number : rows) {
    number = number < kSeveral ? places[number]
                               : static_cast<std::uint32_t>(places.size()) + number - kSeveral;
  }
  file.put_numbers(kAuthors, rows);
  std::vector<std::uint32_t> lists = author_lists_;
  for (std::size_t at = 0; at < lists.size();) {
    for (std::uint32_t left = lists[at++]; left > 0; --left, ++at) lists[at] = places[lists[at]];
  }
  file.put_numbers(kAuthorLists, lists);
}

void SegmentColumns::write_ids(SegmentFiles& file) const {
  file.put_ends(kIdEnds, id_ends_);
  file.put_bytes(kIds, ids_);
  std::vector<std::uint64_t> sorted;  // hash, row
  sorted.reserve(rows());
  for (std::uint32_t row = 0; row < rows(); ++row) {
    sorted.push_back(std::uint64_t{id_hashes_[row]} << 32 | row);
  }
  std::sort(sorted.begin(), sorted.end());
  std::vector<std::uint32_t> hashes, order;
  for (const std::uint64_t one : sorted) {
    hashes.push_back(static_cast<std::uint32_t>(one >> 32));
    order.push_back(static_cast<std::uint32_t>(one));
  }
  file.put_array(kIdHashes, hashes);
  file.put_numbers(kIdRows, order);
}

}  // namespace glane
