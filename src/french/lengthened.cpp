#include "french/lengthened.hpp"

#include "base/folding.hpp"
#include "french/lemma_table.hpp"
#include "french/ordinal.hpp"

namespace glane {

namespace {

constexpr std::size_t kLongRun = 3;

// More are no word but a cry.
constexpr unsigned kMostRuns = 3;

bool has_long_run(Letters word) {
  std::size_t same = 0;  // letters that end here
  for (std::size_t at = 0; at < word.size(); ++at) {
    const bool is_repeated = at > 0 && word[at].c == word[at - 1].c;
    same = is_repeated ? same + 1 : 1;
    if (same == kLongRun && word[at].kind == CharClass::letter) return true;
  }
  return false;
}

// The word with its long runs written once. `twice` has a bit for each of them that is kept as two
// letters; `runs` becomes their number.
std::vector<Letter> collapse(Letters word, unsigned twice, unsigned& runs) {
  std::vector<Letter> kept;
  runs = 0;
  for (std::size_t begin = 0; begin < word.size();) {
    std::size_t end = begin;
    while (end < word.size() && word[end].c == word[begin].c) ++end;
    const bool is_long = end - begin >= kLongRun && word[begin].kind == CharClass::letter;
    std::size_t kept_end = end;
    if (is_long) {
      const bool two = runs < kMostRuns && (twice >> runs & 1u) != 0;
      kept_end = begin + (two ? 2 : 1);
      ++runs;
    }
    kept.insert(kept.end(), word.begin() + begin, word.begin() + kept_end);
    begin = end;
  }
  return kept;
}

bool is_known(const std::string& form) {
  return !lemma_classes(form, fold_accents(form)).usual.empty();
}

}  // namespace

std::vector<std::string> shortened_forms(Letters word) {
  if (!has_long_run(word)) return {};
  unsigned runs = 0;
  const std::vector<Letter> once = collapse(word, 0, runs);
  if (once.size() < 2) return {};
  const std::string form = normalized(word);
  const bool roman =
      form.find_first_not_of("ivxlcdm") == std::string::npos || is_roman_numeral(form);
  if (roman) return {};
  std::vector<std::string> known;
  for (unsigned twice = 0; runs <= kMostRuns && twice < 1u << runs; ++twice) {
    std::string spelling = normalized(collapse(word, twice, runs));
    if (is_known(spelling)) known.push_back(std::move(spelling));
  }
  if (known.empty()) return {normalized(once)};
  if (known.size() > 2) known.resize(2);
  return known;
}

}  // namespace glane
