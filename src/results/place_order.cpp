#include "results/place_order.hpp"

#include <algorithm>
#include <utility>

#include "base/folding.hpp"

namespace glane {

namespace {

// Words of context that are compared: places that agree in so many stand in the order of the index.
constexpr std::size_t kKeyWords = 6;
constexpr std::size_t kMoreThanWanted = 1024;  // sorted out at once
constexpr char kWordEnd = '\x01';              // before every letter
constexpr char kNothing = '\xFF';              // behind every text

// Instants in the order of bytes.
std::string date_key(std::int64_t instant) {
  const std::uint64_t turned = static_cast<std::uint64_t>(instant) ^ std::uint64_t{1} << 63;
  std::string key(8, '\0');
  for (std::size_t i = 0; i < 8; ++i) key[i] = static_cast<char>(turned >> (56 - 8 * i) & 0xFF);
  return key;
}

std::string author_key(const Segment& segment, std::uint32_t row) {
  const NumberRange authors = segment.authors(row);
  const bool none = authors.empty() || authors[0] == 0;
  if (none) return std::string(1, kNothing);
  const std::string_view name = segment.author_strings()[authors[0] - 1];
  return fold_text(name).append(1, kWordEnd).append(name);
}

}  // namespace

const std::string& PlaceCollector::folded_form(std::uint32_t segment, std::uint32_t number) {
  if (folded_.empty()) folded_.resize(segments_.size());
  const auto [known, is_new] = folded_[segment].try_emplace(number);
  if (is_new) {
    const std::string_view form = segments_.segment(segment).words().form(number);
    known->second = fold_accents(fold_case(form));
  }
  return known->second;
}

std::string PlaceCollector::context_key(const FoundPlace& found) {
  const std::vector<std::uint32_t>& words = words_.of(found.place.in_title);
  std::string key;
  const auto add = [&](std::size_t at) {
    key += folded_form(found.segment, words[at]);
    key += kWordEnd;
  };
  if (order_ == PlaceOrder::left) {
    const std::size_t begin = std::min<std::size_t>(found.place.words.front(), words.size());
    for (std::size_t i = 0; i < std::min(kKeyWords, begin); ++i) add(begin - 1 - i);
  } else {
    const std::size_t end = std::size_t{found.place.words.back()} + 1;
    for (std::size_t at = end; at < std::min(end + kKeyWords, words.size()); ++at) add(at);
  }
  return key;
}

std::string PlaceCollector::key_of(const FoundPlace& found) {
  const Segment& segment = segments_.segment(found.segment);
  switch (order_) {
    case PlaceOrder::index:
      return {};
    case PlaceOrder::left:
    case PlaceOrder::right:
      return context_key(found);
    case PlaceOrder::date:
      return date_key(segment.instant(found.row));
    case PlaceOrder::author:
      return author_key(segment, found.row);
  }
  return {};
}

bool PlaceCollector::is_before(const Candidate& a, const Candidate& b) {
  const int keys = a.key.compare(b.key);
  if (keys != 0) return keys < 0;
  if (a.found.segment != b.found.segment) return a.found.segment < b.found.segment;
  if (a.found.row != b.found.row) return a.found.row < b.found.row;
  return a.found.number < b.found.number;
}

void PlaceCollector::add(std::uint32_t segment, std::uint32_t row, std::vector<WordPlace> places) {
  if (order_ == PlaceOrder::left || order_ == PlaceOrder::right) {
    read_text_words(segments_.segment(segment).stream(row), words_);
  }
  for (std::uint32_t number = 0; number < places.size() && has_room(); ++number) {
    Candidate candidate{{}, {segment, row, number, std::move(places[number])}};
    candidate.key = key_of(candidate.found);
    kept_.push_back(std::move(candidate));
    if (kept_.size() >= 2 * most_ + kMoreThanWanted) drop_last();
  }
}

void PlaceCollector::drop_last() {
  if (kept_.size() <= most_) return;
  const auto end = kept_.begin() + static_cast<std::ptrdiff_t>(most_);
  std::nth_element(kept_.begin(), end, kept_.end(), is_before);
  kept_.resize(most_);
}

std::vector<FoundPlace> PlaceCollector::first_places() {
  drop_last();
  std::sort(kept_.begin(), kept_.end(), is_before);
  std::vector<FoundPlace> places;
  places.reserve(kept_.size());
  for (Candidate& candidate : kept_) places.push_back(std::move(candidate.found));
  return places;
}

}  // namespace glane
