#include "query/near_words.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/characters.hpp"
#include "base/folding.hpp"
#include "base/text.hpp"
#include "query/slip_distance.hpp"

namespace glane {

namespace {

// Of all segments together. A million words are some 60,000 letters of beginnings that are not too
// far.
constexpr std::size_t kMostLetters = 1'000'000;

std::size_t shared_letters(std::string_view a, std::string_view b) {
  const auto differ = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  return static_cast<std::size_t>(differ.first - a.begin());
}

class Walk {
 public:
  Walk(std::string_view typed, double most_cost) : distance_(typed), most_cost_(most_cost) {}

  void through(const SegmentWords& words) {
    words_ = &words;
    distance_.shorten_to(0);
    for (std::size_t place = 0; place < words.count() && letters_ < kMostLetters;) {
      std::string word = folded(place);
      const std::size_t dead = read(word);
      if (dead > 0) {
        word.resize(dead);
        place = behind_beginning(place, word);
        continue;
      }
      const double cost = distance_.cost();
      if (cost <= most_cost_) add(word, cost, number(place));
      ++place;
    }
  }

  std::vector<NearWord> found() && { return std::move(found_); }

 private:
  std::uint32_t number(std::size_t place) const {
    return static_cast<std::uint32_t>(words_->sections().order[place]);
  }

  std::string folded(std::size_t place) const {
    const std::string_view form = words_->form(number(place));
    return is_ascii_text(form) ? std::string(form) : fold_accents(std::string(form));
  }

  // Tells the distance a word. out: how many of its first letters are too far from what was typed;
  // 0: all of it is near enough
  std::size_t read(std::string_view word) {
    const std::size_t shared = shared_letters(distance_.meant(), word);
    distance_.shorten_to(shared);
    for (std::size_t i = shared; i < word.size(); ++i) {
      if (!is_ascii_lower(word[i]) || i >= kLongestSpelling) return i + 1;
      distance_.add(word[i]);
      ++letters_;
      if (distance_.least_cost() > most_cost_) return i + 1;
    }
    return 0;
  }

  // The first place behind those that begin alike.
  std::size_t behind_beginning(std::size_t place, std::string_view beginning) const {
    const auto begins = [&](std::size_t one) {
      return std::string_view(folded(one)).starts_with(beginning);
    };
    std::size_t step = 1;
    std::size_t last = place;  // that begins so
    while (last + step < words_->count() && begins(last + step)) {
      last += step;
      step *= 2;
    }
    return partition_point(last + 1, std::min<std::size_t>(last + step, words_->count()), begins);
  }

  void add(const std::string& word, double cost, std::uint32_t number) {
    const auto documents = static_cast<double>(words_->documents_with(number));
    if (documents == 0) return;  // of a signature, or quoted
    const auto [known, is_new] = places_.try_emplace(word, found_.size());
    if (is_new) found_.push_back({word, cost, 0});
    found_[known->second].documents += documents;
  }

  SlipDistance distance_;
  double most_cost_;
  const SegmentWords* words_ = nullptr;
  std::size_t letters_ = 0;  // told so far
  std::unordered_map<std::string, std::size_t> places_;
  std::vector<NearWord> found_;
};

}  // namespace

std::vector<NearWord> near_words(const SegmentSet& segments, std::string_view typed,
                                 double most_cost) {
  if (!may_be_misspelling(typed) || typed.size() > kLongestSpelling) return {};
  Walk walk(typed, most_cost);
  for (const LiveSegment& live : segments) walk.through(live.segment->words());
  std::vector<NearWord> found = std::move(walk).found();
  std::erase_if(found, [&](const NearWord& word) { return word.folded == typed; });
  return found;
}

}  // namespace glane
