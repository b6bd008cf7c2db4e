// The sentences in another language, made of tools/po/*.po when glane is built. They are part of
// the program: there is no file that could be missing, or of another version.
#pragma once

#include <string_view>

namespace glane::cli {

struct Translation {
  std::string_view english;
  std::string_view one;   // or the only form
  std::string_view many;  // of a noun, else empty
};

// out: nullptr where the catalogue has no such sentence
const Translation* find_french(std::string_view english);

}  // namespace glane::cli
