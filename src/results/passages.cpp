#include "results/passages.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "results/sentence_bounds.hpp"

namespace glane {

namespace {

constexpr double kPrecise = 1000;  // more than the rarities of all words of a query
constexpr double kAgain = 0.05;    // of its rarity, for a word that is there again
constexpr int kMostAgain = 3;
constexpr double kDistance = 0.3;  // of a mean word's rarity, for words a whole passage apart
constexpr std::size_t kMostPassages = 8;
// Of a match whose words stand far apart, about so much around each of them.
constexpr std::size_t kWordBytes = 70;

// What stands together: a match, or one word of a match that is wider than a passage.
struct Unit {
  ByteRange range;
  std::uint32_t part;
};

std::vector<Unit> units_of(std::span<const TextMatch> matches) {
  std::vector<Unit> units;
  for (const TextMatch& match : matches) {
    const ByteRange range = match.range();
    if (range.end - range.begin <= kPassageBytes) {
      units.push_back({range, match.part});
      continue;
    }
    for (const ByteRange& word : match.words) units.push_back({word, match.part});
  }
  std::sort(units.begin(), units.end(), [](const Unit& a, const Unit& b) {
    return a.range.begin != b.range.begin ? a.range.begin < b.range.begin
                                          : a.range.end < b.range.end;
  });
  return units;
}

// Looks at the passage that begins with each unit.
class BestPassage {
 public:
  BestPassage(std::span<const Unit> units, std::span<const PartWeight> weights)
      : units_(units), weights_(weights), seen_(weights.size(), units.size()) {}

  ByteRange find() {
    ByteRange best;
    double best_score = -1;
    for (std::size_t first = 0; first < units_.size(); ++first) {
      ByteRange range;
      const double score = score_from(first, range);
      if (score <= best_score + 1e-9) continue;
      best_score = score;
      best = range;
    }
    return best;
  }

 private:
  // out: range  of the first match of each part
  double score_from(std::size_t first, ByteRange& range) {
    range = units_[first].range;
    const std::size_t limit = std::max(range.begin + kPassageBytes, range.end);
    double precise = 0;
    double rarity = 0;
    double again = 0;
    int parts = 0;
    int times_again = 0;
    for (std::size_t i = first; i < units_.size() && units_[i].range.begin < limit; ++i) {
      const Unit& unit = units_[i];
      if (unit.range.end > limit) continue;
      const PartWeight& weight = weights_[unit.part];
      if (seen_[unit.part] == first) {
        if (++times_again <= kMostAgain) again += kAgain * weight.rarity;
        continue;
      }
      seen_[unit.part] = first;
      ++parts;
      if (weight.is_precise) precise += kPrecise;
      rarity += weight.rarity;
      range.end = std::max(range.end, unit.range.end);
    }
    const double share =
        std::min(1.0, static_cast<double>(range.end - range.begin) / kPassageBytes);
    return precise + rarity + again - kDistance * share * rarity / parts;
  }

