#include "query/word_matcher.hpp"

#include <algorithm>
#include <utility>

#include "query/near_windows.hpp"
#include "segment/format/token_stream.hpp"

namespace glane {

namespace {

// A word that every text has says next to nothing; its weight only puts the documents that have it
// more often before the others.
constexpr double kStopWordWeight = 0.1;

// Numbers of the words that may stand at a place.
using PlaceNumbers = std::vector<std::uint32_t>;

PlaceNumbers numbers_of(const Segment& segment, const PlaceForms& forms) {
  PlaceNumbers numbers;
  for (const std::string& form : forms) {
    for (const std::uint32_t number : segment.words().numbers_of(form)) numbers.push_back(number);
  }
  return numbers;
}

// None where a place has no word in this segment.
std::vector<PlaceNumbers> numbers_of(const Segment& segment,
                                     const std::vector<PlaceForms>& places) {
  std::vector<PlaceNumbers> numbers;
  for (const PlaceForms& forms : places) {
    numbers.push_back(numbers_of(segment, forms));
    if (numbers.back().empty() && !takes_any_word(forms)) return {};
  }
  return numbers;
}

// --- Phrases ---

// Shift-And (Baeza-Yates and Gonnet 1992): bit i of the state says that the words up to place i
// stand here in a row.
class PhraseRows : public RowMatcher {
 public:
  // in: places  one without numbers takes any word
  PhraseRows(const Segment& segment, std::uint8_t fields, const std::vector<PlaceNumbers>& places)
      : RowMatcher(segment),
        fields_(fields),
        words_((places.size() + 63) / 64),
        last_bit_(std::uint64_t{1} << (places.size() - 1) % 64),
        any_(words_),
        before_(words_),
        state_(words_) {
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (places[i].empty()) any_[i / 64] |= std::uint64_t{1} << i % 64;
      for (const std::uint32_t number : places[i]) {
        Bits& bits = places_[number];
        bits.resize(words_);
        bits[i / 64] |= std::uint64_t{1} << i % 64;
      }
    }
    takes_any_ =
        std::any_of(any_.begin(), any_.end(), [](std::uint64_t bits) { return bits != 0; });
  }

  std::optional<double> weigh(std::uint32_t row) override {
    TokenStreamReader words(segment().stream(row), fields_);
    std::fill(state_.begin(), state_.end(), 0);
    std::uint32_t position = 0;  // of the state
    while (words.next()) {
      const Bits* here = places_.find(words.number());
      if (here == nullptr && !takes_any_) continue;
      if (words.position() != position) move_to(words.position(), position);
      if (here != nullptr) add(*here);
      if (takes_any_) add(any_);
      if ((state_.back() & last_bit_) != 0) return 0;
    }
    return std::nullopt;
  }

 private:
  using Bits = std::vector<std::uint64_t>;  // one a place

  void move_to(std::uint32_t position, std::uint32_t& state_position) {
    before_.swap(state_);
    if (position != state_position + 1) std::fill(before_.begin(), before_.end(), 0);
    std::fill(state_.begin(), state_.end(), 0);
    state_position = position;
  }

  void add(const Bits& here) {
    std::uint64_t carried = 1;
    for (std::size_t i = 0; i < words_; ++i) {
      state_[i] |= (before_[i] << 1 | carried) & here[i];
      carried = before_[i] >> 63;
    }
  }

  std::uint8_t fields_;
  std::size_t words_;  // of Bits
  std::uint64_t last_bit_;
  NumberTable<Bits> places_;
  Bits any_;  // places where any word stands
  bool takes_any_ = false;
  Bits before_;  // the state at the place before
  Bits state_;
};

// --- Words near each other ---

class NearRows : public RowMatcher {
 public:
  NearRows(const Segment& segment, std::uint8_t fields, const std::vector<PlaceNumbers>& places,
           std::uint32_t window)
      : RowMatcher(segment), fields_(fields), windows_(places.size(), window) {
    for (std::size_t i = 0; i < places.size(); ++i) {
      for (const std::uint32_t number : places[i]) places_[number].push_back(i);
    }
  }

  std::optional<double> weigh(std::uint32_t row) override {
    TokenStreamReader words(segment().stream(row), fields_);
    windows_.begin();
    while (words.next()) {
      const std::vector<std::size_t>* here = places_.find(words.number());
      if (here == nullptr) continue;
      for (const std::size_t place : *here) windows_.add(words.position(), place);
    }
    if (windows_.any()) return 0;
    return std::nullopt;
  }

