// Places of phrases as the tokens that stand there in exported documents.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/search_context.hpp"
#include "query/word_matcher.hpp"
#include "results/lucene_fields.hpp"

namespace glane {

// The tokens of one place, any of which may stand there.
using PlaceTokens = std::vector<std::string>;

// One thread at a time.
class LucenePlaces {
 public:
  explicit LucenePlaces(const SearchContext& context) : context_(context) {}

  // The tokens of one kind that the forms are, all of them and nothing else; nothing where tokens
  // of this kind stand for other forms as well.
  std::optional<PlaceTokens> tokens(const PlaceForms& forms, TokenKind kind) const;

  // The same, and the tokens of places where one of them stands with other words.
  //   cost: the first time a look at every token stream
  std::optional<PlaceTokens> tokens_with_others(const PlaceForms& forms, TokenKind kind);

  // Whether all forms that are this word but for accents are among these.
  bool has_all_spellings(const PlaceForms& forms, const std::string& folded) const {
    return are_all(forms, context_.forms_of_folded(folded));
  }

 private:
  bool are_all(const PlaceForms& forms, const PlaceForms& others) const;
  void find_shared_places();

  const SearchContext& context_;
  bool found_shared_ = false;
  // Of each kind, the tokens of places that a token shares.
  std::array<std::unordered_map<std::string, PlaceTokens>, 3> shared_;
};

}  // namespace glane
