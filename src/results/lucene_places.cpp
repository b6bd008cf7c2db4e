#include "results/lucene_places.hpp"

#include <algorithm>
#include <set>

#include "base/contains.hpp"
#include "base/folding.hpp"
#include "base/sorted.hpp"
#include "segment/format/token_stream.hpp"

namespace glane {

namespace {

// Calls visit(numbers) for each place of the segment that holds several words.
template <typename Visit>
void visit_shared_places(const Segment& segment, const SearchContext& context, Visit visit) {
  std::vector<std::uint32_t> here;
  for (std::uint32_t row = 0; row < segment.rows(); ++row) {
    context.tick();
    TokenStreamReader words(segment.stream(row));
    std::uint32_t position = 0;
    here.clear();
    while (words.next()) {
      if (words.position() != position) {
        if (here.size() > 1) visit(here);
        here.clear();
        position = words.position();
      }
      here.push_back(words.number());
    }
    if (here.size() > 1) visit(here);
  }
}

}  // namespace

// Forms that no document has say nothing.
bool LucenePlaces::are_all(const PlaceForms& forms, const PlaceForms& others) const {
  return std::all_of(others.begin(), others.end(), [&](const std::string& other) {
    return contains(forms, other) || !context_.has_form(other);
  });
}

std::optional<PlaceTokens> LucenePlaces::tokens(const PlaceForms& forms, TokenKind kind) const {
  PlaceTokens tokens;
  for (const std::string& form : forms) {
    const Word word = context_.analyzer().word_of(form);
    const WordTokens own = tokens_of_word(word);
    const std::string& token = own.rows[static_cast<std::size_t>(kind)];
    if (contains(tokens, token)) continue;
    if (kind == TokenKind::words && !are_all(forms, context_.forms_of_folded(word.folded))) {
      return std::nullopt;
    }
    if (kind == TokenKind::classes) {
      PlaceForms alike;
      for (const std::string& other : context_.forms_of_stem(word.stem)) {
        const Word& one = context_.analyzer().word_of(other);
        if (one.stem == word.stem && one.second_stem == word.second_stem) alike.push_back(other);
      }
      if (!are_all(forms, alike)) return std::nullopt;
    }
    tokens.push_back(token);
  }
  return tokens;
}

std::optional<PlaceTokens> LucenePlaces::tokens_with_others(const PlaceForms& forms,
                                                            TokenKind kind) {
  std::optional<PlaceTokens> all = tokens(forms, kind);
  if (!all) return all;
  find_shared_places();
  const auto& shared = shared_[static_cast<std::size_t>(kind)];
  const std::size_t own = all->size();
  for (std::size_t i = 0; i < own; ++i) {
    const auto found = shared.find((*all)[i]);
    if (found != shared.end()) all->insert(all->end(), found->second.begin(), found->second.end());
  }
  sort_unique(*all);
  return all;
}

void LucenePlaces::find_shared_places() {
  if (std::exchange(found_shared_, true)) return;
  for (const LiveSegment& live : context_.segments()) {
    std::set<std::vector<std::uint32_t>> known;
    visit_shared_places(*live.segment, context_, [&](const std::vector<std::uint32_t>& numbers) {
      if (!known.insert(numbers).second) return;
      for (const TokenKind kind : kTokenKinds) {
        PlaceTokens tokens;
        for (const std::uint32_t number : numbers) {
          const std::string form(live.segment->words().form(number));
          tokens.push_back(tokens_of_word(context_.analyzer().word_of(form))
                               .rows[static_cast<std::size_t>(kind)]);
        }
        const std::string place = lucene_place(tokens);
        for (const std::string& token : tokens) {
          if (token == place) continue;
          PlaceTokens& places = shared_[static_cast<std::size_t>(kind)][token];
          if (!contains(places, place)) places.push_back(place);
        }
      }
    });
  }
}

}  // namespace glane
