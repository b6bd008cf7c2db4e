// Words of an index that a mistyped word may stand for, with how often they occur.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "query/search_context.hpp"

namespace glane {

struct SpellingCandidate {
  std::string form;      // as most documents write it; two words where a space was missing
  std::string folded;    // of one word
  double cost = 0;       // of the slip: misspelling_cost
  double documents = 0;  // that hold it, in whatever accents
};

class SpellingCandidates {
 public:
  explicit SpellingCandidates(const SearchContext& context) : context_(context) {}

  // How many documents hold a word in any of its forms, counted once for each form.
  double documents_with(const Word& word) const;

  // Words one slip or two from `folded`, none of them `folded` itself. Most of the time goes into
  // asking the index for some thousand spellings that nobody wrote; long words are compared with
  // those that begin alike, of which there are 40,000 at most.
  //   cost: 2 ms among 140,000 words, 6 to 18 ms among a million
  std::vector<SpellingCandidate> of(const std::string& folded) const;

  // `folded` cut in two where documents hold both parts side by side, or where an elided word lost
  // its apostrophe.
  std::vector<SpellingCandidate> split(const std::string& folded) const;

  // The two as one word, if it occurs.
  std::vector<SpellingCandidate> joined(const std::string& first, const std::string& second) const;

 private:
  // Nothing where no document holds the word.
  std::vector<SpellingCandidate> written(const std::string& folded, double cost) const;
  void add_beginning_alike(const std::string& folded, std::vector<SpellingCandidate>& out) const;
  void add_elided(const std::string& folded, std::vector<SpellingCandidate>& out) const;
  void add_pair(const std::string& first, const std::string& second,
                std::vector<SpellingCandidate>& out) const;
  double found(const Xapian::Query& query) const;  // documents, some at most

  const SearchContext& context_;
};

}  // namespace glane
