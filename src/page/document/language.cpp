#include "page/document/language.hpp"

#include <cld2/public/compact_lang_det.h>

#include "base/contains.hpp"
#include "base/utf8.hpp"
#include "page/document/plainly_french.hpp"

namespace glane {

namespace {

constexpr std::size_t kMostBytes = 1000;  // more changes nothing

// Written so that who made the page knows better.
bool are_alike(std::string_view one, std::string_view other) {
  const auto are_of = [&](WordsInBraces group) {
    return contains(group, one) && contains(group, other);
  };
  return are_of({"bs", "hr", "sr", "sh", "me", "cnr"}) || are_of({"no", "nb", "nn", "da"}) ||
         are_of({"id", "ms"}) || are_of({"gl", "pt"});
}

}  // namespace

std::string language_of(std::string_view text) {
  if (text.size() < kLeastLanguageBytes) return {};
  if (is_plainly_french(text)) return "fr";
  text = cut_utf8(text, kMostBytes);
  bool reliable = false;
  const CLD2::Language language = CLD2::DetectLanguage(text.data(), static_cast<int>(text.size()),
                                                       /*is_plain_text=*/true, &reliable);
  if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
  return CLD2::LanguageCode(language);
}

std::string_view primary_language(std::string_view language) {
  return language.substr(0, language.find('-'));
}

void complete_language(Document& document, const Document& head) {
  if (document.language.empty()) document.language = head.language;
  const std::string written = language_of(document.text);
  const std::string_view stated = primary_language(document.language);
  if (!written.empty() && written != stated && !are_alike(written, stated)) {
    document.language = written;
  }
}

}  // namespace glane
