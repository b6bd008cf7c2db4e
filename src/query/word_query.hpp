// One word of a query -> a Xapian query: the forms of its class and those that differ by accents at
// most, as one signal. What the very word is worth is found in reranking.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "french/analyzer.hpp"
#include "query/match_parts.hpp"
#include "query/phrase_query.hpp"
#include "query/ranking_settings.hpp"
#include "query/search_context.hpp"

namespace glane {

// The words of one field: all of them are terms with `prefix`.
class WordQueries {
 public:
  // in: parts  are told what each query asks for, but for same_word; nullptr: nobody is
  WordQueries(const SearchContext& context, std::string_view prefix, MatchParts* parts = nullptr)
      : context_(context), prefix_(prefix), parts_(parts) {}

  // Ranked: every form of the word's class, and what texts write of it with a hyphen, "por-tail",
  // which weighs as the word does.
  Xapian::Query any_form(const Word& word, const RankingSettings& ranking) const;

  // The same of what hyphens join, less what the words between them find: added to theirs, its
  // weight made a name with a hyphen worth two (nDCG@10 of BM25 alone rose by .008 on headlines
  // and on leads).
  Xapian::Query joined_form(const Analysis& analysis, const JoinedTokens& joined,
                            const RankingSettings& ranking) const;

  // Every form of the word and of its synonyms, as one signal: so a rare synonym never outweighs a
  // frequent word. Matches nothing for a word without synonyms.
  Xapian::Query with_synonyms(const Word& word) const;

  // What those synonyms are, as documents have them.
  std::vector<std::string> synonyms_of(const Word& word) const;

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
  std::vector<std::vector<std::string>> hyphenations(const Word& word) const;
  Xapian::Query hyphenated(const Word& word, const std::vector<std::string>& parts) const;
  bool is_of(const Word& word, const std::string& folded) const;
  Xapian::Query phrase_of(const std::vector<std::string>& folded_words) const;
  PlaceForms other_spellings(const Word& word, const PlaceForms& forms) const;
  MatchPart::Row row_of(const std::vector<std::string>& folded_words) const;
  void note_word(const Word& word, PlaceForms forms,
                 const std::vector<std::vector<std::string>>& phrases) const;
  void note_precise(std::vector<MatchPart::Row> rows, std::uint32_t window = 0) const;
  PlaceForms expansions(std::string_view beginning,
                        const std::function<bool(std::string_view folded)>& is_one) const;

  const SearchContext& context_;
  std::string prefix_;
  MatchParts* parts_;
};

}  // namespace glane
