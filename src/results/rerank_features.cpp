#include "results/rerank_features.hpp"

#include <algorithm>
#include <limits>

#include "base/characters.hpp"
#include "base/folding.hpp"
#include "base/utf8.hpp"
#include "segment/format/schema.hpp"
#include "segment/format/token_stream.hpp"

namespace glane {

namespace {

// A word at this position counts half for the lead.
constexpr double kLeadWords = 150;
// Two words this far apart count half for their closeness.
constexpr double kNearWords = 4;
// Names are what a question is about; of the many that a lead drops, all are no more than the names
// of a query of so many words (nDCG@10 of leads: .756, .752 without).
constexpr double kFewWords = 5;
// Words of one family begin alike: vaccin, vaccination, vacciner. Measured on Latin letters, and
// for them.
constexpr std::size_t kFamilyBytes = 5;

// A query of no more words asks for a name, if it has capitals: "Oranges amères" begins with none.
// Of longer ones, any form with a capital serves better: headlines .851, .850 otherwise.
constexpr std::size_t kWordsOfName = 2;
// What a name counts in a text that has the same word without a capital, too.
constexpr double kNameAndThing = 0.5;

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

bool same_family(std::string_view asked, std::string_view folded) {
  const std::string_view head = asked.substr(0, kFamilyBytes);
  return head.size() == kFamilyBytes && folded.substr(0, kFamilyBytes) == head &&
         std::all_of(head.begin(), head.end(), [](char c) { return is_ascii_lower(c); });
}

// The share of a count that grows ever slower: 1 for one, towards 2.
double saturated(int count) {
  return 2.0 * count / (count + 1.0);
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

FeatureReader::FeatureReader(const AskedWords& words, const RankingSettings& ranking,
                             const SegmentSet& segments, double average_length,
                             FrenchAnalyzer& analyzer)
    : words_(words),
      ranking_(ranking),
      segments_(segments),
      analyzer_(analyzer),
      average_length_(average_length),
      count_(words.size()),
      related_(segments.size()),
      places_(count_) {
  for (const AskedWord& asked : words_) {
    for (const std::string& form : asked.forms) folded_.insert(fold_accents(form));
    if (asked.content && same_family(asked.word.folded, asked.word.folded)) {
      heads_.insert(asked.word.folded.substr(0, kFamilyBytes));
    }
  }
}

const FeatureReader::RelatedWords& FeatureReader::related_words(std::size_t segment) {
  std::unique_ptr<RelatedWords>& related = related_[segment];
  if (related == nullptr) {
    related = std::make_unique<RelatedWords>();
    const SegmentWords& words = segments_.segment(segment).words();
    for (const std::string& folded : folded_) relate(words, words.folded_to(folded), *related);
    for (const std::string& head : heads_) relate(words, words.beginning_with(head), *related);
  }
  return *related;
}

void FeatureReader::relate(const SegmentWords& words, const NumberRange& numbers,
                           RelatedWords& out) {
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const std::uint32_t number = numbers[i];
    if (out.find(number) != nullptr) continue;
    const Relations& relations = relations_of(words.form(number));
    if (!relations.empty()) out[number] = {&relations, words.has_capital(number)};
  }
}

const FeatureReader::Relations& FeatureReader::relations_of(std::string_view form) {
  const auto known = relations_.find(form);
  if (known != relations_.end()) return known->second;
  return relations_.emplace(form, find_relations(std::string(form))).first->second;
}

// Of a family's forms only the letters are looked at: a class is asked for when a form is one of
// the word's.
FeatureReader::Relations FeatureReader::find_relations(const std::string& form) {
  Relations relations;
  const std::string folded = fold_accents(form);
  for (std::size_t i = 0; i < count_; ++i) {
    const AskedWord& asked = words_[i];
    Relation relation{static_cast<std::uint32_t>(i)};
    relation.same = std::find(asked.forms.begin(), asked.forms.end(), form) != asked.forms.end();
    if (!relation.same && !same_family(asked.word.folded, folded)) continue;
    relation.form = folded == asked.word.folded;
    if (relation.same) {
      const Word& word = analyzer_.word_of(form);
      relation.accents = has_accents_of(asked, word);
      relation.capital_accents = relation.accents || lacks_accent_of_capital(asked, word);
    }
    relations.push_back(relation);
  }
  return relations;
}

void FeatureReader::note(const RelatedWord& word, const Place& place) {
  const std::uint32_t position = place.position;
  for (const Relation& relation : *word.relations) {
    Places& places = places_[relation.asked];
    if (places.family == 0) places.family = position;
    if (!relation.same) continue;
    if (places.same.empty() || places.same.back() != position) places.same.push_back(position);
    if (relation.form) places.form_count += place.in_title ? kTitleWeight : 1;
    if (relation.form && place.in_title && relation.asked + 1 == position &&
        title_words_as_asked_ + 1 == position) {
      ++title_words_as_asked_;
    }
    const bool is_name = count_ > kWordsOfName || (relation.form && !place.first);
    if (word.capital && is_name) places.capital = true;
    if (relation.form && !word.capital && count_ <= kWordsOfName) places.small = true;
    if (word.capital ? relation.capital_accents : relation.accents) places.accents = true;
  }
}

void FeatureReader::Places::clear() {
  same.clear();
  family = 0;
  form_count = 0;
  capital = small = accents = false;
}

RerankFeatures FeatureReader::read(std::size_t segment, std::uint32_t row, double length) {
  const RelatedWords& related = related_words(segment);
  for (Places& places : places_) places.clear();
  title_words_ = title_words_as_asked_ = 0;
  TokenStreamReader words(segments_.segment(segment).stream(row));
  std::uint32_t position = 0;
  std::uint32_t place_in_stream = 0;
  while (position < kMostWords && words.next()) {
    if ((words.fields() & (field::kTitle | field::kText)) == 0) break;  // they come first
    if (words.position() != place_in_stream) ++position;
    const bool first = words.position() - place_in_stream >= TokenStreamReader::kGap;
    place_in_stream = words.position();
    const bool in_title = (words.fields() & field::kTitle) != 0;
    if (in_title) title_words_ = position;
    const RelatedWord* word = related.find(words.number());
    if (word != nullptr) note(*word, {position, in_title, first});
  }
  return {form(length),
          ranking_.accents * accents(),
          ranking_.lead * lead(),
          ranking_.names * names(),
          ranking_.closeness * closeness(),
          ranking_.order * order(),
          ranking_.title * title()};
}

// The second signal of a word: what BM25 gives to the forms that differ from it by accents at most.
double FeatureReader::form(double length) const {
  const double shortness =
      std::max(RankingSettings::kMinNormalisedLength, length / average_length_);
  const double saturation = ranking_.k1 * (1 - ranking_.b + ranking_.b * shortness);
  double sum = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    const double count = places_[i].form_count;
    if (!words_[i].content || count == 0) continue;
    sum += words_[i].form_idf * count * (ranking_.k1 + 1) / (count + saturation);
  }
  return ranking_.folded * sum;
}

// A text without the word loses nothing: that the word is missing is for BM25 to say.
double FeatureReader::accents() const {
  double sum = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    const AskedWord& asked = words_[i];
    const bool typed = asked.content && asked.word.form != asked.word.folded;
    const bool lacks = !places_[i].same.empty() && !places_[i].accents;
    if (typed && !lacks) sum += asked.idf;
  }
  return sum;
}

