#include "base/collation.hpp"

#include <string>

#include "base/folding.hpp"

namespace glane {

namespace {

// Longer ones are no names, and differ in their letters.
constexpr std::size_t kLongestName = 200;

}  // namespace

bool stands_before(std::string_view a, std::string_view b) {
  const std::string letters = fold_text(a);
  const std::string other_letters = fold_text(b);
  if (letters != other_letters) return letters < other_letters;
  if (a.size() <= kLongestName && b.size() <= kLongestName) {
    const std::string accented = fold_case(a);
    const std::string other_accented = fold_case(b);
    if (accented != other_accented) return accented < other_accented;
  }
  return b < a;  // small letters have the greater bytes
}

}  // namespace glane
