#include "results/text_evidence.hpp"

#include <algorithm>
#include <limits>

#include "base/utf8.hpp"
#include "french/characters.hpp"

namespace glane {

namespace {

// A word at this position counts half for the lead.
constexpr double kLeadWords = 150;
// Two words this far apart count half for their closeness.
constexpr double kNearWords = 4;
// Words of one family begin alike: vaccin, vaccination, vacciner. Measured on Latin letters, and
// for them.
constexpr std::size_t kFamilyBytes = 5;

bool same_word(const Word& asked, const Word& word) {
  return word.folded == asked.folded || word.stem == asked.stem ||
         (!word.second_stem.empty() && word.second_stem == asked.stem);
}

std::string_view after_first_letter(std::string_view form) {
  std::size_t at = 0;
  if (!form.empty()) next_code_point(form, at);
  return form.substr(at);
}

// "Ecole" is how many print "École".
bool lacks_accent_of_capital(const AskedWord& asked, const Word& word) {
  return after_first_letter(word.form) == after_first_letter(asked.word.form);
}

// Asked for "péché", "péchés" has them, "peche" and "pêche" do not; "pécheur" need not.
bool has_accents_of(const AskedWord& asked, const Word& word) {
  if (word.form == asked.word.form || word.folded != asked.word.folded) return true;
  const bool same_class = word.stem == asked.word.stem || word.second_stem == asked.word.stem;
  return same_class && word.form != word.folded;
}

bool same_family(const Word& asked, const Word& word) {
  const std::string_view head = std::string_view(asked.folded).substr(0, kFamilyBytes);
  return head.size() == kFamilyBytes && word.folded.compare(0, kFamilyBytes, head) == 0 &&
         std::all_of(head.begin(), head.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool begins_with_capital(std::string_view text, std::size_t at) {
  return is_upper(next_code_point(text, at));
}

// The share of a count that grows ever slower: 1 for one, towards 2.
double saturated(int count) {
  return 2.0 * count / (count + 1.0);
}

unsigned char first_byte(const std::string& text) {
  return text.empty() ? 0 : static_cast<unsigned char>(text[0]);
}

// Two words of content say as much as the commoner one; beside a stop word a word says half.
double pair_weight(const AskedWord& left, const AskedWord& right) {
  const double less = std::min(left.idf, right.idf);
  if (left.content && right.content) return less;
  const double more = left.content || right.content ? std::max(left.idf, right.idf) : 0;
  return (less + more) / 2;
}

// The smallest distance between a place of `a` and one of `b`, both sorted; 0: one is empty.
std::uint32_t nearest(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::uint32_t best = std::numeric_limits<std::uint32_t>::max();
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    const std::uint32_t distance = *i < *j ? *j - *i : *i - *j;
    if (distance > 0) best = std::min(best, distance);
    if (*i < *j) {
      ++i;
    } else {
      ++j;
    }
  }
  return best == std::numeric_limits<std::uint32_t>::max() ? 0 : best;
}

// How often a place of `b` follows one of `a` directly.
int count_adjacent(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  int count = 0;
  auto next = b.begin();
  for (const std::uint32_t place : a) {
    while (next != b.end() && *next <= place) ++next;
    if (next == b.end()) break;
    if (*next == place + 1) ++count;
  }
  return count;
}

}  // namespace

EvidenceReader::EvidenceReader(const AskedWords& words, const RankingSettings& ranking,
                               FrenchAnalyzer& analyzer)
    : words_(words), ranking_(ranking), analyzer_(analyzer), count_(words.size()) {
  for (std::size_t i = 0; i < count_; ++i) {
    form_begins_[first_byte(words_[i].word.folded)] = true;
    class_begins_[first_byte(words_[i].word.stem)] = true;
  }
}

// Most words of a text begin like none that is asked for.
bool EvidenceReader::may_match(const Word& word) const {
  return form_begins_[first_byte(word.folded)] || class_begins_[first_byte(word.stem)] ||
         (!word.second_stem.empty() && class_begins_[first_byte(word.second_stem)]);
}

std::uint32_t EvidenceReader::note_words(std::string_view text, std::uint32_t offset) {
  text = cut_utf8(text, kMostBytes);
  analyzer_.analyze(text, analysis_);
  for (const Token& token : analysis_.tokens) {
    if (!may_match(*token.word)) continue;
    const std::uint32_t position = offset + token.position;
    for (std::size_t i = 0; i < count_; ++i) {
      const AskedWord& asked = words_[i];
      Places& places = places_[i];
      const bool same = same_word(asked.word, *token.word);
      if (!same && !same_family(asked.word, *token.word)) continue;
      if (places.family == 0) places.family = position;
      if (!same) continue;
      if (places.same.empty() || places.same.back() != position) places.same.push_back(position);
      const bool capital = begins_with_capital(text, token.begin);
      if (asked.capital && capital) places.capital = true;
      if (has_accents_of(asked, *token.word) ||
          (capital && lacks_accent_of_capital(asked, *token.word))) {
        places.accents = true;
      }
    }
  }
  return analysis_.tokens.empty() ? offset : offset + analysis_.tokens.back().position;
}

TextEvidence EvidenceReader::read(std::string_view title, std::string_view text) {
  places_.assign(count_, {});
  note_words(text, note_words(title, 0));
  return {ranking_.accents * accents(), ranking_.lead * lead(), ranking_.names * names(),
          ranking_.closeness * closeness(), ranking_.order * order()};
}

// A text without the word loses nothing: that the word is missing is for BM25 to say.
double EvidenceReader::accents() const {
  double sum = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    const AskedWord& asked = words_[i];
    const bool typed = asked.content && asked.word.form != asked.word.folded;
    const bool lacks = !places_[i].same.empty() && !places_[i].accents;
    if (typed && !lacks) sum += asked.idf;
  }
  return sum;
}

double EvidenceReader::lead() const {
  double sum = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    if (!words_[i].content || places_[i].family == 0) continue;
    sum += words_[i].idf / (1 + (places_[i].family - 1) / kLeadWords);
  }
  return sum;
}

double EvidenceReader::names() const {
  double sum = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    if (words_[i].content && places_[i].capital) sum += words_[i].idf;
  }
  return sum;
}

double EvidenceReader::closeness() const {
  double sum = 0;
  int content = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    if (!words_[i].content) continue;
    ++content;
    for (std::size_t j = i + 1; j < count_; ++j) {
      if (!words_[j].content || words_[j].word.stem == words_[i].word.stem) continue;
      const std::uint32_t distance = nearest(places_[i].same, places_[j].same);
      if (distance > 0) sum += std::min(words_[i].idf, words_[j].idf) / (1 + distance / kNearWords);
    }
  }
  // Of a long query each word has many neighbours, and counts once all the same.
  return content > 1 ? sum * 2 / (content - 1) : 0;
}

double EvidenceReader::order() const {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < count_; ++i) {
    const AskedWord& left = words_[i];
    const AskedWord& right = words_[i + 1];
    const int count = count_adjacent(places_[i].same, places_[i + 1].same);
    if (count > 0) sum += pair_weight(left, right) * saturated(count);
  }
  return sum;
}

}  // namespace glane
