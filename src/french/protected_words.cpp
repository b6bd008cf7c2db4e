#include "french/protected_words.hpp"

#include "base/text.hpp"

namespace glane {

ProtectedWords::ProtectedWords(std::string_view forms) {
  for (const std::string_view form : split_text_lines(forms)) words_.add(std::string(form));
}

std::string protected_class(const std::string& folded) {
  return "=" + folded;
}

}  // namespace glane
