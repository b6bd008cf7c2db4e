#include "french/stop_words.hpp"

#include <set>

#include "base/text.hpp"
#include "french/builtin_stop_words.hpp"
#include "french/characters.hpp"

namespace glane {

StopWords::StopWords() : StopWords(kBuiltinStopWords) {}

StopWords::StopWords(std::string_view list) {
  for (std::string_view line : split_lines(list)) {
    const std::string_view word = trim(line.substr(0, line.find('#')));
    if (word.empty()) continue;
    const std::string form = normalize_word(word);
    folded_.insert(fold_accents(form));
    forms_.insert(form);
  }
}

std::string StopWords::list() const {
  std::string text;
  for (const std::string& word : std::set<std::string>(forms_.begin(), forms_.end())) {
    text += word + "\n";
  }
  return text;
}

}  // namespace glane
