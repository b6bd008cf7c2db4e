#include "query/language_names.hpp"

#include <unicode/locid.h>

#include <algorithm>

#include "base/folding.hpp"

namespace glane {

namespace {

std::string folded_name(const icu::Locale& language, const icu::Locale& in) {
  icu::UnicodeString name;
  language.getDisplayLanguage(in, name);
  std::string utf8;
  name.toUTF8String(utf8);
  return fold_text(utf8);
}

bool is_named(const icu::Locale& language, const std::string& wanted) {
  return folded_name(language, icu::Locale::getFrench()) == wanted ||
         folded_name(language, icu::Locale::getEnglish()) == wanted ||
         folded_name(language, language) == wanted;
}

// A code of two letters, or of three where the language has no shorter one.
std::optional<std::string> code_of(const std::string& code) {
  for (const char* const* known = icu::Locale::getISOLanguages(); *known != nullptr; ++known) {
    if (code == *known || code == icu::Locale(*known).getISO3Language()) return *known;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> language_tag(std::string_view name) {
  constexpr std::size_t kLongestName = 40;
  if (name.empty() || name.size() > kLongestName) return std::nullopt;
  std::string folded = fold_text(name);
  std::replace(folded.begin(), folded.end(), '_', '-');
  const std::size_t hyphen = std::min(folded.find('-'), folded.size());
  if (const auto code = code_of(folded.substr(0, hyphen))) return *code + folded.substr(hyphen);
  for (const char* const* known = icu::Locale::getISOLanguages(); *known != nullptr; ++known) {
    if (is_named(icu::Locale(*known), folded)) return *known;
  }
  return std::nullopt;
}

}  // namespace glane
