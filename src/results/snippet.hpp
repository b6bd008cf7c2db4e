// What of a document shows why it was found: its title and a passage of its text, or of a quotation
// in it, the matches lit.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "glane/document.hpp"
#include "query/match_places.hpp"
#include "query/search_context.hpp"
#include "results/passages.hpp"

namespace glane {

// Both are HTML-escaped but for <mark> around each word of a match, and on one line.
struct Snippet {
  std::string title;  // as shown_title has it
  // One passage or several, with "…" where the text was cut; the beginning of the text where no
  // match stands in it.
  std::string text;
  std::optional<std::size_t> quote;  // the number of the quotation that `text` is of, where the
                                     // document's own text has no match
};

// Makes the snippets of one query's hits. One thread at a time.
//   cost: a reading of a hit's token stream and, where it has a match, an analysis of the text that
//         has it, up to its first match of each part or its first 100,000 words, whichever comes
//         last
class SnippetMaker {
 public:
  // Both must outlive it.
  SnippetMaker(const MatchParts& parts, const SearchContext& context);

  // in: document  as it is stored in this row
  Snippet make(const Document& document, const SegmentSet::Place& place);

 private:
  std::vector<const MatchPlace*> first_matches(const TextPlaces& places) const;
  std::vector<TextMatch> matches_in(std::string_view text, const TextPlaces* places);
  std::string passages_of(std::string_view text, const TextPlaces* places);
  std::string title_of(const Document& document, const std::vector<TextPlaces>& found);
  std::optional<std::size_t> quote_of(const Document& document, const TextPlaces& places);

  const SearchContext& context_;
  PlaceFinder finder_;
  std::vector<PartWeight> weights_;
};

// The words of `matches` that stand in `passages`, lit; those of a match of which not all words are
// shown are not. out: as Snippet::text
std::string marked_passages(std::string_view text, std::span<const ByteRange> passages,
                            std::span<const TextMatch> matches);

}  // namespace glane
