#include "crawl/mime.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/characters.hpp"
#include "base/markup_escape.hpp"
#include "base/text.hpp"
#include "crawl/byte_source.hpp"
#include "crawl/decode.hpp"
#include "crawl/http_response.hpp"
#include "crawl/line_reader.hpp"

namespace glane {

namespace {

constexpr int kMaxDepth = 8;  // a forwarded forward of a forward

int value_of_hex(char c) {
  if (is_ascii_digit(c)) return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

int value_of_base64(char c) {
  if (is_ascii_upper(c)) return c - 'A';
  if (is_ascii_lower(c)) return c - 'a' + 26;
  if (is_ascii_digit(c)) return c - '0' + 52;
  if (c == '+') return 62;
  return c == '/' ? 63 : -1;
}

// The offset of the first line that is not of base64: a mailing list's foot; size: there is none.
std::size_t end_of_base64(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trim(text.substr(at, end - at));
    const bool sound = std::all_of(line.begin(), line.end(),
                                   [](char c) { return c == '=' || value_of_base64(c) >= 0; });
    if (!sound) return at;
    at = end + 1;
  }
  return text.size();
}

std::string decode_base64(std::string_view text) {
  std::string bytes;
  unsigned held = 0;
  int bits = 0;
  for (const char c : text.substr(0, end_of_base64(text))) {
    if (c == '=') bits = 0;  // what was encoded piece by piece goes on
    const int value = value_of_base64(c);
    if (value < 0) continue;
    held = (held << 6 | static_cast<unsigned>(value)) & 0xFFFFFF;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(held >> bits & 0xFF);
  }
  return bytes;
}

// in: header  "_" is a blank there
std::string decode_quoted_printable(std::string_view text, bool header) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '_' && header) {
      bytes += ' ';
    } else if (c != '=') {
      bytes += c;
    } else if (i + 2 < text.size() && value_of_hex(text[i + 1]) >= 0 &&
               value_of_hex(text[i + 2]) >= 0) {
      bytes += static_cast<char>(value_of_hex(text[i + 1]) * 16 + value_of_hex(text[i + 2]));
      i += 2;
    } else if (const std::size_t end = text.find_first_not_of(" \t\r", i + 1);
               end == std::string_view::npos || text[end] == '\n') {
      i = std::min(end, text.size());  // a soft line end
    } else {
      bytes += c;
    }
  }
  return bytes;
}

struct EncodedWord {
  std::string charset;
  std::string bytes;
  std::size_t end = 0;  // offset behind it
};

// The encoded word that begins at value[at].
std::optional<EncodedWord> read_encoded_word(std::string_view value, std::size_t at) {
  const std::size_t charset_end = value.find('?', at + 2);
  if (charset_end == std::string_view::npos || charset_end + 2 >= value.size() ||
      value[charset_end + 2] != '?') {
    return std::nullopt;
  }
  const std::size_t text = charset_end + 3;
  const std::size_t end = value.find("?=", text);
  if (end == std::string_view::npos) return std::nullopt;
  EncodedWord word;
  std::string_view charset = value.substr(at + 2, charset_end - at - 2);
  word.charset = charset.substr(0, charset.find('*'));  // RFC 2231: a language
  const std::string_view written = value.substr(text, end - text);
  const char encoding = value[charset_end + 1];
  if (encoding == 'B' || encoding == 'b') {
    word.bytes = decode_base64(written);
  } else if (encoding == 'Q' || encoding == 'q') {
    word.bytes = decode_quoted_printable(written, true);
  } else {
    return std::nullopt;
  }
  word.end = end + 2;
  return word;
}

std::string decode_transfer(const HeaderFields& fields, std::string_view body) {
  const std::string encoding = lower_ascii(trim(fields.value("content-transfer-encoding")));
  if (encoding == "base64") return decode_base64(body);
  if (encoding == "quoted-printable") return decode_quoted_printable(body, false);
  return std::string(body);
}

// The value of a parameter in a content type; empty where it has none.
std::string parameter_of(std::string_view content_type, std::string_view name) {
  const std::string lower = lower_ascii(content_type);
  for (std::size_t at = lower.find(name); at != std::string::npos; at = lower.find(name, at + 1)) {
    if (at > 0 && is_ascii_alphanumeric(lower[at - 1])) continue;  // of a name that ends so
    std::string_view value = trim(content_type.substr(at + name.size()));
    if (!value.starts_with('=')) continue;  // of one that begins so: "start-info"
    value = trim(value.substr(1));
    if (value.starts_with('"')) return std::string(value.substr(1, value.find('"', 1) - 1));
    return std::string(value.substr(0, value.find_first_of("; \t")));
  }
  return "";
}

