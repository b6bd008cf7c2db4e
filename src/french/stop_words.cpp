#include "french/stop_words.hpp"

#include "base/folding.hpp"
#include "base/text.hpp"
#include "french/builtin_stop_words.hpp"

namespace glane {

namespace {

// No word that a query may hold is longer; fold_case wants no more.
constexpr std::size_t kLongestStopWord = 256;

}  // namespace

StopWords::StopWords() : StopWords(kUnposted) {
  add(kHomographs);
}

StopWords StopWords::without_postings() {
  return StopWords(kUnposted);
}

StopWords::StopWords(std::string_view list) {
  add(list);
}

void StopWords::add(std::string_view list) {
  for (std::string_view line : split_text_lines(list)) {
    const std::string_view word = trim(word_set_entry(line));
    if (word.empty() || word.size() > kLongestStopWord) continue;
    words_.add(fold_case(word));
  }
}

}  // namespace glane
