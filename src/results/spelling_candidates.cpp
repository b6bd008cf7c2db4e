#include "results/spelling_candidates.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "base/folding.hpp"
#include "index/snapshot/vocabulary.hpp"
#include "query/edit_distance.hpp"
#include "query/live_query.hpp"
#include "query/misspelling.hpp"
#include "query/near_spellings.hpp"
#include "query/word_query.hpp"

namespace glane {

namespace {

constexpr std::size_t kLongWord = 8;  // letters; shorter words two slips apart are too many
constexpr std::size_t kAlike = 3;     // first letters
constexpr std::size_t kMostCompared = 40'000;
constexpr double kMissingBlank = 0.4;             // of words that stand side by side somewhere
constexpr double kMissingBlankOfStrangers = 0.8;  // of words that only share a document
constexpr std::size_t kLongPart = 4;              // letters of such words
constexpr double kMostForPhrase = 5'000;          // documents; more take too long to look through
constexpr double kBlankTooMany = 0.2;
constexpr double kMissingApostrophe = 0.5;
constexpr std::size_t kShortestElided = 3;  // letters

// A part of one or two letters is a word only if it is one of these.
constexpr std::string_view kShortWords[] = {"a",  "au", "ce", "de", "du", "en", "et", "il",
                                            "je", "la", "le", "ne", "on", "ou", "se", "un"};

// Of those that French elides, the ones that a search may begin with.
constexpr std::string_view kClitics[] = {"l", "d", "j", "qu", "n", "s"};

bool may_be_part(std::string_view part) {
  if (part.size() > 2) return true;
  return std::find(std::begin(kShortWords), std::end(kShortWords), part) != std::end(kShortWords);
}

bool begins_with_vowel(std::string_view word) {
  return std::string_view("aeiouyh").find(word.front()) != std::string_view::npos;
}

}  // namespace

double SpellingCandidates::documents_with(const Word& word) const {
  std::set<std::string> forms;
  const auto add = [&](const std::vector<std::string>& some) {
    forms.insert(some.begin(), some.end());
  };
  add(context_.forms_of_stem(word.stem));
  add(context_.forms_of_folded(word.folded));
  for (const auto& parts : parts_of_joined_class(context_.segments(), word.stem)) {
    for (const std::string& part : parts) add(context_.forms_of_folded(part));
  }
  return phrase_query_document_frequency(context_, {forms.begin(), forms.end()});
}

std::vector<SpellingCandidate> SpellingCandidates::written(const std::string& folded,
                                                           double cost) const {
  SpellingCandidate word{{}, folded, cost, 0};
  double most = 0;
  for (const std::string& form : forms_of_folded(context_.segments(), folded)) {
    const double documents = phrase_query_document_frequency(context_, {form});
    word.documents += documents;
    if (documents > most) {
      most = documents;
      word.form = form;
    }
  }
  if (most == 0) return {};
  return {std::move(word)};
}

std::vector<SpellingCandidate> SpellingCandidates::of(const std::string& folded) const {
  std::vector<SpellingCandidate> words;
  for (const std::string& spelling : near_spellings(folded)) {
    for (SpellingCandidate& word : written(spelling, 0)) words.push_back(std::move(word));
  }
  if (folded.size() >= kLongWord) add_beginning_alike(folded, words);
  for (SpellingCandidate& word : words) word.cost = misspelling_cost(folded, word.folded);
  return words;
}

void SpellingCandidates::add_beginning_alike(const std::string& folded,
                                             std::vector<SpellingCandidate>& out) const {
  const std::string begin = folded.substr(0, kAlike);
  std::set<std::string> alike;
  std::size_t left = kMostCompared;
  const auto compare = [&](const std::string& other) {
    if (may_be_misspelling(other) && within_edit_distance(folded, other, 2)) alike.insert(other);
    return --left > 0;
  };
  std::string before;
  visit_forms_beginning_with(context_.segments(), begin, [&](std::string_view form) {
    const std::string other = fold_accents(form);
    if (other == before) return true;
    before = other;
    return compare(other);
  });
  for (const SpellingCandidate& known : out) alike.erase(known.folded);
  alike.erase(folded);
  for (const std::string& other : alike) {
    for (SpellingCandidate& word : written(other, 0)) out.push_back(std::move(word));
  }
}

void SpellingCandidates::add_pair(const std::string& first, const std::string& second,
                                  std::vector<SpellingCandidate>& out) const {
  const std::vector<SpellingCandidate> left = written(first, 0);
  const std::vector<SpellingCandidate> right = written(second, 0);
  if (left.empty() || right.empty()) return;
  if (std::min(left[0].documents, right[0].documents) > kMostForPhrase) return;
  const WordQueries words(context_, "");
  const std::vector<Xapian::Query> row = {words.same_word(first), words.same_word(second)};
  const std::string pair = left[0].form + " " + right[0].form;
  const double side_by_side =
      found(words.phrase({context_.forms_of_folded(first), context_.forms_of_folded(second)}));
  if (side_by_side > 0) {
    out.push_back({pair, {}, kMissingBlank, side_by_side});
  } else if (std::min(first.size(), second.size()) >= kLongPart) {
    const double together = found(row[0] & row[1]);
    if (together > 0) out.push_back({pair, {}, kMissingBlankOfStrangers, together});
  }
}

double SpellingCandidates::found(const Xapian::Query& query) const {
  constexpr Xapian::doccount kEnough = 20;  // to tell a usual pair from a chance one
  Xapian::Enquire enquire(context_.database());
  enquire.set_query(live_query(context_, query));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire.get_mset(0, kEnough).size();
}

void SpellingCandidates::add_elided(const std::string& folded,
                                    std::vector<SpellingCandidate>& out) const {
  for (const std::string_view clitic : kClitics) {
    if (folded.size() < clitic.size() + kShortestElided) continue;
    if (folded.compare(0, clitic.size(), clitic) != 0) continue;
    const std::string rest = folded.substr(clitic.size());
    if (!begins_with_vowel(rest)) continue;
    for (SpellingCandidate& word : written(rest, kMissingApostrophe)) {
      word.form = std::string(clitic) + "'" + word.form;
      out.push_back(std::move(word));
    }
  }
}

std::vector<SpellingCandidate> SpellingCandidates::split(const std::string& folded) const {
  std::vector<SpellingCandidate> words;
  add_elided(folded, words);
  for (std::size_t at = 1; at < folded.size(); ++at) {
    const std::string first = folded.substr(0, at);
    const std::string second = folded.substr(at);
    if (may_be_part(first) && may_be_part(second)) add_pair(first, second, words);
  }
  return words;
}

std::vector<SpellingCandidate> SpellingCandidates::joined(const std::string& first,
                                                          const std::string& second) const {
  return written(first + second, kBlankTooMany);
}

}  // namespace glane