  std::span<const Unit> units_;
  std::span<const PartWeight> weights_;
  std::vector<std::size_t> seen_;  // of each part, the first unit of the last passage that had it
};

// --- Cutting ---

bool is_cut_place(char c) {
  return c == ' ' || c == '\n';
}

// The beginning of a word at `at` or behind it, not behind `most`.
std::size_t next_word(std::string_view text, std::size_t at, std::size_t most) {
  while (at > 0 && at < most && !is_cut_place(text[at - 1])) ++at;
  return std::min(at, most);
}

std::size_t first_byte(std::string_view text) {
  return std::min(text.find_first_not_of(" \n"), text.size());
}

std::size_t end_of_text(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \n");
  return last == std::string_view::npos ? 0 : last + 1;
}

// With its sentence, where that begins near enough; else a third of the room before it.
std::size_t cut_begin(std::string_view text, const ByteRange& range, std::size_t room) {
  const std::size_t least = range.begin > room ? range.begin - room : 0;
  const std::size_t begin = sentence_begin(text, range.begin, least);
  if (sentence_begins(text, begin)) return begin;
  return next_word(text, range.begin - std::min(range.begin, room / 3), range.begin);
}

// The end of the last word that ends before `limit`, from `least` on.
std::size_t cut_end(std::string_view text, std::size_t least, std::size_t limit) {
  if (limit >= text.size()) return text.size();
  std::size_t end = limit;
  while (end > least && !is_cut_place(text[end])) --end;
  if (end > least || is_cut_place(text[end])) return end;
  return std::max(least, cut_utf8(text, limit).size());  // within a word that is too long
}

// As many sentences around a range as fit into `bytes`, its own first, then those behind it; parts
// of sentences where these are too long.
ByteRange grow(std::string_view text, ByteRange range, std::size_t bytes) {
  const std::size_t size = range.end - range.begin;
  const std::size_t room = bytes > size ? bytes - size : 0;
  ByteRange out{cut_begin(text, range, room), range.end};
  const std::size_t limit = std::max(range.end, out.begin + bytes);
  bool ends_whole = false;
  for (std::size_t end = sentence_end(text, range.end, limit); end != std::string_view::npos;
       end = sentence_end(text, end + 1, limit)) {
    out.end = end;
    ends_whole = true;
  }
  const std::size_t first = first_byte(text);
  while (out.begin > first && sentence_begins(text, out.begin)) {
    const std::size_t least = out.end > bytes ? out.end - bytes : 0;
    const std::size_t before = sentence_begin(text, out.begin - 1, least);
    if (before == out.begin || !sentence_begins(text, before)) break;
    out.begin = before;
  }
  if (!ends_whole || out.end - out.begin < bytes / 2) {
    out.end = std::max(out.end, cut_end(text, out.end, out.begin + bytes));
  }
  return {out.begin, std::max(range.end, std::min(out.end, end_of_text(text)))};
}

// In order, what touches as one.
std::vector<ByteRange> joined(std::string_view text, std::vector<ByteRange> passages) {
  std::sort(passages.begin(), passages.end(),
            [](const ByteRange& a, const ByteRange& b) { return a.begin < b.begin; });
  std::vector<ByteRange> out;
  for (const ByteRange& passage : passages) {
    const bool touches =
        !out.empty() && text.substr(0, passage.begin).find_last_not_of(" \n") + 1 <= out.back().end;
    if (touches) {
      out.back().end = std::max(out.back().end, passage.end);
    } else {
      out.push_back(passage);
    }
  }
  return out;
}

// The passages, and what lacks of a match.
void add_missing(std::string_view text, const TextMatch& match, std::vector<ByteRange>& passages) {
  const ByteRange range = match.range();
  if (range.end - range.begin <= kPassageBytes) {
    passages.push_back(grow(text, range, std::max(kPassageBytes / 2, range.end - range.begin)));
    return;
  }
  for (const ByteRange& word : match.words) {
    const bool is_there = std::any_of(passages.begin(), passages.end(),
                                      [&](const ByteRange& one) { return one.holds(word); });
    if (!is_there && passages.size() < kMostPassages)
      passages.push_back(grow(text, word, std::max(kWordBytes, word.end - word.begin)));
  }
}

}  // namespace

bool passages_hold(std::span<const ByteRange> passages, const TextMatch& match) {
  return std::all_of(match.words.begin(), match.words.end(), [&](const ByteRange& word) {
    return std::any_of(passages.begin(), passages.end(),
                       [&](const ByteRange& one) { return one.holds(word); });
  });
}

std::vector<ByteRange> choose_passages(std::string_view text, std::span<const TextMatch> matches,
                                       std::span<const PartWeight> weights) {
  if (end_of_text(text) == 0) return {};
  const std::vector<Unit> units = units_of(matches);
  std::vector<ByteRange> passages = {grow(text, BestPassage(units, weights).find(), kPassageBytes)};
  std::vector<bool> shown(weights.size());
  for (const TextMatch& match : matches) {
    if (passages_hold(passages, match)) shown[match.part] = true;
  }
  for (const TextMatch& match : matches) {
    if (shown[match.part] || !weights[match.part].is_precise) continue;
    if (passages.size() >= kMostPassages) break;
    shown[match.part] = true;
    if (!passages_hold(passages, match)) add_missing(text, match, passages);
  }
  return joined(text, std::move(passages));
}

}  // namespace glane
