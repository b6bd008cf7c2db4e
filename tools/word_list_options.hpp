// The options that name lists of words: --stopwords and its like, of `index` and `analyze`.
#pragma once

#include "arguments.hpp"
#include "glane/glane.hpp"

namespace glane::cli {

inline WordFiles word_files(const Arguments& arguments) {
  return {arguments.text("stopwords"), arguments.text("extra-stopwords"),
          arguments.text("synonyms"), arguments.text("protect")};
}

}  // namespace glane::cli