// What stands between the lines that are "--" and the boundary; views into `body`.
std::vector<std::string_view> split_parts(std::string_view body, const std::string& boundary) {
  std::vector<std::string_view> parts;
  const std::string mark = "--" + boundary;
  std::size_t begin = std::string_view::npos;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    const std::string_view line = body.substr(at, end - at);
    // A longer boundary that begins so is another's.
    const std::string_view rest = line.starts_with(mark) ? trim(line.substr(mark.size())) : "?";
    if (rest.empty() || rest.starts_with("--")) {
      if (begin != std::string_view::npos) parts.push_back(body.substr(begin, at - begin));
      begin = std::min(end + 1, body.size());
      if (!rest.empty()) return parts;
    }
    at = end + 1;
  }
  if (begin != std::string_view::npos) parts.push_back(body.substr(begin));  // cut off
  return parts;
}

// Calls `visit` with the fields and the body of each part, until it returns false.
template <typename Visit>
void visit_parts(std::string_view content_type, std::string_view body, const Visit& visit) {
  for (const std::string_view part : split_parts(body, parameter_of(content_type, "boundary"))) {
    MemorySource memory(part);
    LineReader lines(memory);
    HeaderFields fields;
    if (!fields.read(lines)) continue;
    if (!visit(fields, part.substr(lines.offset()))) return;
  }
}

bool is_markup(std::string_view type) {
  return type == "text/html" || type == "application/xhtml+xml";
}

enum class Rank { none, text, markup, sought };

struct FoundPage {
  SavedPage page;
  Rank rank = Rank::none;
};

// What tells the page from its frames.
struct Sought {
  std::string url;  // that was saved
  std::string id;   // RFC 2387: "start"

  bool is(const HeaderFields& fields) const {
    return (!url.empty() && trim(fields.value("content-location")) == url) ||
           (!id.empty() && trim(fields.value("content-id")) == id);
  }
};

// The part that is the page: the one sought, else the first of markup, else of text, alternatives
// inside included.
FoundPage find_page(const HeaderFields& fields, std::string_view body, Sought sought, int depth) {
  const std::string written = fields.value("content-type");
  const std::string type = media_type_of_response(written);
  if (is_markup(type) || (type.starts_with("text/") && type != "text/css")) {
    return {{decode_transfer(fields, body), type, charset_of_response(written),
             std::string(trim(fields.value("content-location")))},
            is_markup(type) ? Rank::markup : Rank::text};
  }
  if (!type.starts_with("multipart/") || depth > kMaxDepth) return {};
  sought.id = parameter_of(written, "start");
  FoundPage found;
  visit_parts(written, body, [&](const HeaderFields& inner, std::string_view inside) {
    FoundPage page = find_page(inner, inside, sought, depth + 1);
    if (page.rank == Rank::markup && sought.is(inner)) page.rank = Rank::sought;
    if (page.rank > found.rank) found = std::move(page);
    return found.rank != Rank::sought;
  });
  return found;
}

// Puts `text` below `all`; where one is markup both are.
void append_text(MailText& all, const MailText& text) {
  if (all.html == text.html) {
    (all.text += "\n") += text.text;
    return;
  }
  const auto as_markup = [](const MailText& one) {
    if (one.html) return one.text;
    std::string markup = "<pre>";
    append_as_markup(markup, one.text);
    return markup + "</pre>";
  };
  all = {as_markup(all) + "\n" + as_markup(text), true};
}

MailText read_text(const HeaderFields& fields, std::string_view body, int depth);
MailText read_enclosed(std::string_view message, int depth);

// in: content_type  of multipart
MailText read_parts(const std::string& content_type, std::string_view body, int depth) {
  const bool alternatives = content_type.starts_with("multipart/alternative");
  const bool messages = content_type.starts_with("multipart/digest");  // unless a part says else
  MailText all;
  visit_parts(content_type, body, [&](const HeaderFields& fields, std::string_view inside) {
    const bool is_message = messages && fields.value("content-type").empty();
    MailText text =
        is_message ? read_enclosed(inside, depth) : read_text(fields, inside, depth + 1);
    if (text.text.empty()) return true;
    if (all.text.empty() || (alternatives && all.html && !text.html)) {
      all = std::move(text);
    } else if (!alternatives) {
      append_text(all, text);
    }
    return true;
  });
  return all;
}

