#include "results/suggestion.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/utf8.hpp"
#include "query/live_query.hpp"
#include "query/misspelling.hpp"
#include "query/parse.hpp"
#include "query/typed_words.hpp"
#include "query/word_query.hpp"
#include "results/spelling_candidates.hpp"

namespace glane {

namespace {

constexpr std::size_t kLongestQuery = 2000;  // bytes; what is longer was pasted
constexpr std::size_t kMostWords = 40;
constexpr std::size_t kMostSuspects = 3;  // with more, the query is about another archive
constexpr std::size_t kShortestWord = 3;  // letters

// The weights below were tuned on broken words of headlines and questions, half of them kept apart
// for the proof: of the proposals for a word unknown to the index, 95 % are what was meant.

// One slip outweighs how often a word occurs, unless by far: e^13 times for a slip of cost 1.
constexpr double kSlipWeight = 13;
constexpr double kContextWeight = 2;  // of standing in a document with the query's other words
constexpr std::size_t kMostContext = 5;

// What a word may cost with no more for it than that it occurs: the longer, the less likely
// another word is near by chance.
constexpr double kFreeCost = 0.22;  // of five letters
constexpr double kFreeCostOfLetter = 0.15;
constexpr double kLongWord = 10;
constexpr double kNameIsStrange = 0.24;  // names are often right and unknown
constexpr double kCostRoom = 0.85;
constexpr double kLeastFrequency = 0.62;  // logarithm of documents, in an archive of kUsualSize
constexpr double kFrequencyOfCost = 2.2;
constexpr double kUsualSize = 36'000;
constexpr double kSizeWeight = 0.17;

// A word that occurs is doubted for small slips only, and for one this much more frequent.
constexpr double kRare = 2;  // documents
constexpr double kMuchMoreFrequent = 50;

struct Choice {
  SpellingCandidate word;
  std::size_t begin = 0;  // bytes of the query that it replaces
  std::size_t end = 0;
  double merit = 0;
};

class Suggester {
 public:
  Suggester(const SearchRequest& request, const SearchContext& context)
      : query_(request.query), context_(context), near_(context) {
    const Node tree =
        request.plain ? parse_plain_query(query_) : parse_query(query_, {request.all});
    words_ = typed_words(query_, tree, context.analyzer());
    if (words_.size() > kMostWords) words_.resize(kMostWords);
    for (const TypedWord& word : words_) documents_.push_back(documents_with(word));
  }

  // `doubt_rare`: doubt words that occur, too.
  std::optional<std::string> suggest(bool doubt_rare) const {
    std::vector<std::size_t> suspects;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (is_suspect(i, doubt_rare)) suspects.push_back(i);
    }
    if (suspects.size() > kMostSuspects) return std::nullopt;
    std::string corrected = query_;
    std::size_t done = query_.size();
    // From the end, so that the places before stay where they are.
    for (auto suspect = suspects.rbegin(); suspect != suspects.rend(); ++suspect) {
      const std::optional<Choice> choice = correct(*suspect);
      if (!choice || choice->end > done) continue;
      done = choice->begin;
      const std::string_view typed = surface(choice->begin, choice->end);
      corrected.replace(done, typed.size(), in_case_of_typed_word(typed, choice->word.form));
    }
    if (corrected == query_) return std::nullopt;
    return corrected;
  }

 private:
  double documents_with(const TypedWord& typed) const {
    if (!typed.mistakable && typed.word.stop_word) return 0;  // never asked for
    const double alone = near_.documents_with(typed.word);
    if (alone > 0 || typed.joined.empty()) return alone;
    return near_.documents_with(context_.analyzer().word_of(typed.joined));
  }

  std::string_view surface(std::size_t begin, std::size_t end) const {
    return std::string_view(query_).substr(begin, end - begin);
  }

  bool is_suspect(std::size_t i, bool doubt_rare) const {
    const std::size_t letters = words_[i].word.folded.size();
    if (!words_[i].mistakable || letters < kShortestWord || letters > kLongestSpelling)
      return false;
    // A word that only the synonyms know is no mistake.
    if (!context_.synonyms().of(words_[i].word.stem).empty()) return false;
    return documents_[i] == 0 || (doubt_rare && documents_[i] <= kRare);
  }

