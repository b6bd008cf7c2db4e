#include "french/protected_words.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "french/analyzer.hpp"
#include "glane/error.hpp"

namespace glane {

ProtectedWords::ProtectedWords(std::string_view forms) {
  for (const std::string_view form : split_lines(forms)) words_.add(std::string(form));
}

std::string protected_class(const std::string& folded) {
  return "=" + folded;
}

}  // namespace glane
