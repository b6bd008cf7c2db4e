#include "results/quotation_sources.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "base/name_key.hpp"
#include "base/normalised_text.hpp"

namespace glane {

namespace {

constexpr std::size_t kRowWords = 3;

// A turn of phrase may stand in thousands of comments; the nearest are looked at, on either side.
constexpr std::ptrdiff_t kMostPlaces = 64;

// Fewer stand in anybody's texts.
constexpr std::size_t kLeastTellingRows = 2;

// Nobody's name: of quotations that name nobody, and of the article whoever is said to have said
// it.
constexpr std::uint64_t kAnybody = 1;
constexpr std::uint64_t kArticle = 2;

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  return (a ^ (b + 0x9E3779B97F4A7C15u + (a << 6) + (a >> 2))) * 0xFF51AFD7ED558CCDu;
}

std::uint64_t author_hash(std::string_view name) {
  return name.empty() ? kAnybody : std::hash<std::string>()(name_key(name));
}

std::uint64_t row_hash(const std::vector<NormalisedWord>& words, std::size_t at, std::size_t size) {
  std::uint64_t hash = size;
  for (std::size_t i = at; i < at + size; ++i) hash = mix(hash, words[i].hash);
  return hash;
}

// All rows of `size` words.
void append_rows(const std::vector<NormalisedWord>& words, std::size_t size, std::size_t most,
                 std::vector<std::uint64_t>& rows) {
  for (std::size_t at = 0; at + size <= words.size() && rows.size() < most; ++at) {
    rows.push_back(row_hash(words, at, size));
  }
}

void keep_each_once(std::vector<std::uint64_t>& rows) {
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
}

}  // namespace

std::vector<std::uint64_t> word_rows(std::string_view text, std::size_t most) {
  const std::vector<NormalisedWord> words = normalised_words(text);
  std::vector<std::uint64_t> rows;
  if (words.empty()) return rows;
  append_rows(words, std::min(words.size(), kRowWords), most, rows);
  keep_each_once(rows);
  return rows;
}

QuotationSources::QuotationSources(const std::vector<Document>& documents) {
  std::unordered_set<std::uint64_t> quoted;
  for (const Document& document : documents) {
    for (const Quote& quote : document.quotes) {
      quoted.insert(author_hash(quote.author));
      has_short_ |= normalised_words(quote.text).size() < kRowWords;
    }
  }
  if (quoted.empty()) return;
  for (std::size_t place = 0; place < documents.size(); ++place) {
    const Document& document = documents[place];
    if (document.type == DocumentType::article) add(kArticle, document.text, place);
    if (quoted.contains(kAnybody)) add(kAnybody, document.text, place);
    std::vector<std::string> authors = document.authors;
    if (authors.empty() && !document.author.empty()) authors.push_back(document.author);
    for (const std::string& author : authors) {
      const std::uint64_t hash = author_hash(author);
      if (!quoted.contains(hash)) continue;
      add(hash, document.text, place);
      // Who quotes a comment may quote what stands quoted in it as its author's.
      for (const Quote& inner : document.quotes) add(hash, inner.text, place);
    }
  }
  std::sort(entries_.begin(), entries_.end());
  entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
}

void QuotationSources::add(std::uint64_t author, std::string_view text, std::size_t place) {
  const std::vector<NormalisedWord> words = normalised_words(text);
  std::vector<std::uint64_t> rows;
  const std::size_t least = has_short_ ? 1 : kRowWords;
  for (std::size_t size = least; size <= kRowWords; ++size) append_rows(words, size, ~0ul, rows);
  keep_each_once(rows);
  for (const std::uint64_t row : rows) {
    entries_.emplace_back(mix(author, row), static_cast<std::uint32_t>(place));
  }
}

std::optional<std::size_t> QuotationSources::find_by(std::uint64_t author,
                                                     const std::vector<std::uint64_t>& rows,
                                                     std::size_t quoting) const {
  std::unordered_map<std::size_t, std::size_t> shared;  // rows, by place
  for (const std::uint64_t row : rows) {
    const std::uint64_t key = mix(author, row);
    const auto here = std::lower_bound(entries_.begin(), entries_.end(),
                                       Entry(key, static_cast<std::uint32_t>(quoting)));
    for (auto at = here; at != entries_.begin() && here - at < kMostPlaces;) {
      if ((--at)->first != key) break;
      ++shared[at->second];
    }
    for (auto at = here; at != entries_.end() && at - here < kMostPlaces; ++at) {
      if (at->first != key) break;
      if (at->second != quoting) ++shared[at->second];
    }
  }
  // Those before come first, then those that share more, then the nearer.
  const auto rank = [&](std::size_t place, std::size_t count) {
    const std::size_t distance = place < quoting ? quoting - place : place - quoting;
    return std::tuple(place < quoting, count, -static_cast<std::ptrdiff_t>(distance));
  };
  std::optional<std::size_t> best;
  for (const auto& [place, count] : shared) {
    if (!is_most_of(count, rows.size())) continue;
    if (!best || rank(place, count) > rank(*best, shared[*best])) best = place;
  }
  return best;
}

std::optional<std::size_t> QuotationSources::find(const Quote& quote, std::size_t quoting) const {
  const std::vector<std::uint64_t> rows = word_rows(quote.text, kMostQuotationRows);
  const bool is_telling = rows.size() >= kLeastTellingRows;
  if (quote.author.empty() && !is_telling) return std::nullopt;
  const std::optional<std::size_t> own = find_by(author_hash(quote.author), rows, quoting);
  return own || !is_telling ? own : find_by(kArticle, rows, quoting);
}

}  // namespace glane
