// Words of an index that a mistyped word may stand for, with how often they occur.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/search_context.hpp"

namespace glane {

struct SpellingCandidate {
  std::string form;      // as most documents write it; several words where a space was missing
  std::string folded;    // of one word
  double cost = 0;       // of the slip: slip_costs.hpp
  double documents = 0;  // that hold it, in whatever accents
  bool known = true;     // to the dictionary, or as good as that
};

class SpellingCandidates {
 public:
  explicit SpellingCandidates(const SearchContext& context) : context_(context) {}

  // How many documents hold a word in any of its forms, counted once for each form.
  double documents_with(const Word& word) const;

  // Words within `most_cost` of `folded`, none of them `folded` itself; without their forms.
  //   cost: of near_words
  std::vector<SpellingCandidate> of(const std::string& folded, double most_cost) const;

  // `word` cut in two where documents hold both parts side by side, or where an elided word lost
  // its apostrophe.
  std::vector<SpellingCandidate> split(const Word& word) const;

  // The two as one word, if it occurs.
  std::vector<SpellingCandidate> joined(const std::string& first, const std::string& second) const;

  // What a word of chats stands for: "tjrs". Nothing where documents write it as an acronym.
  std::vector<SpellingCandidate> of_chat(const std::string& folded) const;

  // The candidate with the form that documents write: a word of the dictionary, if they write one,
  // before others of the same letters.
  SpellingCandidate with_form(SpellingCandidate candidate) const;

 private:
  double documents_with(const std::string& folded) const;
  std::string usual_form(const std::string& folded, const std::string& typed) const;
  void add_elided(const Word& word, std::vector<SpellingCandidate>& out) const;
  void add_pair(const std::string& first, const std::string& second,
                std::vector<SpellingCandidate>& out) const;
  double found(const Xapian::Query& query) const;  // documents, some at most

  const SearchContext& context_;
};

}  // namespace glane
