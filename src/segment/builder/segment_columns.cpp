#include "segment/builder/segment_columns.hpp"

#include <algorithm>

#include "base/sorted.hpp"
#include "glane/error_code.hpp"

namespace glane {

using namespace segment_format;

namespace {

// A place in the lists rather than a string, until all are known.
constexpr std::uint32_t kSeveral = 0x80000000;

std::vector<std::string_view> quoted_authors(const Document& document) {
  std::vector<std::string_view> authors;
  for (const Quote& quote : document.quotes) {
    if (!quote.author.empty()) authors.push_back(quote.author);
  }
  sort_unique(authors);
  return authors;
}

// A site's page or an archive, not the place in it.
std::string_view file_of(std::string_view source) {
  return source.substr(0, source.find('#'));
}

}  // namespace

std::int32_t day_of(const std::optional<Date>& date) {
  if (!date) return 0;
  std::int32_t day = date->year * 10000;
  if (date->precision >= Precision::month) day += date->month * 100;
  if (date->precision >= Precision::day) day += date->day;
  return day;
}

void SegmentColumns::add(const Document& document, std::uint64_t digest, std::uint32_t word_count) {
  instants_.push_back(document.date ? interval_of(*document.date).first : kUndated);
  days_.push_back(day_of(document.date));
  digests_.push_back(digest);
  const bool has_time = document.date && document.date->precision > Precision::day;
  add_type(document.type, has_time);
  add_strings({document.site, document.section, document.language, document.thread,
               document.reply_to, file_of(document.source)});
  authors_.add(document.authors.size(),
               [&](std::size_t i) -> std::string_view { return document.authors[i]; });
  const std::vector<std::string_view> quoted = quoted_authors(document);
  quoted_.add(quoted.size(), [&](std::size_t i) { return quoted[i]; });
  word_counts_.push_back(word_count);
  add_id(document.id, document.thread);
}

void SegmentColumns::add(const Segment& segment, std::uint32_t row) {
  instants_.push_back(segment.instant(row));
  days_.push_back(segment.day(row));
  digests_.push_back(segment.digest(row));
  add_type(segment.type(row), segment.has_time(row));
  const std::string_view thread = segment.threads()[row];
  add_strings({segment.sites()[row], segment.sections()[row], segment.languages()[row], thread,
               segment.addressees()[row], segment.sources()[row]});
  const auto add_names = [](StringLists& lists, const NumberRange& names, const StringTable& all) {
    lists.add(names.size(), [&](std::size_t i) {
      return names[i] == 0 ? std::string_view() : all[names[i] - 1];
    });
  };
  add_names(authors_, segment.authors(row), segment.author_strings());
  add_names(quoted_, segment.quoted(row), segment.quoted_strings());
  word_counts_.push_back(segment.word_count(row));
  add_id(segment.id(row), thread);
}

void SegmentColumns::add_type(DocumentType type, bool has_time) {
  types_.push_back(static_cast<std::uint8_t>((type == DocumentType::comment ? kComment : 0) |
                                             (has_time ? kHasTime : 0)));
}

void SegmentColumns::add_strings(const std::array<std::string_view, 6>& row) {
  Strings* const columns[] = {&sites_, &sections_, &languages_, &threads_, &addressees_, &sources_};
  for (std::size_t i = 0; i < row.size(); ++i) {
    columns[i]->rows.push_back(columns[i]->number_of(row[i]));
  }
}

// An author without a name, among several, is one all the same.
template <typename StringAt>
void SegmentColumns::StringLists::add(std::size_t count, StringAt string_at) {
  if (count <= 1 && (count == 0 || !string_at(0).empty())) {
    strings.rows.push_back(count == 0 ? 0 : strings.number_of(string_at(0)));
    return;
  }
  if (lists.size() + count >= kSeveral) {
    throw Error(ErrorCode::size_authors);
  }
  strings.rows.push_back(kSeveral + static_cast<std::uint32_t>(lists.size()));
  lists.push_back(static_cast<std::uint32_t>(count));
  for (std::size_t i = 0; i < count; ++i) lists.push_back(strings.number_of(string_at(i)));
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
  const std::size_t a_row = 8 + 4 + 8 + 1 + 8 + 4 + 4;
  return rows() * a_row + sites_.memory() + sections_.memory() + languages_.memory() +
         threads_.memory() + addressees_.memory() + sources_.memory() + authors_.memory() +
         quoted_.memory() + ids_.size();
}

std::uint64_t SegmentColumns::string_bytes() const {
  std::uint64_t most = 0;
  for (const Strings* one : {&sites_, &sections_, &languages_, &threads_, &addressees_, &sources_,
                             &authors_.strings, &quoted_.strings}) {
    most = std::max(most, one->numbers.bytes());
  }
  return most;
}

std::uint64_t SegmentColumns::listed_names() const {
  return std::max(authors_.lists.size(), quoted_.lists.size());
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
  write_lists(authors_, kAuthors, file);
  write_ids(file);
  write_column(addressees_, kAddressees, file);
  write_lists(quoted_, kQuoted, file);
  write_column(sources_, kSources, file);
  file.put_numbers(kWordCounts, word_counts_);
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

void SegmentColumns::write_lists(const StringLists& lists, Section section, SegmentFiles& file) {
  const auto next = [&](int by) { return static_cast<Section>(section + by); };
  const auto places = write_strings(lists.strings.numbers, next(2), file);
  std::vector<std::uint32_t> rows = lists.strings.rows;
  for (std::uint32_t& number : rows) {
    number = number < kSeveral ? places[number]
                               : static_cast<std::uint32_t>(places.size()) + number - kSeveral;
  }
  file.put_numbers(section, rows);
  std::vector<std::uint32_t> numbers = lists.lists;
  for (std::size_t at = 0; at < numbers.size();) {
    for (std::uint32_t left = numbers[at++]; left > 0; --left, ++at) {
      numbers[at] = places[numbers[at]];
    }
  }
  file.put_numbers(next(1), numbers);
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
