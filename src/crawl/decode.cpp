#include "crawl/decode.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "crawl/double_utf8.hpp"

namespace glane {

namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(const char* charset) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(charset, &status));
  if (U_FAILURE(status)) converter.reset();
  return converter;
}

// `bytes` of `charset` as UTF-8; nothing where ICU does not know the charset.
std::optional<std::string> convert(std::string_view bytes, const char* charset) {
  const Converter from = open_converter(charset);
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
    first = false;
    out.append(buffer, static_cast<std::size_t>(target - buffer));
  }
  return out;
}

// How many characters over ASCII are well-formed UTF-8, how many bytes are in none.
struct Evidence {
  std::size_t good = 0;
  std::size_t bad = 0;
  std::size_t first_bad = std::string_view::npos;
};

// True where text[start] stands for itself as U+FFFD and not for an invalid byte.
bool is_written_replacement(std::string_view text, std::size_t start) {
  return text.substr(start, 3) == "\uFFFD";
}

Evidence weigh(std::string_view bytes) {
  Evidence evidence;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(bytes, at);
    if (c < 0x80) continue;
    if (c != kReplacementCharacter || is_written_replacement(bytes, start)) {
      ++evidence.good;
    } else {
      evidence.first_bad = std::min(evidence.first_bad, start);
      ++evidence.bad;
    }
  }
  return evidence;
}

// Bytes in no UTF-8 sequence as Windows-1252. With hardly any sequence (`keep_sequences` false)
// those are chance, and all bytes are taken singly.
std::string read_as_western(std::string_view bytes, bool keep_sequences) {
  if (!keep_sequences) return convert(bytes, "windows-1252").value_or(repair_utf8(bytes));
  std::string out;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(bytes, at);
    const std::string_view written = bytes.substr(start, at - start);
    if (c != kReplacementCharacter || is_written_replacement(bytes, start)) {
      out += written;
    } else {
      append_utf8(out, code_point_of_western(static_cast<unsigned char>(written[0])));
    }
  }
  return out;
}

// The charset that `head` declares: <meta charset=...>, <meta http-equiv ... charset=...>,
// <?xml encoding="...">. Empty where there is none.
std::string declared_charset(std::string_view head) {
  head = head.substr(0, 4096);
  std::string lower(head);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const bool xml = lower.rfind("<?xml", 0) == 0;
  std::size_t at = lower.find("charset");
  std::size_t name_bytes = 7;
  if (xml && lower.find("encoding") < at) {
    at = lower.find("encoding");
    name_bytes = 8;
  }
  if (at == std::string::npos) return "";
  const std::size_t begin = lower.find_first_not_of(" \t\r\n=\"'", at + name_bytes);
  if (begin == std::string::npos) return "";
  const std::size_t end = lower.find_first_of(" \t\r\n\"'/>;?", begin);
  return lower.substr(begin, std::min(end, lower.size()) - begin);
}

// What browsers take it for: Latin-1 is Windows-1252, and a page whose declaration can be read
// byte by byte is not in UTF-16.
std::string charset_meant(std::string name) {
  for (const std::string_view latin1 : {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1",
                                        "latin-1", "ascii", "us-ascii", "cp1252", "iso8859_1"}) {
    if (name == latin1) return "windows-1252";
  }
  const bool unicode = name.rfind("utf", 0) == 0;
  return unicode ? "" : name;
}

}  // namespace

WideEncoding find_wide_encoding(std::string_view head) {
  using namespace std::string_view_literals;
  if (head.substr(0, 4) == "\xFF\xFE\0\0"sv) return WideEncoding::utf32le;
  if (head.substr(0, 4) == "\0\0\xFE\xFF"sv) return WideEncoding::utf32be;
  if (head.substr(0, 2) == "\xFF\xFE") return WideEncoding::utf16le;
  if (head.substr(0, 2) == "\xFE\xFF") return WideEncoding::utf16be;
  head = head.substr(0, 4096);
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < head.size(); ++i) zeros[i % 2] += head[i] == '\0';
  // Three characters of four below U+0100, and never a zero in the other place.
  const std::size_t enough = head.size() * 3 / 8;
  if (head.size() < 8) return WideEncoding::none;
  if (zeros[1] >= enough && zeros[0] == 0) return WideEncoding::utf16le;
  if (zeros[0] >= enough && zeros[1] == 0) return WideEncoding::utf16be;
  return WideEncoding::none;
}

std::string decode_wide(std::string_view bytes, WideEncoding encoding) {
  constexpr const char* kNames[] = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"};
  std::string text = convert(bytes, kNames[static_cast<int>(encoding)]).value_or("");
  if (text.rfind(kUtf8Mark, 0) == 0) text.erase(0, kUtf8Mark.size());
  return text;
}

Decoded decode_bytes(std::string_view bytes) {
  const Evidence evidence = weigh(bytes);
  if (evidence.bad == 0) return {std::string(bytes), ""};
  const std::string fault = "not valid UTF-8 at byte " + std::to_string(evidence.first_bad) + ": ";
  // A cut character is at most three bytes of a sequence of four.
  const bool cut = evidence.good > 0 && evidence.first_bad + 3 >= bytes.size();
  if (cut || evidence.bad * 200 < evidence.good) {
    return {repair_utf8(bytes), fault + "repaired"};
  }
  const bool keep_sequences = evidence.good * 200 > evidence.bad;
  return {read_as_western(bytes, keep_sequences), fault + "read as windows-1252"};
}

Decoded decode_page(std::string_view bytes, bool markup) {
  if (const WideEncoding wide = find_wide_encoding(bytes); wide != WideEncoding::none) {
    return {decode_wide(bytes, wide), ""};
  }
  if (bytes.substr(0, 3) == kUtf8Mark) bytes.remove_prefix(3);
  const Evidence evidence = weigh(bytes);
  if (evidence.bad == 0) {
    if (auto mended = mend_double_utf8(bytes)) return {*mended, "UTF-8 encoded twice: mended"};
    return {std::string(bytes), ""};
  }
  // More sequences than stray bytes: whatever it declares, it is UTF-8 with faults.
  if (markup && evidence.bad > evidence.good) {
    const std::string charset = charset_meant(declared_charset(bytes));
    if (!charset.empty()) {
      if (auto text = convert(bytes, charset.c_str())) return {repair_utf8(*text), ""};
    }
  }
  return decode_bytes(bytes);
}

}  // namespace glane
