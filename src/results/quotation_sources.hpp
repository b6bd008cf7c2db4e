// Which document of a thread a quotation is of, by its words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "glane/document.hpp"

namespace glane {

// The rows of three words of a text, hashed, each once; all of a shorter text is one row. Case,
// accents and punctuation count for nothing. No row where there is no word.
//   in: most  rows at most, of its beginning
std::vector<std::uint64_t> word_rows(std::string_view text, std::size_t most);

// Whether so many rows in both make two texts one, `rows` being those of the shorter.
inline bool is_most_of(std::size_t shared, std::size_t rows) {
  return rows > 0 && shared * 2 >= rows;
}

inline constexpr std::size_t kMostQuotationRows = 64;

class QuotationSources {
 public:
  // Knows the texts of all who are quoted, and that of the article.
  //   in:   documents  of one thread by position
  //   cost: O(bytes)
  explicit QuotationSources(const std::vector<Document>& documents);

  // The place of the document that a quotation is of: one before `quoting`, else one after it, else
  // the article, whoever is said to have written it; of several that have most of its rows the
  // nearest.
  //   cost: at most 64 rows, 128 places of each
  std::optional<std::size_t> find(const Quote& quote, std::size_t quoting) const;

 private:
  using Entry = std::pair<std::uint64_t, std::uint32_t>;  // row, mixed with its author; place

  void add(std::uint64_t author, std::string_view text, std::size_t place);
  std::optional<std::size_t> find_by(std::uint64_t author, const std::vector<std::uint64_t>& rows,
                                     std::size_t quoting) const;

  bool has_short_ = false;      // a quotation of one word or two
  std::vector<Entry> entries_;  // sorted
};

}  // namespace glane