double FeatureReader::lead() const {
  double sum = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    if (!words_[i].content || places_[i].family == 0) continue;
    sum += words_[i].idf / (1 + (places_[i].family - 1) / kLeadWords);
  }
  return sum;
}

// Who writes a word with a capital and without writes of a thing, or of both.
double FeatureReader::names() const {
  double sum = 0;
  double content = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    if (!words_[i].content) continue;
    ++content;
    const bool named = words_[i].capital && places_[i].capital;
    if (named) sum += words_[i].idf * (places_[i].small ? kNameAndThing : 1);
  }
  return sum * std::min(1.0, kFewWords / std::max(1.0, content));
}

double FeatureReader::closeness() const {
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

double FeatureReader::order() const {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < count_; ++i) {
    const AskedWord& left = words_[i];
    const AskedWord& right = words_[i + 1];
    const int count = count_adjacent(places_[i].same, places_[i + 1].same);
    if (count > 0) sum += pair_weight(left, right) * saturated(count);
  }
  return sum;
}

// Who types a title means it, whatever else has its words more often.
double FeatureReader::title() const {
  if (title_words_ != count_ || title_words_as_asked_ != count_) return 0;
  double sum = 0;
  for (const AskedWord& asked : words_) sum += asked.idf;
  return sum;
}

}  // namespace glane
