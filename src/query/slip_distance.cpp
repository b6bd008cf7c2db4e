#include "query/slip_distance.hpp"

#include <algorithm>

#include "base/characters.hpp"

namespace glane {

namespace {

constexpr std::size_t kNoLetter = 26;
// How much longer one word may be: two letters, and rules that add some.
constexpr std::size_t kBand = 4;

std::size_t place_of(char letter) {
  return static_cast<std::size_t>(letter - 'a');
}

double cost_of_letter_typed(std::string_view typed, std::size_t at) {
  const char before = at > 0 ? typed[at - 1] : '\0';
  const char after = at + 1 < typed.size() ? typed[at + 1] : '\0';
  if (typed[at] == before || typed[at] == after) return slip::kDoubledLetter;
  const bool slipped = (before != 0 && are_neighbour_keys(typed[at], before)) ||
                       (after != 0 && are_neighbour_keys(typed[at], after));
  return slipped ? slip::kNeighbourMore : slip::kLetterMore + (at == 0 ? slip::kFirstLetter : 0);
}

double cost_of_change(char typed, char meant, bool first) {
  const double cost = are_neighbour_keys(typed, meant) ? slip::kNeighbourKey : slip::kOtherLetter;
  return cost + (first ? slip::kFirstLetter : 0);
}

}  // namespace

bool may_be_misspelling(std::string_view folded) {
  return !folded.empty() &&
         std::all_of(folded.begin(), folded.end(), [](char c) { return is_ascii_lower(c); });
}

SlipDistance::SlipDistance(std::string_view typed) : typed_(typed) {
  for (std::size_t i = 0; i < typed_.size(); ++i) extra_[i] = cost_of_letter_typed(typed_, i);
  for (const SoundRule& rule : sound_rules()) {
    add_rule(rule.a, rule.b, rule);
    add_rule(rule.b, rule.a, rule);
  }
  rows_[0].fill(kTooFar);
  rows_[0][0] = 0;
  for (std::size_t i = 1; i <= std::min(typed_.size(), kBand); ++i) {
    rows_[0][i] = rows_[0][i - 1] + extra_[i - 1];
  }
  apply_rules(rules_[kNoLetter], rows_[0], 0);
}

void SlipDistance::add_rule(std::string_view typed, std::string_view meant, const SoundRule& rule) {
  Rule own{typed, meant, rule.cost, 0};
  const std::string_view whole = typed_;
  for (std::size_t end = typed.size(); end <= whole.size(); ++end) {
    if (whole.substr(end - typed.size(), typed.size()) == typed)
      own.ends |= std::uint64_t{1} << end;
  }
  if (own.ends == 0) return;
  // At the end of a word all of a rule may be behind.
  const std::size_t longest =
      rule.at_end_only ? meant.size() : meant.size() - (meant.empty() ? 0 : 1);
  for (std::size_t size = 1; size <= longest; ++size) add_head(meant.substr(0, size), rule.cost);
  if (rule.at_end_only) {
    if ((own.ends >> whole.size() & 1) != 0) end_rules_.push_back(own);
    return;
  }
  rules_[meant.empty() ? kNoLetter : place_of(meant.back())].push_back(own);
}

void SlipDistance::add_head(std::string_view letters, double cost) {
  const auto known = std::find_if(heads_.begin(), heads_.end(),
                                  [&](const Head& head) { return head.letters == letters; });
  if (known == heads_.end()) {
    heads_.push_back({letters, cost});
  } else {
    known->cost = std::min(known->cost, cost);
  }
}

// What a row says without the rules of several letters.
double SlipDistance::cell(const Row& row, std::size_t letters, std::size_t i) const {
  const char meant = meant_[letters - 1];
  const bool doubled = letters > 1 && meant_[letters - 2] == meant;
  const double missing =
      doubled ? slip::kDoubledLetter : slip::kLetterLess + (letters == 1 ? slip::kFirstLetter : 0);
  const Row& above = rows_[letters - 1];
  double best = std::min(row[i], above[i] + missing);
  if (i == 0) return best;
  best = std::min(best, row[i - 1] + extra_[i - 1]);
  const char typed = typed_[i - 1];
  const double change = typed == meant ? 0 : cost_of_change(typed, meant, i == 1 && letters == 1);
  best = std::min(best, above[i - 1] + change);
  if (i < 2 || letters < 2) return best;
  if (typed == meant_[letters - 2] && typed_[i - 2] == meant) {
    best = std::min(best, rows_[letters - 2][i - 2] + slip::kExchanged);
  }
  if (i < 3 || letters < 3 || typed == meant) return best;
  const bool across = typed == meant_[letters - 3] && typed_[i - 3] == meant &&
                      typed_[i - 2] == meant_[letters - 2];
  return across ? std::min(best, rows_[letters - 3][i - 3] + slip::kExchangedAcross) : best;
}

void SlipDistance::apply_rules(const std::vector<Rule>& rules, Row& row,
                               std::size_t letters) const {
  const std::string_view word = meant_;
  for (const Rule& rule : rules) {
    if (letters < rule.meant.size() || !word.substr(0, letters).ends_with(rule.meant)) continue;
    const Row& from = rule.meant.empty() ? row : rows_[letters - rule.meant.size()];
    const std::size_t last = std::min(typed_.size(), letters + kBand);
    for (std::size_t i = rule.typed.size(); i <= last; ++i) {
      if ((rule.ends >> i & 1) == 0) continue;
      row[i] = std::min(row[i], from[i - rule.typed.size()] + rule.cost);
    }
  }
}

void SlipDistance::add(char letter) {
  meant_ += letter;
  const std::size_t letters = meant_.size();
  Row& row = rows_[letters];
  row.fill(kTooFar);
  apply_rules(rules_[place_of(letter)], row, letters);
  const std::size_t last = std::min(typed_.size(), letters + kBand);
  for (std::size_t i = letters > kBand ? letters - kBand : 0; i <= last; ++i) {
    row[i] = cell(row, letters, i);
    for (const Rule& rule : rules_[kNoLetter]) {
      if ((rule.ends >> i & 1) == 0) continue;
      row[i] = std::min(row[i], row[i - rule.typed.size()] + rule.cost);
    }
  }
}

double SlipDistance::cost() const {
  const std::string_view word = meant_;
  double best = rows_[word.size()][typed_.size()];
  for (const Rule& rule : end_rules_) {
    if (!word.ends_with(rule.meant)) continue;
    const std::size_t letters = word.size() - rule.meant.size();
    best = std::min(best, rows_[letters][typed_.size() - rule.typed.size()] + rule.cost);
  }
  return best;
}

double SlipDistance::row_least(std::size_t letters) const {
  const double* row = rows_[letters].data();
  return *std::min_element(row, row + typed_.size() + 1);
}

// A later row builds on one further back only where letters are exchanged, or where the last
// letters begin what a rule has.
double SlipDistance::least_cost() const {
  const std::size_t letters = meant_.size();
  double best = row_least(letters);
  if (letters > 0) best = std::min(best, row_least(letters - 1) + slip::kExchanged);
  if (letters > 1) best = std::min(best, row_least(letters - 2) + slip::kExchangedAcross);
  for (const Head& head : heads_) {
    if (!std::string_view(meant_).ends_with(head.letters)) continue;
    best = std::min(best, row_least(letters - head.letters.size()) + head.cost);
  }
  return best;
}

double misspelling_cost(std::string_view typed, std::string_view meant) {
  for (const std::string_view word : {typed, meant}) {
    if (word.size() > kLongestSpelling || !may_be_misspelling(word)) return SlipDistance::kTooFar;
  }
  SlipDistance distance(typed);
  for (const char letter : meant) distance.add(letter);
  return distance.cost();
}

}  // namespace glane
