#include "segment/format/schema.hpp"

#include <algorithm>

namespace glane {

std::string class_term(std::string_view prefix, std::string_view stem,
                       std::string_view second_stem) {
  std::string term = "Z";
  if (!prefix.empty()) term.append(prefix) += ':';
  term.append(stem);
  if (second_stem.empty()) return term;
  const auto alike =
      std::mismatch(stem.begin(), stem.end(), second_stem.begin(), second_stem.end());
  term += '/';
  term += std::to_string(stem.end() - alike.first);
  return term.append(alike.second, second_stem.end());
}

std::string posted_term(std::string_view prefix, const Word& word) {
  return is_running_text(prefix) ? class_term(prefix, word.stem, word.second_stem)
                                 : std::string(prefix) + word.form;
}

}  // namespace glane
