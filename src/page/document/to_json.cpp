// to_json of document.hpp: the form in which documents are printed and stored in the index.
#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "glane/document.hpp"

namespace glane {

namespace {

constexpr std::array<bool, 256> kEscaped = [] {
  std::array<bool, 256> escaped{};
  for (std::size_t c = 0; c < 0x20; ++c) escaped[c] = true;
  escaped['"'] = escaped['\\'] = escaped[0x7F] = true;
  return escaped;
}();

void append_varint_string(std::string& out, std::string_view text) {
  constexpr char kHex[] = "0123456789abcdef";
  if (find_invalid_utf8(text) != std::string_view::npos) {
    return append_varint_string(out, repair_utf8(text));
  }
  out += '"';
  std::size_t copied = 0;  // what comes before this offset is in `out`
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (!kEscaped[static_cast<unsigned char>(c)]) continue;
    out += text.substr(copied, i - copied);
    copied = i + 1;
    out += '\\';
    if (c == '"' || c == '\\') {
      out += c;
    } else if (c == '\n') {
      out += 'n';
    } else if (c == '\t') {
      out += 't';
    } else {
      out += "u00";
      out += kHex[c >> 4];
      out += kHex[c & 15];
    }
  }
  out += text.substr(copied);
  out += '"';
}

void append_key(std::string& out, std::string_view key) {
  out += out.size() > 1 ? ", \"" : "\"";
  out += key;
  out += "\": ";
}

void append_known(std::string& out, std::string_view text) {
  if (text.empty()) {
    out += "null";
  } else {
    append_varint_string(out, text);
  }
}

void append_member(std::string& out, std::string_view key, std::string_view text) {
  append_key(out, key);
  append_known(out, text);
}

void append_date(std::string& out, std::string_view key, const std::optional<Date>& date) {
  append_member(out, key, date ? iso_date(*date) : std::string());
}

void append_authors(std::string& out, const std::vector<std::string>& authors) {
  append_key(out, "authors");
  out += '[';
  for (const std::string& author : authors) {
    if (&author != &authors.front()) out += ", ";
    append_varint_string(out, author);
  }
  out += ']';
}

void append_quotes(std::string& out, const std::vector<Quote>& quotes) {
  append_key(out, "quotes");
  out += '[';
  for (const Quote& quote : quotes) {
    if (&quote != &quotes.front()) out += ", ";
    out += "{\"author\": ";
    append_known(out, quote.author);
    out += ", \"text\": ";
    append_varint_string(out, quote.text);
    out += '}';
  }
  out += ']';
}

}  // namespace

std::string_view type_name(DocumentType type) {
  return type == DocumentType::comment ? "comment" : "article";
}

std::optional<DocumentType> type_named(std::string_view name) {
  constexpr std::string_view kArticle[] = {"article", "articles"};
  constexpr std::string_view kComment[] = {"comment",      "comments", "commentaire",
                                           "commentaires", "post",     "posts"};
  const auto is_name = [&](std::string_view one) { return equal_ignoring_ascii_case(one, name); };
  if (std::any_of(std::begin(kArticle), std::end(kArticle), is_name)) return DocumentType::article;
  if (std::any_of(std::begin(kComment), std::end(kComment), is_name)) return DocumentType::comment;
  return std::nullopt;
}

std::string to_json(const Document& document) {
  std::string out;
  out.reserve(document.text.size() + document.text.size() / 16 + 1024);
  out += '{';
  append_key(out, "id");
  append_varint_string(out, document.id);
  append_member(out, "type", type_name(document.type));
  append_member(out, "title", document.title);
  append_member(out, "author", document.author);
  append_authors(out, document.authors);
  append_date(out, "date", document.date);
  append_member(out, "date_precision", date_precision_name(document));
  append_member(out, "site", document.site);
  append_member(out, "url", document.url);
  append_member(out, "source", document.source);
  append_date(out, "crawled", document.crawled);
  append_member(out, "section", document.section);
  append_member(out, "language", document.language);
  append_member(out, "text", document.text);
  append_member(out, "thread", document.thread);
  append_key(out, "position");
  out += std::to_string(document.position);
  append_member(out, "reply_to", document.reply_to);
  append_quotes(out, document.quotes);
  append_member(out, "thread_title", document.thread_title);
  append_member(out, "claimed_url", document.claimed_url);
  if (document.captures > 1) {
    append_key(out, "captures");
    out += std::to_string(document.captures);
    append_date(out, "first_captured", document.first_captured);
  }
  if (document.removed_from_page) append_date(out, "gone", document.removed_from_page);
  out += '}';
  return out;
}

}  // namespace glane
