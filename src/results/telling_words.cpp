#include "results/telling_words.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "french/analyzer.hpp"
#include "query/form_terms.hpp"
#include "segment/format/schema.hpp"

// How many classes, and what they weigh, was measured on 35,976 articles of a press archive, BM25
// alone: leads of thirty words ask for their article, first halves of articles for the second one,
// 142 articles for another one on the same event. n is how often a class stands in the text;
// classes are chosen by idf times the square root of n. nDCG@10 was, of 250 leads and halves each,
//
//   classes           10    20    40
//   leads           .657  .702     -   (a search for all of the lead, reranked, has .717)
//   halves          .350  .346  .334
//   event           .933  .937  .938
//
// and of 25 classes, of 150 leads and halves each,
//
//   weight             1  root of n     n   idf  idf times root of n
//   leads           .704       .707     -  .674                 .675
//   halves          .327       .339  .337  .347                 .362
//
// Chosen by idf alone halves had .306, by idf times n .324.

namespace glane {

namespace {

struct Candidate {
  TellingWord telling;
  double count = 0;
  double rank = 0;
};

class Candidates {
 public:
  explicit Candidates(const SearchContext& context) : context_(context) {}

  void add(const std::string& text) {
    context_.analyzer().analyze(text, analysis_);
    for (const Token& token : analysis_.tokens) {
      if (token.alternative || token.word->stop_word) continue;
      const auto [known, is_new] = place_of_.emplace(token.word->stem, candidates_.size());
      if (is_new) {
        const std::string typed = text.substr(token.begin, token.end - token.begin);
        candidates_.push_back({{*token.word, typed}, 0, 0});
      }
      candidates_[known->second].count += 1;
    }
  }

  std::vector<Candidate>& all() { return candidates_; }

 private:
  const SearchContext& context_;
  Analysis analysis_;
  std::unordered_map<std::string, std::size_t> place_of_;  // by class
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<TellingWord> telling_words(const Document& like, const SearchContext& context,
                                       std::size_t least) {
  Candidates candidates(context);
  candidates.add(like.title);
  candidates.add(like.text);
  std::vector<Candidate>& all = candidates.all();
  for (Candidate& one : all) {
    const double having = context.documents_with_term(posted_term("", one.telling.word));
    const double idf = inverse_document_frequency(context, having);
    one.telling.weight = std::sqrt(one.count);
    one.rank = having < static_cast<double>(least) ? 0 : idf * one.telling.weight;
  }
  std::erase_if(all, [](const Candidate& one) { return one.rank <= 0; });
  std::stable_sort(all.begin(), all.end(),
                   [](const Candidate& a, const Candidate& b) { return a.rank > b.rank; });
  std::vector<TellingWord> words;
  for (Candidate& one : all) {
    if (words.size() == kMostTellingWords) break;
    words.push_back(std::move(one.telling));
  }
  return words;
}

}  // namespace glane