  // What the word `i` most likely stands for, if it is likely enough.
  std::optional<Choice> correct(std::size_t i) const {
    std::vector<Choice> choices = choices_for(i);
    if (choices.empty()) return std::nullopt;
    const auto less = [](const Choice& a, const Choice& b) { return a.merit < b.merit; };
    const double best = std::max_element(choices.begin(), choices.end(), less)->merit;
    for (Choice& choice : choices) {
      // Company cannot help the others.
      if (choice.merit > best - kContextWeight) choice.merit += kContextWeight * company(choice, i);
    }
    const Choice& choice = *std::max_element(choices.begin(), choices.end(), less);
    if (!is_likely(choice.word, i)) return std::nullopt;
    return choice;
  }

  std::vector<Choice> choices_for(std::size_t i) const {
    const TypedWord& typed = words_[i];
    const std::string& folded = typed.word.folded;
    std::vector<Choice> choices;
    const auto add = [&](const std::vector<SpellingCandidate>& found, std::size_t begin,
                         std::size_t end) {
      for (const SpellingCandidate& word : found) {
        if (word.documents < kMuchMoreFrequent * documents_[i]) continue;
        const double merit = std::log(word.documents) - kSlipWeight * word.cost;
        choices.push_back({word, begin, end, merit});
      }
    };
    add(near_.of(folded), typed.begin, typed.end);
    add(near_.split(folded), typed.begin, typed.end);
    if (i > 0 && typed.follows_blank) {
      const TypedWord& before = words_[i - 1];
      add(near_.joined(before.word.folded, folded), before.begin, typed.end);
    }
    if (i + 1 < words_.size() && words_[i + 1].follows_blank) {
      const TypedWord& after = words_[i + 1];
      add(near_.joined(folded, after.word.folded), typed.begin, after.end);
    }
    return choices;
  }

  // The share of the query's other words that some document holds together with `choice`.
  double company(const Choice& choice, std::size_t i) const {
    const WordQueries queries(context_, "");
    const Xapian::Query chosen = queries.same_word(choice.word.folded);
    double asked = 0;
    double met = 0;
    for (std::size_t k = 0; k < words_.size() && asked < kMostContext; ++k) {
      if (k == i || documents_[k] == 0 || choice.word.folded.empty()) continue;
      Xapian::Enquire enquire(context_.database());
      enquire.set_query(
          live_query(context_, chosen & queries.any_form(words_[k].word, RankingSettings{})));
      enquire.set_weighting_scheme(Xapian::BoolWeight());
      met += enquire.get_mset(0, 1).empty() ? 0 : 1;
      ++asked;
    }
    return asked == 0 ? 0 : met / asked;
  }

  bool is_likely(const SpellingCandidate& word, std::size_t i) const {
    const TypedWord& typed = words_[i];
    const double letters = std::min(static_cast<double>(typed.word.folded.size()), kLongWord);
    const bool is_name = in_case_of_typed_word(surface(typed.begin, typed.end), "a") != "a";
    const double free_cost =
        kFreeCost + kFreeCostOfLetter * (letters - 5) - (is_name ? kNameIsStrange : 0);
    const double room = documents_[i] > 0 ? 0 : kCostRoom;
    if (word.cost > std::max(free_cost, 0.0) + room) return false;
    const double size = static_cast<double>(context_.segments().live_count()) / kUsualSize;
    const double frequency = std::log(word.documents) - kSizeWeight * std::log(size);
    return frequency >= kLeastFrequency + kFrequencyOfCost * std::max(0.0, word.cost - free_cost);
  }

  const std::string& query_;
  const SearchContext& context_;
  SpellingCandidates near_;
  std::vector<TypedWord> words_;
  std::vector<double> documents_;  // that hold each of them
};

}  // namespace

std::optional<std::string> suggested_query(const SearchRequest& request, std::size_t total,
                                           const SearchContext& context) {
  if (request.query.empty() || request.query.size() > kLongestQuery) return std::nullopt;
  if (find_invalid_utf8(request.query) != std::string::npos) return std::nullopt;
  return Suggester(request, context).suggest(total <= kFewResults);
}

}  // namespace glane
