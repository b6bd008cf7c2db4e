#include "base/characters.hpp"

#include <unicode/uchar.h>

namespace glane {

bool is_upper(char32_t c) {
  return u_isupper(static_cast<UChar32>(c));
}

bool is_lower(char32_t c) {
  return u_islower(static_cast<UChar32>(c));
}

}  // namespace glane
