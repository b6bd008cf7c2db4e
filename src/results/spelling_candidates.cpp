#include "results/spelling_candidates.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "french/chat_words.hpp"
#include "french/lemma_table.hpp"
#include "index/snapshot/vocabulary.hpp"
#include "query/live_query.hpp"
#include "query/near_words.hpp"
#include "query/slip_costs.hpp"
#include "query/word_query.hpp"

namespace glane {

namespace {

constexpr std::size_t kLongPart = 4;        // letters of words that only share a document
constexpr double kMostForPhrase = 5'000;    // documents; more take too long to look through
constexpr std::size_t kShortestElided = 3;  // letters
// A form that no dictionary has is as good as one that it has where it is this much more frequent.
constexpr double kUnknownForm = 0.02;
constexpr double kChatWord = 0.1;
constexpr std::uint64_t kAcronym = 5;  // documents that write it with a capital
// Of an accent that was not typed, against how often the forms occur: some 8 to 1.
constexpr double kAccentShare = 0.13;

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

double SpellingCandidates::documents_with(const std::string& folded) const {
  return static_cast<double>(glane::documents_with(context_.segments(), folded));
}

std::vector<SpellingCandidate> SpellingCandidates::of(const std::string& folded,
                                                      double most_cost) const {
  std::vector<SpellingCandidate> candidates;
  for (NearWord& word : near_words(context_.segments(), folded, most_cost)) {
    const bool known = !lemma_classes(word.folded, word.folded).usual.empty();
    candidates.push_back({{}, std::move(word.folded), word.cost, word.documents, known});
  }
  return candidates;
}

// in: typed  the form whose accents count, if its letters are those of `folded`; empty: none
std::string SpellingCandidates::usual_form(const std::string& folded,
                                           const std::string& typed) const {
  std::string best = folded;
  double most = 0;
  for (const FormCount& count : counted_forms(context_.segments(), folded)) {
    double weight = static_cast<double>(count.documents);
    if (!has_lemma_form(count.form, folded)) weight *= kUnknownForm;
    if (!typed.empty() && count.form != typed) weight *= kAccentShare;
    if (weight <= most) continue;
    most = weight;
    best = count.form;
  }
  return best;
}

SpellingCandidate SpellingCandidates::with_form(SpellingCandidate candidate) const {
  if (candidate.form.empty()) candidate.form = usual_form(candidate.folded, {});
  return candidate;
}

void SpellingCandidates::add_pair(const std::string& first, const std::string& second,
                                  std::vector<SpellingCandidate>& out) const {
  const double left = documents_with(first);
  const double right = documents_with(second);
  if (left == 0 || right == 0 || std::min(left, right) > kMostForPhrase) return;
  const WordQueries words(context_, "");
  const std::string pair = usual_form(first, {}) + " " + usual_form(second, {});
  const double side_by_side =
      found(words.phrase({context_.forms_of_folded(first), context_.forms_of_folded(second)}));
  if (side_by_side > 0) {
    out.push_back({pair, {}, slip::kMissingBlank, side_by_side, true});
  } else if (std::min(first.size(), second.size()) >= kLongPart) {
    const double together = found(words.same_word(first) & words.same_word(second));
    if (together > 0) out.push_back({pair, {}, slip::kMissingBlankOfStrangers, together, true});
  }
}

double SpellingCandidates::found(const Xapian::Query& query) const {
  constexpr Xapian::doccount kEnough = 20;  // to tell a usual pair from a chance one
  Xapian::Enquire enquire(context_.database());
  enquire.set_query(live_query(context_, query));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire.get_mset(0, kEnough).size();
}

void SpellingCandidates::add_elided(const Word& word, std::vector<SpellingCandidate>& out) const {
  for (const std::string_view clitic : kClitics) {
    if (word.folded.size() < clitic.size() + kShortestElided) continue;
    if (!word.folded.starts_with(clitic)) continue;
    const std::string rest = word.folded.substr(clitic.size());
    const double documents = documents_with(rest);
    if (!begins_with_vowel(rest) || documents == 0) continue;
    // Its accents count: "jaccuse" is "j'accuse", however often "accusé" occurs.
    const bool same_head = word.form.starts_with(clitic);
    const std::string typed = same_head ? word.form.substr(clitic.size()) : rest;
    const std::string form = std::string(clitic) + "'" + usual_form(rest, typed);
    out.push_back({form, rest, slip::kMissingApostrophe, documents, true});
  }
}

std::vector<SpellingCandidate> SpellingCandidates::split(const Word& word) const {
  std::vector<SpellingCandidate> candidates;
  add_elided(word, candidates);
  for (std::size_t at = 1; at < word.folded.size(); ++at) {
    const std::string first = word.folded.substr(0, at);
    const std::string second = word.folded.substr(at);
    if (may_be_part(first) && may_be_part(second)) add_pair(first, second, candidates);
  }
  return candidates;
}

std::vector<SpellingCandidate> SpellingCandidates::joined(const std::string& first,
                                                          const std::string& second) const {
  const std::string both = first + second;
  const double documents = documents_with(both);
  if (documents == 0) return {};
  return {{usual_form(both, {}), both, slip::kBlankTooMany, documents, true}};
}

std::vector<SpellingCandidate> SpellingCandidates::of_chat(const std::string& folded) const {
  const std::vector<std::string_view> meanings = usual_spellings(folded);
  if (meanings.empty()) return {};
  FormCount typed;  // in whatever accents
  for (const FormCount& count : counted_forms(context_.segments(), folded)) {
    typed.documents += count.documents;
    typed.capitals += count.capitals;
  }
  const bool acronym = typed.capitals >= kAcronym && typed.capitals * 2 > typed.documents;
  if (acronym && folded.size() > 1) return {};
  SpellingCandidate best{std::string(meanings.front()), {}, kChatWord, 1, true};
  best.documents = std::max(1.0, static_cast<double>(context_.segments().live_count()));
  return {best};
}

}  // namespace glane
