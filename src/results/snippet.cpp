#include "results/snippet.hpp"

#include <algorithm>

#include "base/markup_escape.hpp"
#include "base/text.hpp"
#include "results/word_ranges.hpp"
#include "segment/format/token_stream.hpp"

namespace glane {

namespace {

constexpr std::string_view kCut = "…";

const TextPlaces* places_in(const std::vector<TextPlaces>& found, std::uint8_t field) {
  const auto text = std::find_if(found.begin(), found.end(), [&](const TextPlaces& places) {
    return (places.fields & field) != 0;
  });
  return text == found.end() ? nullptr : &*text;
}

std::vector<ByteRange> lit_words(std::span<const ByteRange> passages,
                                 std::span<const TextMatch> matches) {
  std::vector<ByteRange> words;
  for (const TextMatch& match : matches) {
    if (passages_hold(passages, match))
      words.insert(words.end(), match.words.begin(), match.words.end());
  }
  std::sort(words.begin(), words.end(), [](const ByteRange& a, const ByteRange& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  });
  return words;
}

// Bytes that HTML shows as they are not are escaped here, and nowhere else in results.
std::string marked(std::string_view text, const ByteRange& passage,
                   std::span<const ByteRange> words) {
  std::string out;
  std::size_t at = passage.begin;
  for (const ByteRange& word : words) {
    if (word.begin < at || word.end > passage.end) continue;
    append_as_markup(out, text.substr(at, word.begin - at));
    out += "<mark>";
    append_as_markup(out, text.substr(word.begin, word.end - word.begin));
    out += "</mark>";
    at = word.end;
  }
  append_as_markup(out, text.substr(at, passage.end - at));
  return squeeze_blanks(out);
}

}  // namespace

std::string marked_passages(std::string_view text, std::span<const ByteRange> passages,
                            std::span<const TextMatch> matches) {
  if (passages.empty()) return {};
  const std::vector<ByteRange> words = lit_words(passages, matches);
  std::string out;
  if (!trim(text.substr(0, passages.front().begin)).empty()) out.append(kCut).append(" ");
  for (const ByteRange& passage : passages) {
    if (passage.begin != passages.front().begin) out.append(" ").append(kCut).append(" ");
    out += marked(text, passage, words);
  }
  if (!trim(text.substr(passages.back().end)).empty()) out.append(" ").append(kCut);
  return out;
}

SnippetMaker::SnippetMaker(const MatchParts& parts, const SearchContext& context)
    : context_(context), finder_(parts.parts(), context.segments()) {
  for (const MatchPart& part : parts.parts())
    weights_.push_back({match_part_weight(context, part), part.is_precise});
}

// Of a very long text its first part is enough, and what its words are there; of what does not
// stand in there, its first match.
std::vector<const MatchPlace*> SnippetMaker::first_matches(const TextPlaces& places) const {
  constexpr std::uint32_t kMostWords = 100'000;
  std::vector<const MatchPlace*> first(weights_.size());
  for (const MatchPlace& match : places.matches) {
    const MatchPlace*& known = first[match.part];
    if (known == nullptr || match.words.back() < known->words.back()) known = &match;
  }
  std::vector<const MatchPlace*> kept;
  for (const MatchPlace& match : places.matches) {
    if (match.words.back() < kMostWords || first[match.part] == &match) kept.push_back(&match);
  }
  return kept;
}

// The places of words, as bytes of their text.
std::vector<TextMatch> SnippetMaker::matches_in(std::string_view text, const TextPlaces* places) {
  std::vector<TextMatch> matches;
  if (places == nullptr) return matches;
  const std::vector<const MatchPlace*> kept = first_matches(*places);
  std::size_t count = 0;
  for (const MatchPlace* match : kept) {
    count = std::max<std::size_t>(count, match->words.back() + 1);
  }
  const std::vector<ByteRange> words = word_ranges(text, count, context_.analyzer());
  if (words.size() < count) return matches;
  for (const MatchPlace* match : kept) {
    TextMatch& in_bytes = matches.emplace_back();
    in_bytes.part = match->part;
    for (const std::uint32_t word : match->words) in_bytes.words.push_back(words[word]);
  }
  return matches;
}

std::string SnippetMaker::passages_of(std::string_view text, const TextPlaces* places) {
  const std::vector<TextMatch> matches = matches_in(text, places);
  return marked_passages(text, choose_passages(text, matches, weights_), matches);
}

std::string SnippetMaker::title_of(const Document& document, const std::vector<TextPlaces>& found) {
  const std::string& title = shown_title(document);
  const std::uint8_t own = document.title.empty() ? field::kThreadTitle : field::kTitle;
  const ByteRange whole{0, title.size()};
  return marked_passages(title, std::span(&whole, 1), matches_in(title, places_in(found, own)));
}

// Texts without a word are not counted in a stream.
std::optional<std::size_t> SnippetMaker::quote_of(const Document& document,
                                                  const TextPlaces& places) {
  const bool of_text = (places.fields & field::kQuote) != 0;
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < document.quotes.size(); ++i) {
    const Quote& quote = document.quotes[i];
    const std::string& words = of_text ? quote.text : quote.author;
    if (word_ranges(words, 1, context_.analyzer()).empty()) continue;
    if (number++ == places.number) return i;
  }
  return std::nullopt;
}

Snippet SnippetMaker::make(const Document& document, const SegmentSet::Place& place) {
  const std::vector<TextPlaces> found = finder_.find(place.number, place.row);
  Snippet snippet;
  snippet.title = title_of(document, found);
  const TextPlaces* text = places_in(found, field::kText);
  const TextPlaces* cited = places_in(found, field::kQuote);
  const TextPlaces* author = places_in(found, field::kQuoteAuthor);
  if (text == nullptr && (cited != nullptr || author != nullptr)) {
    snippet.quote = quote_of(document, cited != nullptr ? *cited : *author);
  }
  if (snippet.quote) {
    snippet.text = passages_of(document.quotes[*snippet.quote].text, cited);
  } else {
    snippet.text = passages_of(document.text, text);
  }
  return snippet;
}

}  // namespace glane
