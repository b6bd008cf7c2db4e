#include "french/letters_and_digits.hpp"

#include <algorithm>

namespace glane {

namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kSigns = "._+#&'";

bool is_digits(std::string_view word) {
  return !word.empty() && word.find_first_not_of(kDigits) == word.npos;
}

bool is_letters(std::string_view word) {
  return !word.empty() && word.find_first_of(kDigits) == word.npos &&
         word.find_first_of(kSigns) == word.npos;
}

}  // namespace

std::vector<std::string> letters_and_digits(std::string_view folded) {
  const std::size_t digit = folded.find_first_of(kDigits);
  if (digit == folded.npos) return {};
  const std::size_t border = digit > 0 ? digit : folded.find_first_not_of(kDigits);
  if (border == folded.npos) return {};
  const std::string_view first = folded.substr(0, border);
  const std::string_view second = folded.substr(border);
  if (!may_join_letters_and_digits(first, second)) return {};
  return {std::string(first), std::string(second)};
}

bool may_join_letters_and_digits(std::string_view first, std::string_view second) {
  if (is_letters(first)) return is_digits(second);
  return is_digits(first) && is_letters(second) && second != "h" && second != "e";
}

}  // namespace glane
