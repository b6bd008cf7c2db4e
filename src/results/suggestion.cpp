#include "results/suggestion.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/folding.hpp"
#include "base/utf8.hpp"
#include "french/lemma_table.hpp"
#include "index/snapshot/vocabulary.hpp"
#include "query/live_query.hpp"
#include "query/parse.hpp"
#include "query/slip_distance.hpp"
#include "query/typed_words.hpp"
#include "query/word_query.hpp"
#include "results/near_authors.hpp"
#include "results/spelling_candidates.hpp"

namespace glane {

namespace {

constexpr std::size_t kLongestQuery = 2000;  // bytes; what is longer was pasted
constexpr std::size_t kMostWords = 40;
constexpr std::size_t kMostSuspects = 3;  // with more, the query is about another archive
constexpr std::size_t kShortestWord = 3;  // letters

// What a word stands for is weighed by logarithms: how often each candidate occurs, and how likely
// the slip is; that the word is right though unknown is one of the candidates. Tuned on broken
// words of headlines and on questions that are right.

constexpr double kSlipWeight = 6;  // of a slip of cost 1
constexpr double kFrequencyWeight = 0.4;
constexpr double kRareWord = 20;      // documents: fewer speak against a candidate besides
constexpr double kUnknownWord = 5;    // the same of one that no dictionary has
constexpr double kContextWeight = 2;  // of standing in a document with the query's other words
constexpr std::size_t kMostContext = 5;
constexpr std::size_t kMostContenders = 5;

// Of a word being right that no document has. The longer it is, the less likely another one is
// near by chance.
constexpr double kRight = -9;  // of five letters
constexpr double kRightOfLetter = 2;
constexpr double kLongWord = 11;
constexpr double kNameIsRight = 4;  // names are often right and unknown
// Of all that the word may stand for, what the best candidate has to have: where one slip explains
// it, and where it takes two.
constexpr double kLeastShareOfOne = 0.8;
constexpr double kLeastShareOfTwo = 0.82;

// Slips looked for: of two letters where the word is long enough to be known by the others.
constexpr double kOneSlip = 1.35;
constexpr double kTwoSlips = 2.45;
constexpr std::size_t kLettersOfTwo = 6;

// A word that occurs is doubted for one this much more frequent.
constexpr double kMuchMoreFrequent = 20;

// Other words that occur: so many find the same without the one mistyped, mostly.
constexpr std::size_t kWordsOfAnswer = 2;

struct Choice {
  SpellingCandidate word;
  std::size_t begin = 0;  // bytes of the query that it replaces
  std::size_t end = 0;
  double merit = 0;
};

class Suggester {
 public:
  Suggester(const SearchRequest& request, const SearchContext& context, const AuthorNames& authors)
      : query_(request.query), context_(context), authors_(authors), near_(context) {
    tree_ = request.plain ? parse_plain_query(query_) : parse_query(query_, {request.all});
    words_ = typed_words(query_, tree_, context.analyzer());
    if (words_.size() > kMostWords) words_.resize(kMostWords);
    for (const TypedWord& word : words_) documents_.push_back(documents_of(word));
  }

  std::optional<Suggestion> suggest(std::size_t total) const {
    const bool few = total <= kFewResults;
    std::vector<std::size_t> suspects;
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      std::optional<Choice> choice = chat_word(i);
      if (!choice && !is_answered(i, few)) choice = letter_typed_thrice(i);
      if (choice) {
        choices.push_back(std::move(*choice));
      } else if (is_suspect(i, few)) {
        suspects.push_back(i);
      }
    }
    if (suspects.size() > kMostSuspects) return std::nullopt;
    if (few) add_names(tree_, choices);
    bool answered = false;
    for (const std::size_t suspect : suspects) {
      const bool strict = is_answered(suspect, few);
      std::optional<Choice> choice = correct(suspect, strict);
      answered = answered || (choice && strict);
      if (choice) choices.push_back(std::move(*choice));
    }
    const std::string corrected = with(std::move(choices));
    if (corrected == query_) return std::nullopt;
    return Suggestion{corrected, answered};
  }

 private:
  double documents_of(const TypedWord& typed) const {
    if (!typed.mistakable && typed.word.stop_word) return 0;  // never asked for
    const double alone = near_.documents_with(typed.word);
    if (alone > 0 || typed.joined.empty()) return alone;
    return near_.documents_with(context_.analyzer().word_of(typed.joined));
  }