// A message within the message: written as programs forward one in the text itself, it is read as
// that is, the words of others.
MailText read_enclosed(std::string_view message, int depth) {
  // The line that parts it from others in the mailbox it comes from is no field.
  const std::size_t begin = std::min(message.find_first_not_of("\r\n"), message.size());
  const std::string_view begun = message.substr(begin);
  if (begun.starts_with("From ") || begun.starts_with(">From ")) {
    message = begun.substr(std::min(begun.find('\n'), begun.size() - 1) + 1);
  }
  MemorySource memory(message);
  LineReader lines(memory);
  HeaderFields fields;
  if (!fields.read(lines)) return {};
  const MailText text = read_text(fields, message.substr(lines.offset()), depth + 1);
  if (text.text.empty()) return {};
  MailText enclosed{"\n---------- Forwarded message ----------\n"};
  for (const char* const name : {"From", "Date", "Subject"}) {
    const std::string value = decode_header(fields.value(lower_ascii(name)));
    if (!value.empty()) enclosed.text.append(name).append(": ").append(value).append("\n");
  }
  append_text(enclosed, text);
  return enclosed;
}

MailText read_text(const HeaderFields& fields, std::string_view body, int depth) {
  const std::string written = fields.value("content-type");
  const std::string type = media_type_of_response(written);
  if (depth > kMaxDepth) return {};
  if (type.starts_with("multipart/")) {
    // The boundary is compared letter by letter; only the type is in lower case.
    return read_parts(type + written.substr(std::min(written.find(';'), written.size())), body,
                      depth);
  }
  if (type == "message/rfc822") return read_enclosed(decode_transfer(fields, body), depth);
  // What is no type at all counts for nothing (RFC 2045, 5.2).
  const bool text = type.starts_with("text/") || type.find('/') == std::string::npos;
  const std::string shown = lower_ascii(fields.value("content-disposition"));
  if (!text || shown.starts_with("attachment")) return {};
  const bool html = type == "text/html";
  MailText read;
  read.text = decode_page(decode_transfer(fields, body), {html, charset_of_response(written)}).text;
  read.html = html;
  if (trim(read.text).empty()) read.text.clear();
  return read;
}

}  // namespace

std::string decode_header(std::string_view value) {
  std::string decoded;
  EncodedWord held;  // words of one charset may cut a character in two
  const auto release = [&] {
    if (!held.bytes.empty()) decoded += decode_page(held.bytes, {false, held.charset}).text;
    held = {};
  };
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t found = std::min(value.find("=?", at), value.size());
    const std::string_view plain = value.substr(at, found - at);
    std::optional<EncodedWord> word;
    if (found < value.size()) word = read_encoded_word(value, found);
    // Blanks between two encoded words are none.
    const bool between = word && !held.bytes.empty() && trim(plain).empty();
    if (!between || word->charset != held.charset) release();
    if (!between) decoded += decode_bytes(plain).text;
    if (word) {
      held.charset = word->charset;
      held.bytes += word->bytes;
      at = word->end;
    } else {
      if (found < value.size()) {
        release();
        decoded += "=?";
      }
      at = found + 2;
    }
  }
  release();
  return squeeze_blanks(decoded);
}

std::optional<SavedPage> read_saved_page(const HeaderFields& fields, std::string_view body) {
  const std::string snapshot(trim(fields.value("snapshot-content-location")));
  // Mail is sent under an id, to somebody.
  const bool sent = !fields.value("message-id").empty() || !fields.value("to").empty();
  const std::string type = media_type_of_response(fields.value("content-type"));
  const bool may_be = type == "multipart/related" || type == "text/html";
  if (snapshot.empty() && (sent || !may_be)) return std::nullopt;
  const std::string whole = snapshot.substr(0, snapshot.find('#'));
  auto [page, rank] = find_page(fields, body, {whole, ""}, 0);
  if (rank == Rank::none || (snapshot.empty() && page.url.empty())) return std::nullopt;
  if (!snapshot.empty()) page.url = snapshot;
  if (!page.url.starts_with("http")) page.url.clear();
  return std::move(page);
}

MailText read_mime_text(const HeaderFields& fields, std::string_view body) {
  return read_text(fields, body, 0);
}

}  // namespace glane
