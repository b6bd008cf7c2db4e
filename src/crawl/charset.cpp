#include "crawl/charset.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>
#include <new>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace glane {

namespace {

constexpr std::size_t kSampleBytes = 64u << 10;

// Of a hundred characters over ASCII, so many make French; a few are always names or signs.
constexpr std::size_t kFrenchEnough = 70;

// ICU's confidence, in a hundred: below, it hardly knows.
constexpr int kSureEnough = 40;

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

void require_memory(UErrorCode status) {
  if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
}

Converter open_converter(const char* charset) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(charset, &status));
  require_memory(status);
  if (U_FAILURE(status)) converter.reset();
  return converter;
}

bool is_french_letter(char32_t c, bool capitals) {
  constexpr std::u32string_view kSmall = U"àâäçèéêëîïôöùûüÿœæ";
  constexpr std::u32string_view kCapital = U"ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜŸŒÆ";
  return (capitals ? kCapital : kSmall).find(c) != std::u32string_view::npos;
}

bool is_french_mark(char32_t c) {
  constexpr std::u32string_view kMarks = U"«»’‘“”–—…€°\u00A0•·";
  return kMarks.find(c) != std::u32string_view::npos;
}

// How many characters over ASCII there are, and how many of them where French has them: small
// letters beside letters, capitals not behind small ones, marks anywhere but between two letters
// (an apostrophe may stand there).
struct Likeness {
  std::size_t french = 0;
  std::size_t all = 0;
};

Likeness likeness_to_french(std::string_view utf8) {
  Likeness likeness;
  char32_t before = ' ';
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = next_code_point(utf8, at);
    if (c >= 0x80) {
      const char32_t after = at < utf8.size() ? static_cast<unsigned char>(utf8[at]) : ' ';
      const bool between = is_ascii_letter(before) && is_ascii_letter(after);
      const bool beside = is_ascii_letter(before) || is_ascii_letter(after) || after >= 0x80;
      const bool behind_small = is_ascii_lower(before);
      ++likeness.all;
      if (is_french_letter(c, false)) {
        likeness.french += beside || c == U'à';
      } else if (is_french_letter(c, true)) {
        likeness.french += !behind_small;
      } else if (is_french_mark(c)) {
        likeness.french += !between || c == U'’';
      }
    }
    before = c;
  }
  return likeness;
}

std::string ask_icu(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  require_memory(status);
  if (U_FAILURE(status)) return "";
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  require_memory(status);
  if (U_FAILURE(status) || match == nullptr) return "";
  const std::int32_t sure = ucsdet_getConfidence(match, &status);
  const char* name = ucsdet_getName(match, &status);
  return U_SUCCESS(status) && name != nullptr && sure >= kSureEnough ? charset_meant(name) : "";
}

}  // namespace

std::optional<std::string> convert_charset(std::string_view bytes, const std::string& charset) {
  const Converter from = open_converter(charset.c_str());
  const Converter to = open_converter("UTF-8");
  if (!from || !to) return std::nullopt;
  std::string out;
  char buffer[1 << 14];
  UChar pivot[1 << 12];
  UChar* pivot_source = pivot;
  UChar* pivot_target = pivot;
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  bool first = true;
  while (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    char* target = buffer;
    ucnv_convertEx(to.get(), from.get(), &target, buffer + sizeof buffer, &source, end, pivot,
                   &pivot_source, &pivot_target, pivot + (1 << 12), first, true, &status);
    require_memory(status);
    first = false;
    out.append(buffer, static_cast<std::size_t>(target - buffer));
  }
  return out;
}

std::string charset_meant(std::string_view name) {
  const std::string lower = lower_ascii(trim(name));
  for (const std::string_view latin1 : {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1",
                                        "latin-1", "ascii", "us-ascii", "cp1252", "iso8859_1"}) {
    if (lower == latin1) return "windows-1252";
  }
  return lower.starts_with("utf") ? "" : lower;
}

std::string guess_charset(std::string_view bytes) {
  // How many more characters must be French than in Windows-1252, which nearly all such text is
  // in: one accent alone can be read as another one. Latin-9 differs from it by six letters.
  struct Candidate {
    const char* charset;
    std::size_t lead;
  };
  bytes = bytes.substr(0, kSampleBytes);
  const auto likeness_in = [&](const char* charset) {
    return likeness_to_french(convert_charset(bytes, charset).value_or(""));
  };
  const char* best = "windows-1252";
  Likeness likeness = likeness_in(best);
  const std::size_t western = likeness.french;
  for (const Candidate candidate : {Candidate{"iso-8859-15", 1}, {"macintosh", 3}, {"ibm850", 3}}) {
    const Likeness other = likeness_in(candidate.charset);
    if (other.french <= likeness.french || other.french < western + candidate.lead) continue;
    best = candidate.charset;
    likeness = other;
  }
  if (likeness.french * 100 >= likeness.all * kFrenchEnough) return best;
  const std::string other = ask_icu(bytes);
  return other.empty() ? best : other;
}

}  // namespace glane