  // The query with these words in place of those typed, as far as they do not meet.
  std::string with(std::vector<Choice> choices) const {
    std::string corrected = query_;
    std::size_t done = query_.size();
    // From the end, so that the places before stay where they are.
    std::sort(choices.begin(), choices.end(),
              [](const Choice& a, const Choice& b) { return a.begin > b.begin; });
    for (const Choice& choice : choices) {
      if (choice.end > done) continue;
      done = choice.begin;
      const std::string_view typed = surface(choice.begin, choice.end);
      corrected.replace(done, typed.size(), in_case_of_typed_word(typed, choice.word.form));
    }
    return corrected;
  }

  // Authors in place of names that nobody bears, where fields ask for authors.
  void add_names(const Node& node, std::vector<Choice>& out) const {
    if (node.occur == Occur::must_not) return;
    const bool is_author = node.kind == NodeKind::field && node.field->name() == "author";
    if (!is_author) {
      for (const Node& child : node.children) add_names(child, out);
      return;
    }
    const Node& name = node.children.front();
    const bool is_word = name.kind == NodeKind::word && name.form == WordForm::plain;
    if (!is_word && name.kind != NodeKind::phrase) return;
    const std::size_t place = query_.find(name.text, name.begin);
    const std::vector<std::string> near = near_authors(name.text, authors_);
    if (near.empty() || place == query_.npos) return;
    SpellingCandidate author{near.front(), {}, 0, 0, true};
    if (is_word) author.form = "\"" + author.form + "\"";
    out.push_back({std::move(author), place, place + name.text.size(), 0});
  }

  // Whether the words beside a word find what was asked for without it.
  bool is_answered(std::size_t i, bool few) const {
    std::size_t beside = 0;
    for (std::size_t k = 0; k < words_.size(); ++k) {
      if (k != i && documents_[k] > 0 && !words_[k].word.stop_word) ++beside;
    }
    return !few && beside >= kWordsOfAnswer;
  }

  // "c koi", "tjrs". A "c" alone is a letter.
  std::optional<Choice> chat_word(std::size_t i) const {
    const TypedWord& typed = words_[i];
    if (!typed.small) return std::nullopt;
    const bool lone = typed.word.folded.size() == 1;
    if (lone && (i + 1 == words_.size() || !words_[i + 1].follows_blank ||
                 near_.of_chat(words_[i + 1].word.folded).empty())) {
      return std::nullopt;
    }
    const std::vector<SpellingCandidate> found = near_.of_chat(typed.word.folded);
    if (found.empty()) return std::nullopt;
    return Choice{found.front(), typed.begin, typed.end};
  }

  // "messse", which is read as "messe": nobody draws a double letter out, as in "ouiiii", by one.
  std::optional<Choice> letter_typed_thrice(std::size_t i) const {
    const TypedWord& typed = words_[i];
    if (documents_[i] == 0) return std::nullopt;
    const std::string written = fold_text(surface(typed.begin, typed.end));
    for (std::size_t at = 2; at < written.size(); ++at) {
      if (written[at] != written[at - 1] || written[at] != written[at - 2]) continue;
      std::string meant = written;
      meant.erase(at, 1);
      if (meant != typed.word.folded) return std::nullopt;
      return Choice{near_.with_form({{}, meant, 0, documents_[i], true}), typed.begin, typed.end};
    }
    return std::nullopt;
  }

  std::string_view surface(std::size_t begin, std::size_t end) const {
    return std::string_view(query_).substr(begin, end - begin);
  }

  // in: few  results, so that words that occur are doubted, too
  bool is_suspect(std::size_t i, bool few) const {
    const Word& word = words_[i].word;
    const std::size_t letters = word.folded.size();
    if (!words_[i].mistakable || letters < kShortestWord || letters > kLongestSpelling)
      return false;
    // A word that only the synonyms know is no mistake, nor is one that any text may have.
    if (!context_.synonyms().of(word.stem).empty()) return false;
    if (!lemma_classes(word.form, word.folded).usual.empty()) return false;
    if (documents_[i] == 0 || (few && documents_[i] <= kFewResults)) return true;
    return documents_with(context_.segments(), word.folded) == 0;
  }

