#include "french/word_set.hpp"

#include <set>

#include "base/folding.hpp"
#include "base/text.hpp"

namespace glane {

void WordSet::add(const std::string& form) {
  folded_.insert(fold_accents(form));
  forms_.insert(form);
}

std::string WordSet::list() const {
  std::string text;
  for (const std::string& word : std::set<std::string>(forms_.begin(), forms_.end())) {
    text += word + "\n";
  }
  return text;
}

std::string_view word_set_entry(std::string_view line) {
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool starts = at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t';
    if (line[at] == '#' && starts) return trim(line.substr(0, at));
  }
  return trim(line);
}

}  // namespace glane
