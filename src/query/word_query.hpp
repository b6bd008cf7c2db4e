// One word of a query -> a Xapian query: the forms of its class and those that differ by accents at
// most, as one signal. What the very word is worth is found in reranking.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "french/analyzer.hpp"
#include "query/phrase_query.hpp"
#include "query/ranking_settings.hpp"
#include "query/search_context.hpp"

namespace glane {

// The words of one field: all of them are terms with `prefix`.
class WordQueries {
 public:
  WordQueries(const SearchContext& context, std::string_view prefix)
      : context_(context), prefix_(prefix) {}

  // Ranked: every form of the word's class.
  Xapian::Query any_form(const Word& word, const RankingSettings& ranking) const;

  // Every form of the word and of its synonyms, as one signal: so a rare synonym never outweighs a
  // frequent word. Matches nothing for a word without synonyms.
  Xapian::Query with_synonyms(const Word& word) const;

  // The word but for accents and case.
  Xapian::Query same_word(const std::string& folded) const;

  // A place of a row: the word in any form of its class.
  PlaceForms place_of_class(const Word& word) const;

  // This form and no other.
  Xapian::Query exact(const std::string& form) const;

  // The places side by side, or within `window` words of each other.
  Xapian::Query phrase(const std::vector<PlaceForms>& places) const;
  Xapian::Query near(const std::vector<PlaceForms>& places, std::uint32_t window) const;

  // The words in a row, but for case and accents; joined and hyphenated spellings included.
  Xapian::Query phrase(const Analysis& analysis) const;

  // The forms that fill a pattern of `*` and `?`, accents aside, or that `edits` letters added,
  // dropped or changed make of `folded`. Question marks at the end that no form fills end a
  // question. cost: a look at each word that begins as the pattern does; of the latter, at each
  PlaceForms forms_matching(std::string pattern) const;
  PlaceForms forms_similar_to(const std::string& folded, int edits) const;

  // The forms of one word of marked text (wildcards.hpp): those that fill it, or but for accents.
  PlaceForms forms_of_marked(const std::string& folded) const;

  // Any of the forms, as one signal.
  Xapian::Query any_of(const PlaceForms& forms) const;

 private:
  Xapian::Query class_query(const Word& word) const;
  Xapian::Query phrase_of(const std::vector<std::string>& folded_words) const;
  PlaceForms expansions(std::string_view beginning,
                        const std::function<bool(const std::string& folded)>& is_one) const;

  const SearchContext& context_;
  std::string prefix_;
};

}  // namespace glane
