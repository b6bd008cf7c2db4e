#include "base/parse_json.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "base/characters.hpp"
#include "base/json_dom.hpp"
#include "base/utf8.hpp"

namespace glane {

namespace {

constexpr std::size_t kMaxFaultBytes = 160;

struct Shape {
  std::size_t depth = 0;
  std::size_t values = 0;
};

Shape measure(std::string_view text) {
  Shape shape;
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      shape.depth = std::max(shape.depth, ++depth);
      ++shape.values;
    } else if (c == ',') {
      ++shape.values;
    } else if ((c == '}' || c == ']') && depth > 0) {
      --depth;
    }
  }
  return shape;
}

// The code unit of "\uXXXX" at text[at], or nothing.
std::optional<unsigned> escaped_unit(std::string_view text, std::size_t at) {
  if (text.size() < at + 6 || text[at] != '\\' || text[at + 1] != 'u') return std::nullopt;
  unsigned unit = 0;
  for (const char c : text.substr(at + 2, 4)) {
    const unsigned digit = is_ascii_digit(c)      ? static_cast<unsigned>(c - '0')
                           : c >= 'a' && c <= 'f' ? static_cast<unsigned>(c - 'a' + 10)
                           : c >= 'A' && c <= 'F' ? static_cast<unsigned>(c - 'A' + 10)
                                                  : 16;
    if (digit == 16) return std::nullopt;
    unit = unit * 16 + digit;
  }
  return unit;
}

bool is_high(std::optional<unsigned> unit) {
  return unit && *unit >= 0xD800 && *unit < 0xDC00;
}
bool is_low(std::optional<unsigned> unit) {
  return unit && *unit >= 0xDC00 && *unit < 0xE000;
}

// Copies the escape at text[at], mended; the offset behind it.
std::size_t mend_escape(std::string_view text, std::size_t at, std::string& out) {
  const std::optional<unsigned> unit = escaped_unit(text, at);
  if (unit) {
    if (is_high(unit) && is_low(escaped_unit(text, at + 6))) {
      out += text.substr(at, 12);
      return at + 12;
    }
    out += is_high(unit) || is_low(unit) ? std::string_view("\\ufffd") : text.substr(at, 6);
    return at + 6;
  }
  const char escaped = at + 1 < text.size() ? text[at + 1] : '"';
  if (std::string_view("\"\\/bfnrt").find(escaped) != std::string_view::npos) {
    out += text.substr(at, 2);
    return at + 2;
  }
  // "\'" is its quote; any other backslash stands for itself.
  if (escaped != '\'') out += "\\\\";
  return at + 1;
}

void append_mended_control(std::string& out, char c) {
  constexpr char kHex[] = "0123456789abcdef";
  out += "\\u00";
  out += kHex[c >> 4];
  out += kHex[c & 15];
}

std::string mend(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 16);
  bool in_string = false;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (in_string && c == '\\') {
      at = mend_escape(text, at, out);
      continue;
    }
    if (c == '"') in_string = !in_string;
    if (in_string && static_cast<unsigned char>(c) < 0x20) {
      append_mended_control(out, c);
      ++at;
      continue;
    }
    if (!in_string && c == ',') {
      const std::size_t next = text.find_first_not_of(" \t\r\n", at + 1);
      if (next != text.npos && (text[next] == '}' || text[next] == ']')) {
        at = next;
        continue;
      }
    }
    std::size_t skipped = 0;
    if (!in_string) {
      for (const std::string_view word : {"NaN", "-Infinity", "Infinity"}) {
        if (skipped == 0 && text.substr(at, word.size()) == word) skipped = word.size();
      }
    }
    out += skipped > 0 ? std::string_view("null") : text.substr(at, 1);
    at += skipped > 0 ? skipped : 1;
  }
  return out;
}

