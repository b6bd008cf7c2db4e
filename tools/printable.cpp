#include "printable.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>

namespace glane::cli {

namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::string_view kReplacementBytes = "\xEF\xBF\xBD";

struct Range {
  char32_t first;
  char32_t last;
};

// Unicode's Bidi_Control, and what C0, DEL and C1 are.
constexpr Range kControls[] = {{0x00, 0x1F},     {0x7F, 0x9F},     {0x61C, 0x61C},
                               {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x2069}};

// What shows nothing: zero-width characters, invisible operators, the byte order mark, marks of
// annotations, tags. Sorted.
constexpr Range kInvisible[] = {{0x180E, 0x180E},  {0x200B, 0x200D}, {0x2060, 0x2065},
                                {0x206A, 0x206F},  {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB},
                                {0xE0000, 0xE007F}};

// What a joiner may stand between: letters of scripts that it shapes, Arabic to Sinhala, and the
// symbols and emoji that others are put together of. Sorted.
constexpr Range kJoined[] = {
    {0x600, 0xDFF}, {0x2190, 0x2BFF}, {0xFE0F, 0xFE0F}, {0x1F300, 0x1FAFF}};

// Combining marks of the scripts met in a French archive, zero-width characters, variation
// selectors. Sorted.
constexpr Range kZeroWidth[] = {
    {0x300, 0x36F},    {0x483, 0x489},   {0x591, 0x5BD},   {0x610, 0x61A},   {0x64B, 0x65F},
    {0x900, 0x902},    {0x93A, 0x93A},   {0x941, 0x948},   {0xE31, 0xE31},   {0xE34, 0xE3A},
    {0xE47, 0xE4E},    {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x202A, 0x202E},
    {0x2060, 0x2069},  {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF},
    {0xE0100, 0xE01EF}};

// East Asian wide and full-width characters, emoji. Sorted.
constexpr Range kWide[] = {{0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},
                           {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},
                           {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F},
                           {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

template <std::size_t size>
bool in_ranges(const Range (&ranges)[size], char32_t character) {
  const auto after =
      std::upper_bound(std::begin(ranges), std::end(ranges), character,
                       [](char32_t sought, const Range& range) { return sought < range.first; });
  return after != std::begin(ranges) && character <= std::prev(after)->last;
}

bool is_control(char32_t character) {
  return in_ranges(kControls, character);
}

bool is_invisible(char32_t character) {
  return in_ranges(kInvisible, character);
}

// Whether `character`, with these beside it, is a joiner that shapes what is shown.
bool joins(char32_t before, char32_t character, char32_t after) {
  const bool is_joiner = character == 0x200C || character == 0x200D;
  return is_joiner && in_ranges(kJoined, before) && in_ranges(kJoined, after) &&
         !is_control(before) && !is_control(after);
}

bool is_line_end(char32_t character) {
  return (character >= '\n' && character <= '\r') || character == 0x85 || character == 0x2028 ||
         character == 0x2029;
}

int sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

bool is_scalar(char32_t character, int length) {
  constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};  // shorter forms are overlong
  return character >= kLeast[length] && character <= 0x10FFFF &&
         !(character >= 0xD800 && character <= 0xDFFF);
}

// What printable_json must look at: most bytes are only to be copied. The last ones begin C1, the
// bidi controls and what is invisible, among others.
constexpr std::array<bool, 256> kJsonMarks = [] {
  std::array<bool, 256> marks{};
  for (const unsigned char byte :
       {'"', '\\', ',', ':', '\x7F', '\xC2', '\xD8', '\xE1', '\xE2', '\xEF', '\xF3'}) {
    marks[byte] = true;
  }
  return marks;
}();

// "\\u202e"; beyond U+FFFF two of them.
std::string json_escape(char32_t character) {
  const auto unit = [](unsigned value) {
    char escape[8];
    std::snprintf(escape, sizeof escape, "\\u%04x", value & 0xFFFF);
    return std::string(escape);
  };
  if (character <= 0xFFFF) return unit(character);
  const char32_t rest = character - 0x10000;
  return unit(0xD800 + (rest >> 10)) + unit(0xDC00 + (rest & 0x3FF));
}

std::string_view white_space_kept(char32_t character, Keep keep, std::string_view bytes) {
  const bool tabular = character == '\t' || character == '\n' || character == '\r';
  if (keep == Keep::table && tabular) return bytes;
  if (keep == Keep::lines && is_line_end(character)) return "\n";
  return " ";
}

}  // namespace

char32_t next_character(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const int length = sequence_length(lead);
  if (length == 1) return static_cast<unsigned char>(text[at++]);
  if (length == 0 || at + length > text.size()) return ++at, kReplacement;
  char32_t character = lead & (0x7F >> length);
  for (int i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[at + i]);
    if ((byte & 0xC0) != 0x80) return ++at, kReplacement;
    character = character << 6 | (byte & 0x3F);
  }
  if (!is_scalar(character, length)) return ++at, kReplacement;
  at += length;
  return character;
}