  // What the word `i` most likely stands for, if it is likely enough. Two slips are far from any
  // word that one explains.
  // in: strict  nothing but one slip in a word of the dictionary that was written as no name
  std::optional<Choice> correct(std::size_t i, bool strict) const {
    if (strict && is_name(i)) return std::nullopt;
    std::vector<Choice> divided;
    add_divided(i, divided);
    std::vector<Choice> choices = divided;
    add_near(i, kOneSlip, choices);
    const std::optional<Choice> once = likeliest(std::move(choices), i, kLeastShareOfOne);
    if (strict) return once && once->word.known ? once : std::nullopt;
    if (once || words_[i].word.folded.size() < kLettersOfTwo) return once;
    add_near(i, kTwoSlips, divided);
    return likeliest(std::move(divided), i, kLeastShareOfTwo);
  }

  std::optional<Choice> likeliest(std::vector<Choice> choices, std::size_t i,
                                  double least_share) const {
    if (choices.empty()) return std::nullopt;
    const auto more = [](const Choice& a, const Choice& b) { return a.merit > b.merit; };
    std::sort(choices.begin(), choices.end(), more);
    const std::size_t contenders = std::min(choices.size(), kMostContenders);
    for (std::size_t k = 0; k < contenders; ++k) {
      choices[k].merit += kContextWeight * company(choices[k], i);
    }
    const auto best = std::min_element(choices.begin(), choices.end(), more);
    double all = std::exp(merit_of_right(i) - best->merit);
    for (const Choice& choice : choices) all += std::exp(choice.merit - best->merit);
    if (all * least_share > 1) return std::nullopt;
    best->word = near_.with_form(best->word);
    return is_other_word(best->word, i) ? std::optional<Choice>(*best) : std::nullopt;
  }

  // Another form of a word that occurs, "macronistes", is no other word.
  bool is_other_word(const SpellingCandidate& word, std::size_t i) const {
    if (documents_[i] == 0 || word.folded.empty()) return true;
    const Word& typed = words_[i].word;
    return context_.analyzer().word_of(word.form).stem != typed.stem;
  }

  bool is_name(std::size_t i) const {
    return in_case_of_typed_word(surface(words_[i].begin, words_[i].end), "a") != "a";
  }

  double merit_of_right(std::size_t i) const {
    const TypedWord& typed = words_[i];
    const double letters = std::min(static_cast<double>(typed.word.folded.size()), kLongWord);
    return kRight - kRightOfLetter * (letters - 5) + (is_name(i) ? kNameIsRight : 0);
  }

  static double merit_of(const SpellingCandidate& word) {
    const double rare = kRareWord + (word.known ? 0 : kUnknownWord);
    return kFrequencyWeight * std::log(word.documents) - std::log(1 + rare / word.documents) -
           kSlipWeight * word.cost;
  }

  void add(const std::vector<SpellingCandidate>& found, const Choice& place, double typed_documents,
           std::vector<Choice>& out) const {
    for (const SpellingCandidate& word : found) {
      if (word.documents < kMuchMoreFrequent * typed_documents) continue;
      out.push_back({word, place.begin, place.end, merit_of(word)});
    }
  }

  void add_near(std::size_t i, double most_cost, std::vector<Choice>& out) const {
    const TypedWord& typed = words_[i];
    add(near_.of(typed.word.folded, most_cost), {{}, typed.begin, typed.end}, documents_[i], out);
  }

  // Words with a blank or an apostrophe too few or too many.
  void add_divided(std::size_t i, std::vector<Choice>& out) const {
    const TypedWord& typed = words_[i];
    const std::string& folded = typed.word.folded;
    add(near_.split(typed.word), {{}, typed.begin, typed.end}, documents_[i], out);
    if (i > 0 && typed.follows_blank) {
      const TypedWord& before = words_[i - 1];
      add(near_.joined(before.word.folded, folded), {{}, before.begin, typed.end}, documents_[i],
          out);
    }
    if (i + 1 < words_.size() && words_[i + 1].follows_blank) {
      const TypedWord& after = words_[i + 1];
      add(near_.joined(folded, after.word.folded), {{}, typed.begin, after.end}, documents_[i],
          out);
    }
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

  const std::string& query_;
  const SearchContext& context_;
  const AuthorNames& authors_;
  SpellingCandidates near_;
  Node tree_;
  std::vector<TypedWord> words_;
  std::vector<double> documents_;  // that hold each of them
};

}  // namespace

std::optional<Suggestion> suggested_query(const SearchRequest& request, std::size_t total,
                                          const SearchContext& context,
                                          const AuthorNames& authors) {
  if (request.query.empty() || request.query.size() > kLongestQuery) return std::nullopt;
  if (find_invalid_utf8(request.query) != std::string::npos) return std::nullopt;
  return Suggester(request, context, authors).suggest(total);
}

}  // namespace glane
