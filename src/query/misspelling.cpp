#include "query/misspelling.hpp"

#include <algorithm>
#include <array>

#include "base/characters.hpp"
#include "query/sound_rules.hpp"

namespace glane {

namespace {

constexpr double kTooFar = 1000;

// Ranks rather than measures, tuned on broken words of headlines and questions.
constexpr double kOtherLetter = 1.0;
constexpr double kNeighbourKey = 0.7;
constexpr double kLetterMore = 0.9;
constexpr double kDoubledLetter = 0.3;
constexpr double kNeighbourMore = 0.7;  // a neighbouring key was hit too
constexpr double kExchanged = 0.6;
constexpr double kFirstLetter = 0.3;  // hardly anyone mistypes it

using Table = std::array<std::array<double, kLongestSpelling + 1>, kLongestSpelling + 1>;

bool ends_at(std::string_view word, std::size_t end, std::string_view part) {
  return end >= part.size() && word.substr(end - part.size(), part.size()) == part;
}

// Of the letter word[at] where the other word has none.
double cost_of_letter(std::string_view word, std::size_t at) {
  const char before = at > 0 ? word[at - 1] : 0;
  const char after = at + 1 < word.size() ? word[at + 1] : 0;
  if (word[at] == before || word[at] == after) return kDoubledLetter;
  return kLetterMore + (at == 0 ? kFirstLetter : 0);
}

double cost_of_letter_typed(std::string_view typed, std::size_t at) {
  const double cost = cost_of_letter(typed, at);
  const bool slipped =
      (at > 0 && sound_like_neighbour_keys(typed[at], typed[at - 1])) ||
      (at + 1 < typed.size() && sound_like_neighbour_keys(typed[at], typed[at + 1]));
  return slipped ? std::min(cost, kNeighbourMore) : cost;
}

double cost_of_change(char typed, char meant, bool first) {
  const double cost = sound_like_neighbour_keys(typed, meant) ? kNeighbourKey : kOtherLetter;
  return cost + (first ? kFirstLetter : 0);
}

// The cheapest rule that ends at typed[i] and meant[j].
double cost_by_sound(std::string_view typed, std::size_t i, std::string_view meant, std::size_t j,
                     const Table& cost) {
  double best = kTooFar;
  const auto try_rule = [&](const SoundRule& rule, std::string_view a, std::string_view b) {
    if (rule.at_end_only && (i != typed.size() || j != meant.size())) return;
    if (!ends_at(typed, i, a) || !ends_at(meant, j, b)) return;
    best = std::min(best, cost[i - a.size()][j - b.size()] + rule.cost);
  };
  for (const SoundRule& rule : sound_rules()) {
    try_rule(rule, rule.a, rule.b);
    try_rule(rule, rule.b, rule.a);
  }
  return best;
}

}  // namespace

bool may_be_misspelling(std::string_view folded) {
  return !folded.empty() &&
         std::all_of(folded.begin(), folded.end(), [](char c) { return is_ascii_lower(c); });
}

double misspelling_cost(std::string_view typed, std::string_view meant) {
  if (typed.size() > kLongestSpelling || meant.size() > kLongestSpelling) return kTooFar;
  Table cost;
  cost[0][0] = 0;
  for (std::size_t i = 0; i <= typed.size(); ++i) {
    for (std::size_t j = i == 0 ? 1 : 0; j <= meant.size(); ++j) {
      double best = kTooFar;
      if (i > 0) best = std::min(best, cost[i - 1][j] + cost_of_letter_typed(typed, i - 1));
      if (j > 0) best = std::min(best, cost[i][j - 1] + cost_of_letter(meant, j - 1));
      if (i > 0 && j > 0) {
        const bool same = typed[i - 1] == meant[j - 1];
        const bool first = i == 1 && j == 1;
        const double change = same ? 0 : cost_of_change(typed[i - 1], meant[j - 1], first);
        best = std::min(best, cost[i - 1][j - 1] + change);
      }
      if (i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1]) {
        best = std::min(best, cost[i - 2][j - 2] + kExchanged);
      }
      cost[i][j] = std::min(best, cost_by_sound(typed, i, meant, j, cost));
    }
  }
  return cost[typed.size()][meant.size()];
}

}  // namespace glane