bool is_white_space(char32_t character) {
  return is_line_end(character) || character == '\t' || character == ' ' ||
         (character >= 0x1C && character <= 0x1F) || character == 0xA0 || character == 0x1680 ||
         (character >= 0x2000 && character <= 0x200A) || character == 0x202F ||
         character == 0x205F || character == 0x3000;
}

std::string printable(std::string_view text, Keep keep) {
  std::string out;
  out.reserve(text.size());
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t character = next_character(text, at);
    if (is_invisible(character)) {
      std::size_t next = at;
      const char32_t after = at < text.size() ? next_character(text, next) : 0;
      if (!joins(before, character, after)) continue;
    }
    before = character;
    if (character == '\r' && keep == Keep::lines && text.substr(at, 1) == "\n") ++at;
    const std::string_view bytes = text.substr(begin, at - begin);
    if (is_line_end(character) || character == '\t') {
      out += white_space_kept(character, keep, bytes);
    } else if (is_control(character) || character == kReplacement) {
      out += kReplacementBytes;
    } else {
      out += bytes;
    }
  }
  return out;
}

std::string printable_json(std::string_view json) {
  std::string out;
  out.reserve(json.size() + json.size() / 8);
  bool in_string = false;
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t begin = at;
    while (at < json.size() && !kJsonMarks[static_cast<unsigned char>(json[at])]) ++at;
    out.append(json, begin, at - begin);
    if (at == json.size()) break;
    const std::size_t mark = at;
    const char32_t character = next_character(json, at);
    // C0 characters cannot stand raw inside a JSON string, only between values, as layout.
    if (character >= 0x7F && (is_control(character) || is_invisible(character))) {
      out += json_escape(character);
      continue;
    }
    if (character == '"') in_string = !in_string;
    if (character == '\\' && at < json.size()) ++at;  // what it escapes ends no string
    out.append(json, mark, at - mark);
    const bool parts = !in_string && (character == ',' || character == ':');
    if (parts && json.substr(at, 1) != " ") out += ' ';
  }
  return out;
}

std::size_t columns(std::string_view text) {
  std::size_t sum = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = next_character(text, at);
    if (!in_ranges(kZeroWidth, character)) sum += in_ranges(kWide, character) ? 2 : 1;
  }
  return sum;
}

std::string cut_to_columns(std::string_view text, std::size_t limit) {
  std::size_t used = 0;
  std::size_t fits = 0;  // bytes that leave a column for the mark
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    next_character(text, at);
    used += columns(text.substr(begin, at - begin));
    if (used < limit) fits = at;
    if (used > limit) return std::string(text.substr(0, fits)) + (limit > 0 ? "…" : "");
  }
  return std::string(text);
}

std::string percent_encoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const bool blank = is_white_space(next_character(text, at));
    for (const char byte : text.substr(begin, at - begin)) {
      char escape[4] = {byte, '\0'};
      if (blank) std::snprintf(escape, sizeof escape, "%%%02X", static_cast<unsigned char>(byte));
      out.append(escape, blank ? 3 : 1);
    }
  }
  return out;
}

std::string backslash_escaped(std::string_view text) {
  constexpr std::string_view kNamed = "\\\t\n\r";
  constexpr std::string_view kNames = "\\tnr";
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t character = next_character(text, at);
    const bool is_control = character < 0x20 || (character >= 0x7F && character <= 0x9F);
    const bool is_escaped = is_control || is_line_end(character);
    for (const char byte : text.substr(begin, at - begin)) {
      const std::size_t named = kNamed.find(byte);
      char escape[5] = {byte, '\0'};
      if (named != std::string_view::npos) {
        out.append("\\").push_back(kNames[named]);
      } else {
        const auto value = static_cast<unsigned char>(byte);
        if (is_escaped) std::snprintf(escape, sizeof escape, "\\x%02X", value);
        out += is_escaped ? escape : std::string(1, byte);
      }
    }
  }
  return out;
}

}  // namespace glane::cli