 private:
  std::uint8_t fields_;
  NumberTable<std::vector<std::size_t>> places_;
  NearWindows windows_;
};

// --- Single words ---

class WordRows : public RowMatcher {
 public:
  WordRows(const Segment& segment, std::uint8_t fields, const PlaceNumbers& numbers,
           WordMatcher::Asks asks)
      : RowMatcher(segment), fields_(fields), one_is_enough_(asks == WordMatcher::Asks::whether) {
    for (const std::uint32_t number : numbers) numbers_[number] = 1;
  }

  std::optional<double> weigh(std::uint32_t row) override {
    if (rows_ && !rows_->contains(row)) return std::nullopt;
    TokenStreamReader words(segment().stream(row), fields_);
    int count = 0;
    while (words.next()) {
      if (numbers_.find(words.number()) != nullptr && ++count > 0 && one_is_enough_) break;
    }
    if (count == 0) return std::nullopt;
    return kStopWordWeight * count / (count + 1.0);
  }

  void look_only_at(RowSet rows) { rows_ = std::move(rows); }

  std::uint32_t next(std::uint32_t row) const override {
    return rows_ ? rows_->next(row) : RowMatcher::next(row);
  }
  std::uint32_t most_rows() const override { return rows_ ? rows_->count() : segment().rows(); }

 private:
  std::uint8_t fields_;
  bool one_is_enough_;
  std::optional<RowSet> rows_;  // where the forms stand, in title or text; none: anywhere
  NumberTable<char> numbers_;
};

class StopWordRows : public RowMatcher {
 public:
  StopWordRows(const Segment& segment, RowSet rows) : RowMatcher(segment), rows_(std::move(rows)) {}

  std::optional<double> weigh(std::uint32_t row) override {
    if (!rows_.contains(row)) return std::nullopt;
    return kStopWordWeight / 2;
  }
  std::uint32_t next(std::uint32_t row) const override { return rows_.next(row); }
  std::uint32_t most_rows() const override { return rows_.count(); }

 private:
  RowSet rows_;
};

// The rows that have one of the words in title or text; nothing where one of them has postings.
std::optional<RowSet> rows_of(const Segment& segment, const PlaceNumbers& numbers) {
  RowSet rows(segment.rows());
  for (const std::uint32_t number : numbers) {
    if (!segment.add_stop_rows(number, rows)) return std::nullopt;
  }
  return rows;
}

}  // namespace

PhraseMatcher::PhraseMatcher(std::string_view prefix, std::vector<PlaceForms> places)
    : prefix_(prefix), fields_(fields_of_prefix(prefix)), places_(std::move(places)) {}

std::unique_ptr<RowMatcher> PhraseMatcher::of_segment(const Segment& segment, std::size_t) const {
  const std::vector<PlaceNumbers> numbers = numbers_of(segment, places_);
  if (numbers.empty()) return nullptr;
  return std::make_unique<PhraseRows>(segment, fields_, numbers);
}

NearMatcher::NearMatcher(std::string_view prefix, std::vector<PlaceForms> places,
                         std::uint32_t window)
    : prefix_(prefix),
      fields_(fields_of_prefix(prefix)),
      places_(std::move(places)),
      window_(window) {}

std::unique_ptr<RowMatcher> NearMatcher::of_segment(const Segment& segment, std::size_t) const {
  const std::vector<PlaceNumbers> numbers = numbers_of(segment, places_);
  if (numbers.empty()) return nullptr;
  return std::make_unique<NearRows>(segment, fields_, numbers, window_);
}

WordMatcher::WordMatcher(std::string_view prefix, PlaceForms forms, Asks asks)
    : prefix_(prefix), fields_(fields_of_prefix(prefix)), forms_(std::move(forms)), asks_(asks) {}

std::unique_ptr<RowMatcher> WordMatcher::of_segment(const Segment& segment, std::size_t) const {
  const PlaceNumbers numbers = numbers_of(segment, forms_);
  if (numbers.empty()) return nullptr;
  const bool in_text = (fields_ & (field::kTitle | field::kText)) != 0;
  auto matcher = std::make_unique<WordRows>(segment, fields_, numbers, asks_);
  if (auto rows = in_text ? rows_of(segment, numbers) : std::nullopt) {
    matcher->look_only_at(std::move(*rows));
  }
  return matcher;
}

double WordMatcher::most() const {
  return kStopWordWeight;
}

std::unique_ptr<RowMatcher> StopWordMatcher::of_segment(const Segment& segment, std::size_t) const {
  const PlaceNumbers numbers = numbers_of(segment, forms_);
  if (numbers.empty()) return nullptr;
  RowSet rows(segment.rows());
  for (const std::uint32_t number : numbers) segment.add_stop_rows(number, rows);
  return std::make_unique<StopWordRows>(segment, std::move(rows));
}

double StopWordMatcher::most() const {
  return kStopWordWeight / 2;
}

}  // namespace glane
