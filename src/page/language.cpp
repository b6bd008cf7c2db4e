#include "page/language.hpp"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <iterator>

#include "base/utf8.hpp"

namespace glane {

namespace {

constexpr std::size_t kMostBytes = 1000;  // more changes nothing

// Words that French is full of and its neighbours lack.
constexpr std::string_view kFrenchWords[] = {
    "au", "aussi", "aux", "avec", "ce",   "ces",  "cette", "comme", "dans", "du",  "elle",  "est",
    "et", "fait",  "ils", "je",   "leur", "mais", "nous",  "ont",   "où",   "pas", "pour",  "qui",
    "sa", "ses",   "son", "sont", "sur",  "tout", "un",    "une",   "vous", "à",   "était", "être"};
constexpr std::size_t kLookedAtBytes = 600;
constexpr int kLeastFrenchWords = 5;
constexpr int kMostWordsPerFrenchWord = 8;  // usually 4

// Nearly all of a French archive is plainly French, which costs a hundredth of asking CLD2.
bool is_plainly_french(std::string_view text) {
  text = text.substr(0, kLookedAtBytes);
  int words = 0;
  int french = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n'"), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++words;
    if (std::binary_search(std::begin(kFrenchWords), std::end(kFrenchWords), word)) ++french;
  }
  return french >= kLeastFrenchWords && french * kMostWordsPerFrenchWord >= words;
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
  if (!written.empty() && written != primary_language(document.language)) {
    document.language = written;
  }
}

}  // namespace glane
