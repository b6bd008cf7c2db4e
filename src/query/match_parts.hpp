// What of a query may stand in a text: its words, its rows of words, its words near each other, as
// they are asked for; nothing of what is excluded. Collected while the query is compiled, from the
// same lists of forms as its Xapian query; match_places.hpp finds them in documents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "query/search_context.hpp"
#include "query/word_matcher.hpp"

namespace glane {

// Something asked for. It stands where one of its rows does.
struct MatchPart {
  using Row = std::vector<PlaceForms>;

  std::uint8_t fields = 0;   // that it is looked for in, as token_stream.hpp has them
  std::vector<Row> rows;     // words side by side, in order; a single word is a row of one place
  std::uint32_t window = 0;  // not 0: the words stand within so many words, in any order
  // A phrase, words near each other, a form: the match is what was asked for, and not one word of
  // several.
  bool is_precise = false;

  bool operator==(const MatchPart&) const = default;
};

class MatchParts {
 public:
  // The rows of one word of a query; a word that comes again is no further part.
  //   in: prefix  of the terms of the fields that it is looked for in
  //       stem    of the word
  void add_word(std::string_view prefix, const std::string& stem, std::vector<MatchPart::Row> rows);

  // Any other part; one that is there already is not added again.
  //   cost: a look at all its forms
  void add(MatchPart part);

  const std::vector<MatchPart>& parts() const { return parts_; }

 private:
  std::vector<MatchPart> parts_;
  // Places in `parts_`: of words by prefix and stem, of others by a hash of their forms.
  std::unordered_map<std::string, std::size_t> words_;
  std::unordered_multimap<std::size_t, std::size_t> others_;
};

// How rare a part is: of each of its places log((N - n + .5) / (n + .5) + 1), n of N documents
// having one of the forms; of a place of very many forms, which are dear to count, as of a common
// word. More than 0.
double match_part_weight(const SearchContext& context, const MatchPart& part);

}  // namespace glane
