#include "crawl/decode.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/contains.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "crawl/charset.hpp"
#include "crawl/double_utf8.hpp"

namespace glane {

namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

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

// Where nothing is bad, how much is good is of no account.
Evidence weigh(std::string_view bytes) {
  Evidence evidence;
  if (find_invalid_utf8(bytes) == std::string_view::npos) return evidence;
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

// Bytes in no UTF-8 sequence as Windows-1252, the others as they are.
std::string read_strays_as_western(std::string_view bytes) {
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

// The value of `name` in `lower`, "charset" in "text/html; charset = latin1"; empty: it has none.
std::string value_of(std::string_view lower, std::string_view name) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t at = lower.find(name);
  if (at == lower.npos) return "";
  const std::size_t sign = lower.find_first_not_of(kBlanks, at + name.size());
  if (sign == lower.npos || lower[sign] != '=') return "";
  const std::size_t begin = lower.find_first_not_of(" \t\r\n\"'", sign + 1);
  if (begin == lower.npos) return "";
  const std::size_t end = lower.find_first_of(" \t\r\n\"'/>;?", begin);
  return std::string(lower.substr(begin, end == lower.npos ? end : end - begin));
}

// The charset that a page declares: <?xml encoding="...">, <meta charset=...>, <meta http-equiv ...
// charset=...>, and no other element (<script charset>), no script and no comment.
//   source: WHATWG HTML, "prescan a byte stream to determine its encoding"
std::string declared_charset(std::string_view page) {
  constexpr std::size_t kLongestHead = 64u << 10;
  constexpr std::pair<std::string_view, std::string_view> kPassedOver[] = {
      {"<!--", "-->"}, {"<script", "</script"}, {"<style", "</style"}, {"<title", "</title"}};
  const std::string head = lower_ascii(page.substr(0, kLongestHead));
  if (head.starts_with("<?xml")) {
    std::string charset = value_of(std::string_view(head).substr(0, head.find('>')), "encoding");
    if (!charset.empty()) return charset;
  }
  for (std::size_t at = head.find('<'); at != head.npos; at = head.find('<', at + 1)) {
    const std::string_view rest = std::string_view(head).substr(at);
    if (starts_with_any(rest, {"</head", "<body"})) break;
    for (const auto& [open, close] : kPassedOver) {
      if (rest.starts_with(open)) at = std::min(head.find(close, at), head.size());
    }
    if (!rest.starts_with("<meta")) continue;
    std::string charset = value_of(rest.substr(0, rest.find('>')), "charset");
    if (!charset.empty()) return charset;
  }
  return "";
}

}  // namespace

WideEncoding find_wide_encoding(std::string_view head) {
  using namespace std::string_view_literals;
  if (head.substr(0, 4) == "\xFF\xFE\0\0"sv) return WideEncoding::utf32le;
  if (head.substr(0, 4) == "\0\0\xFE\xFF"sv) return WideEncoding::utf32be;
  if (head.substr(0, 2) == "\xFF\xFE") return WideEncoding::utf16le;
  if (head.substr(0, 2) == "\xFE\xFF") return WideEncoding::utf16be;
  head = head.substr(0, 4096);
  if (head.find('\0') == head.npos) return WideEncoding::none;
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
  std::string text = convert_charset(bytes, kNames[static_cast<int>(encoding)]).value_or("");
  if (text.rfind(kUtf8Mark, 0) == 0) text.erase(0, kUtf8Mark.size());
  return text;
}

Decoded decode_bytes(std::string_view bytes) {
  const Evidence evidence = weigh(bytes);
  if (evidence.bad == 0) return {std::string(bytes), {}};
  const ErrorArgument byte{"byte", std::to_string(evidence.first_bad)};
  // A cut character is at most three bytes of a sequence of four.
  const bool cut = evidence.good > 0 && evidence.first_bad + 3 >= bytes.size();
  if (cut || evidence.bad * 200 < evidence.good) {
    return {repair_utf8(bytes), {DiagnosticCode::text_repaired, {byte}}};
  }
  // Among many stray bytes some look like a sequence by chance.
  const bool mixed = evidence.good * 4 >= evidence.bad;
  const std::string charset = mixed ? "windows-1252" : guess_charset(bytes);
  Remark remark(DiagnosticCode::text_charset, {byte, {"charset", charset}});
  if (charset == "windows-1252" && evidence.good * 200 > evidence.bad) {
    return {read_strays_as_western(bytes), std::move(remark)};
  }
  return {repair_utf8(convert_charset(bytes, charset).value_or("")), std::move(remark)};
}

Decoded decode_page(std::string_view bytes, const Declared& declared) {
  if (const WideEncoding wide = find_wide_encoding(bytes); wide != WideEncoding::none) {
    return {decode_wide(bytes, wide), {}};
  }
  if (bytes.substr(0, 3) == kUtf8Mark) bytes.remove_prefix(3);
  const Evidence evidence = weigh(bytes);
  if (evidence.bad == 0) {
    if (auto mended = mend_double_utf8(bytes)) return {*mended, DiagnosticCode::text_twice};
    return {std::string(bytes), {}};
  }
  // More sequences than stray bytes: whatever it declares, it is UTF-8 with faults.
  if (evidence.bad <= evidence.good) return decode_bytes(bytes);
  const std::string in_markup = declared.in_markup ? declared_charset(bytes) : "";
  for (const std::string& name : {declared.charset, in_markup}) {
    const std::string charset = charset_meant(name);
    if (charset.empty()) continue;
    if (auto text = convert_charset(bytes, charset)) return {repair_utf8(*text), {}};
  }
  return decode_bytes(bytes);
}

}  // namespace glane