// True for a quotation mark that ends a string: what must follow one does.
bool ends_string(std::string_view text, std::size_t behind) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t next = text.find_first_not_of(kBlanks, behind);
  if (next == text.npos || text[next] != ',') {
    return next == text.npos || text[next] == ':' || text[next] == '}' || text[next] == ']';
  }
  const std::size_t value = text.find_first_not_of(kBlanks, next + 1);
  if (value == text.npos) return true;
  const std::string_view rest = text.substr(value);
  return is_ascii_digit(rest[0]) || std::string_view("\"{[}]-").find(rest[0]) != rest.npos ||
         rest.starts_with("true") || rest.starts_with("false") || rest.starts_with("null");
}

// {"a": "il dit "oui" et part"} as its writer meant it: a bare quotation mark inside a string is
// one that no string can end with.
std::string escape_bare_quotes(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 16);
  bool in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (in_string && c == '\\' && at + 1 < text.size()) {
      out += text.substr(at++, 2);
      continue;
    }
    if (c == '"') {
      const bool bare = in_string && !ends_string(text, at + 1);
      if (bare) out += '\\';
      if (!bare) in_string = !in_string;
    }
    out += c;
  }
  return out;
}

bool is_bounded(const Shape& shape) {
  return shape.depth <= kMaxJsonDepth && shape.values <= kMaxJsonValues;
}

// "at line 1, column 2: syntax error ...", where it is as it is in every language.
ErrorArgument reason_of(const std::string& fault) {
  static constexpr std::string_view kLine = "at line ";
  static constexpr std::string_view kColumn = ", column ";
  const std::size_t column = fault.find(kColumn);
  const std::size_t words = fault.find(": ");
  const bool has_place = fault.starts_with(kLine) && column < words && words != fault.npos;
  if (!has_place) return {"reason", fault};
  const std::size_t begin = column + kColumn.size();
  return said("reason", {DiagnosticCode::cause_place,
                         {{"line", fault.substr(kLine.size(), column - kLine.size())},
                          {"column", fault.substr(begin, words - begin)},
                          {"words", fault.substr(words + 2)}}});
}

// nlohmann's message without its number, cut: it quotes the text up to the fault, which may stand
// inside a character.
std::string fault_of(const Json::exception& exception) {
  std::string_view message = exception.what();
  if (const std::size_t tag = message.find("] "); tag != std::string_view::npos) {
    message.remove_prefix(tag + 2);
  }
  constexpr std::string_view kParseError = "parse error ";
  if (message.rfind(kParseError, 0) == 0) message.remove_prefix(kParseError.size());
  const std::string_view cut = cut_utf8(message, kMaxFaultBytes);
  return repair_utf8(cut) + (cut.size() < message.size() ? "…" : "");
}

std::optional<Json> try_parse(std::string_view text, std::string& fault) {
  try {
    return Json::parse(text.begin(), text.end());
  } catch (const Json::exception& exception) {
    fault = fault_of(exception);
    return std::nullopt;
  }
}

}  // namespace

ParsedJson parse_json(std::string_view text) {
  ParsedJson parsed;
  if (const std::optional<JsonDom> dom = parse_json_dom(text)) parsed.value = json_of_dom(*dom);
  if (parsed.value) return parsed;
  const Shape shape = measure(text);
  if (shape.depth > kMaxJsonDepth) return {std::nullopt, DiagnosticCode::json_nesting};
  if (shape.values > kMaxJsonValues) return {std::nullopt, DiagnosticCode::json_values};
  std::string reason;
  parsed.value = try_parse(text, reason);
  if (parsed.value) return parsed;
  // The fault told is that of the text as it came: its columns are those that an editor shows.
  std::string ignored;
  parsed.value = try_parse(mend(text), ignored);
  if (!parsed.value) {
    const std::string quoted = escape_bare_quotes(text);
    if (is_bounded(measure(quoted))) parsed.value = try_parse(mend(quoted), ignored);
  }
  parsed.fault = {parsed.value ? DiagnosticCode::json_mended : DiagnosticCode::json_invalid,
                  {reason_of(reason)}};
  return parsed;
}

}  // namespace glane
