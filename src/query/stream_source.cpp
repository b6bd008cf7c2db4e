#include <algorithm>
#include <utility>

#include "index/schema.hpp"
#include "index/segment/token_stream.hpp"
#include "query/stream_source_xapian.hpp"

namespace glane {

namespace {

// A word that every text has says next to nothing; its weight only puts the documents that have it
// more often before the others.
constexpr double kStopWordWeight = 0.1;

struct FieldsOfPrefix {
  std::string_view prefix;
  std::uint8_t fields;
};

constexpr FieldsOfPrefix kFields[] = {
    {"", field::kTitle | field::kText},
    {prefix::kTitle, field::kTitle},
    {prefix::kThreadTitle, field::kThreadTitle},
    {prefix::kAuthor, field::kAuthor},
    {prefix::kSection, field::kSection},
    {prefix::kAddressee, field::kAddressee},
    {prefix::kQuote, field::kQuote},
    {prefix::kQuoteAuthor, field::kQuoteAuthor},
};

}  // namespace

std::uint8_t fields_of_prefix(std::string_view prefix) {
  for (const FieldsOfPrefix& known : kFields) {
    if (known.prefix == prefix) return known.fields;
  }
  return 0;
}

// --- Walking ---

void TestedDocuments::init(const Xapian::Database& database) {
  database_ = database;
  range_ = test_->range();
  documents_ = std::min(database.get_doccount(), range_.last - range_.first + 1);
  if (range_.last == std::numeric_limits<Xapian::docid>::max()) {
    documents_ = database.get_doccount();
  }
  begun_ = false;
  document_ = 0;
  set_maxweight(test_->most());
}

bool TestedDocuments::holds(Xapian::docid document) {
  const std::optional<double> weight = test_->weigh(document);
  if (weight) weight_ = *weight;
  return weight.has_value();
}

void TestedDocuments::find_from(Xapian::docid document) {
  if (!begun_) {
    at_ = database_.postlist_begin("");
    begun_ = true;
  }
  const auto end = database_.postlist_end("");
  if (at_ != end) at_.skip_to(std::max(document, range_.first));
  while (at_ != end && *at_ <= range_.last && !holds(*at_)) ++at_;
  if (at_ != end && *at_ > range_.last) at_ = end;
  document_ = at_ != end ? *at_ : 0;
}

void TestedDocuments::next(double) {
  find_from(document_ + 1);
}

void TestedDocuments::skip_to(Xapian::docid document, double) {
  if (document > document_ || !begun_) find_from(document);
}

bool TestedDocuments::check(Xapian::docid document, double) {
  document_ = document;
  return holds(document);
}

bool TestedDocuments::at_end() const {
  return begun_ && at_ == database_.postlist_end("");
}

// --- Phrases ---

PhraseTest::PhraseTest(const SegmentSet& segments, std::uint8_t fields,
                       const std::vector<PlaceNumbers>& places)
    : DocumentTest(segments),
      fields_(fields),
      words_((places.size() + 63) / 64),
      last_bit_(std::uint64_t{1} << (places.size() - 1) % 64) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (const std::uint32_t number : places[i]) {
      Bits& bits = places_[number];
      bits.resize(words_);
      bits[i / 64] |= std::uint64_t{1} << i % 64;
    }
  }
}

// Shift-And (Baeza-Yates and Gonnet 1992): bit i of the state says that the words up to place i
// stand here in a row.
std::optional<double> PhraseTest::weigh(Xapian::docid document) const {
  TokenStreamReader words(segments().stream(document), fields_);
  Bits before(words_);  // the state at the place before
  Bits state(words_);
  std::uint32_t position = 0;
  while (words.next()) {
    if (words.position() != position) {
      before.swap(state);
      if (words.position() != position + 1) std::fill(before.begin(), before.end(), 0);
      std::fill(state.begin(), state.end(), 0);
      position = words.position();
    }
    const Bits* here = places_.find(words.number());
    if (here == nullptr) continue;
    std::uint64_t carried = 1;
    for (std::size_t i = 0; i < words_; ++i) {
      state[i] |= (before[i] << 1 | carried) & (*here)[i];
      carried = before[i] >> 63;
    }
    if ((state.back() & last_bit_) != 0) return 0;
  }
  return std::nullopt;
}

// --- Words near each other ---

NearTest::NearTest(const SegmentSet& segments, std::uint8_t fields,
                   const std::vector<PlaceNumbers>& places, std::uint32_t window)
    : DocumentTest(segments), fields_(fields), window_(window), count_(places.size()) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (const std::uint32_t number : places[i]) places_[number].push_back(i);
  }
}

std::optional<double> NearTest::weigh(Xapian::docid document) const {
  TokenStreamReader words(segments().stream(document), fields_);
  std::vector<Occurrence> occurrences;
  while (words.next()) {
    const std::vector<std::size_t>* here = places_.find(words.number());
    if (here == nullptr) continue;
    if (occurrences.empty() || occurrences.back().position != words.position()) {
      occurrences.push_back({words.position(), {}});
    }
    auto& places = occurrences.back().places;
    places.insert(places.end(), here->begin(), here->end());
  }
  for (std::size_t first = 0; first < occurrences.size(); ++first) {
    if (fits(occurrences, first)) return 0;
  }
  return std::nullopt;
}

// Whether each place finds an occurrence of its own in the window that begins with `first`: a
// matching by augmenting paths, of a few occurrences with a few places.
bool NearTest::fits(const std::vector<Occurrence>& occurrences, std::size_t first) const {
  std::vector<std::size_t> taken_by;  // of each occurrence of the window, its place; count_: none
  std::size_t end = first;
  while (end < occurrences.size() &&
         occurrences[end].position < occurrences[first].position + window_) {
    ++end;
  }
  if (end - first < count_) return false;
  taken_by.assign(end - first, count_);
  std::vector<bool> tried;
  const auto seat = [&](const auto& self, std::size_t place) -> bool {
    for (std::size_t i = 0; i < taken_by.size(); ++i) {
      const auto& places = occurrences[first + i].places;
      if (tried[i] || std::find(places.begin(), places.end(), place) == places.end()) continue;
      tried[i] = true;
      if (taken_by[i] != count_ && !self(self, taken_by[i])) continue;
      taken_by[i] = place;
      return true;
    }
    return false;
  };
  for (std::size_t place = 0; place < count_; ++place) {
    tried.assign(taken_by.size(), false);
    if (!seat(seat, place)) return false;
  }
  return true;
}

// --- Single words ---

WordTest::WordTest(const SegmentSet& segments, std::uint8_t fields, const PlaceNumbers& numbers)
    : DocumentTest(segments), fields_(fields) {
  for (const std::uint32_t number : numbers) numbers_[number] = 1;
}

std::optional<double> WordTest::weigh(Xapian::docid document) const {
  TokenStreamReader words(segments().stream(document), fields_);
  int count = 0;
  while (words.next()) {
    if (numbers_.find(words.number()) != nullptr) ++count;
  }
  if (count == 0) return std::nullopt;
  return kStopWordWeight * count / (count + 1.0);
}

double WordTest::most() const {
  return kStopWordWeight;
}

}  // namespace glane
