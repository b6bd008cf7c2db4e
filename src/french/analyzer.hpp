// The French front end: text -> words with their places, for indexing and for queries alike.
// In: UTF-8 text. Out: tokens that point at interned words with their classes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "french/analysis.hpp"
#include "french/protected_words.hpp"
#include "french/stop_words.hpp"
#include "french/word.hpp"

namespace glane {

// Forms are cut to this, so that a term with its prefix fits Xapian's 245 bytes even where
// each zero byte counts twice.
inline constexpr std::size_t kMaxFormBytes = 180;

// Bump when the words made of a text change: an index made by another version is refused.
inline constexpr int kAnalyzerVersion = 5;

// The version of the analyzer and of its dictionary: what an index is held against.
std::string analyzer_version();

// Keeps what it knows of the words it has met. One thread at a time.
class FrenchAnalyzer {
 public:
  explicit FrenchAnalyzer(StopWords stop_words = StopWords(),
                          ProtectedWords protected_words = ProtectedWords());
  ~FrenchAnalyzer();
  FrenchAnalyzer(FrenchAnalyzer&&) noexcept;
  FrenchAnalyzer& operator=(FrenchAnalyzer&&) noexcept;

  // Replaces what `out` holds by the words of `text`.
  //   errors: none; invalid UTF-8 separates words like a blank
  //   cost:   O(bytes); a chunk met before is looked up, not split
  //   The words pointed at live until the next call.
  void analyze(std::string_view text, Analysis& out);

  // How often it has forgotten all that it keeps: what is kept by Word::ordinal is void when it
  // changes.
  std::uint64_t times_cleared() const;

  // Makes it forget when it keeps so many words and chunks, some 250 bytes each.
  void keep_at_most(std::size_t entries);

  // The word of one form that is already normalized, as an index keeps it.
  const Word& word_of(const std::string& form);

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace glane
