#include "page/quotes/author_text_index.hpp"

#include <algorithm>
#include <functional>

#include "base/normalised_text.hpp"

namespace glane {

namespace {

// Fewer words in a row stand in anybody's comments.
constexpr std::size_t kShortestRun = 4;
// Words before the run: the quoter's own ellipsis, a changed start.
constexpr std::size_t kMostWordsBefore = 6;
// A turn of phrase may stand in thousands of places; the nearest are tried.
constexpr std::size_t kMostPlaces = 64;

std::uint64_t hash_triple(std::uint64_t a, std::uint64_t b, std::uint64_t c) {
  constexpr std::uint64_t kPrime = 0x9E3779B97F4A7C15;
  return ((a * kPrime ^ b) * kPrime ^ c) * kPrime;
}

}  // namespace

// A text whose source is looked for, cut to what was asked for so far.
struct AuthorTextIndex::Query {
  std::string_view text;
  std::vector<NormalisedWord> words;

  std::string letters(std::size_t at) const {
    return normalised(text.substr(words[at].begin, words[at].end - words[at].begin));
  }
  std::string_view gap_before(std::size_t at) const {
    return text.substr(words[at - 1].end, words[at].begin - words[at - 1].end);
  }
  bool ends_line(std::size_t at) const {
    return at + 1 == words.size() || gap_before(at + 1).find('\n') != std::string_view::npos;
  }
  std::uint64_t triple(std::size_t at) const {
    return hash_triple(words[at].hash, words[at + 1].hash, words[at + 2].hash);
  }
};

void AuthorTextIndex::add(std::string_view text, int position) {
  texts_.push_back({position, static_cast<std::uint32_t>(words_.size())});
  for (const NormalisedWord& word : normalised_words(text)) {
    const std::string form = normalised(text.substr(word.begin, word.end - word.begin));
    words_.push_back({word.hash, static_cast<std::uint32_t>(letters_.size()),
                      static_cast<std::uint32_t>(form.size())});
    letters_ += form;
  }
  words_.push_back({});
}

void AuthorTextIndex::index() {
  for (std::uint32_t i = 0; i + 2 < words_.size(); ++i) {
    const std::uint64_t hashes[] = {words_[i].hash, words_[i + 1].hash, words_[i + 2].hash};
    if (hashes[0] == 0 || hashes[1] == 0 || hashes[2] == 0) continue;
    triples_.emplace_back(hash_triple(hashes[0], hashes[1], hashes[2]), i);
  }
  std::sort(triples_.begin(), triples_.end());
}

std::string_view AuthorTextIndex::letters(std::uint32_t word) const {
  return std::string_view(letters_).substr(words_[word].begin, words_[word].size);
}

// The first place in words [from, to) where the query's three words from `at` on stand; `to`
// where there is none.
std::size_t AuthorTextIndex::find_triple(const Query& query, std::size_t at, std::uint32_t from,
                                         std::uint32_t to) const {
  if (at + 2 >= query.words.size()) return to;
  const auto found =
      std::lower_bound(triples_.begin(), triples_.end(), std::pair(query.triple(at), from));
  const bool here = found != triples_.end() && found->first == query.triple(at);
  return here ? std::min(found->second, to) : to;
}

// Steps over what differs at query word `at` and word `here`: words omitted at an ellipsis, or
// one changed word. True where both could be moved to where they agree again.
bool AuthorTextIndex::resume(const Query& query, std::size_t& at, std::uint32_t& here) const {
  if (at == 0 || at + 2 >= query.words.size()) return false;
  const std::string_view gap = query.gap_before(at);
  // The next line is rather the answer.
  if (gap.find('\n') != gap.npos) return false;
  const std::string marks = normalised(gap);
  std::uint32_t end = here;
  while (words_[end].hash != 0) ++end;
  if (marks.find("..") != marks.npos || marks.find('[') != marks.npos) {
    const std::size_t next = find_triple(query, at, here, end);
    if (next == end) return false;
    here = static_cast<std::uint32_t>(next);
    return true;
  }
  constexpr std::size_t kSkips[][2] = {{1, 1}, {1, 0}, {0, 1}};
  for (const auto& [in_query, in_author] : kSkips) {
    const auto place = static_cast<std::uint32_t>(here + in_author);
    if (place >= end || find_triple(query, at + in_query, place, place + 1) != place) continue;
    if (query.ends_line(at) && in_query == 1) continue;
    at += in_query;
    here = place;
    return true;
  }
  return false;
}

// How many of the query's words agree, from word `at` of it and from word `here` on.
std::size_t AuthorTextIndex::run_at(const Query& query, std::size_t at, std::uint32_t here) const {
  std::size_t taken = at;
  while (at < query.words.size()) {
    if (words_[here].hash == query.words[at].hash) {
      ++at;
      ++here;
      taken = at;
    } else if (words_[here].hash == 0 || !resume(query, at, here)) {
      break;
    }
  }
  const bool cut = at == taken && at < query.words.size() && words_[here].hash != 0 &&
                   query.ends_line(at) && query.gap_before(at).find('\n') == std::string::npos &&
                   letters(here).starts_with(query.letters(at));
  return cut ? taken + 1 : taken;
}

std::size_t AuthorTextIndex::longest_run(const Query& query, int position) const {
  const auto by_position = [](const TextStart& s, int p) { return s.position < p; };
  const auto own = std::lower_bound(texts_.begin(), texts_.end(), position, by_position);
  const auto next = std::lower_bound(own, texts_.end(), position + 1, by_position);
  const auto last_word = static_cast<std::uint32_t>(words_.size());
  const std::uint32_t own_begin = own == texts_.end() ? last_word : own->first_word;
  const std::uint32_t own_end = next == texts_.end() ? last_word : next->first_word;
  std::size_t best = 0;
  // The triple starts one word late: the first word may be cut.
  const auto try_place = [&](std::size_t at, std::uint32_t triple) {
    if (triple == 0 || words_[triple - 1].hash == 0) return;
    const bool whole = words_[triple - 1].hash == query.words[at].hash;
    const bool cut = at == 0 && !whole && letters(triple - 1).ends_with(query.letters(0));
    if (whole || cut) best = std::max(best, run_at(query, at + 1, triple));
  };
  for (std::size_t at = 0; at <= kMostWordsBefore && at + 3 < query.words.size(); ++at) {
    if (at > 0 && query.ends_line(at - 1)) break;
    const std::uint64_t hash = query.triple(at + 1);
    const auto place = [&](std::uint32_t word) {
      return std::lower_bound(triples_.begin(), triples_.end(), std::pair(hash, word));
    };
    auto before = place(own_begin);
    for (std::size_t n = 0; n < kMostPlaces && before != triples_.begin(); ++n) {
      if ((--before)->first != hash) break;
      try_place(at, before->second);
    }
    if (best > 0) break;
    auto after = place(own_end);
    for (std::size_t n = 0; n < kMostPlaces && after != triples_.end(); ++n, ++after) {
      if (after->first != hash) break;
      try_place(at, after->second);
    }
    if (best > 0) break;
  }
  return best >= kShortestRun ? best : 0;
}

std::size_t AuthorTextIndex::end_of_run(std::string_view text, int position) const {
  // Most runs are short: only a run to the very end of a piece asks for a larger one.
  for (std::size_t piece = 2048;; piece *= 4) {
    const Query query{text.substr(0, piece), normalised_words(text.substr(0, piece))};
    const std::size_t run = longest_run(query, position);
    if (run == 0) return 0;
    if (run + 1 < query.words.size() || piece >= text.size()) return query.words[run - 1].end;
  }
}

bool AuthorTextIndex::holds(std::string_view text) const {
  constexpr std::size_t kFewest = 5;
  const Query query{text, normalised_words(text)};
  if (query.words.size() < kFewest) return false;
  auto place = std::lower_bound(triples_.begin(), triples_.end(), std::pair(query.triple(0), 0U));
  for (std::size_t n = 0; n < kMostPlaces && place != triples_.end(); ++n, ++place) {
    if (place->first != query.triple(0)) break;
    if (run_at(query, 0, place->second) == query.words.size()) return true;
  }
  return false;
}

}  // namespace glane
