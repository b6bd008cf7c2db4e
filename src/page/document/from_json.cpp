// document_from_json of document.hpp and read_own_json of own_json.hpp: what to_json wrote, read
// back.
#include <array>
#include <cstdint>
#include <string_view>

#include "glane/document.hpp"
#include "glane/error_code.hpp"
#include "page/document/own_json.hpp"

namespace glane {

namespace {

bool read_value(const JsonDom& value, std::string_view& out) {
  return value.is_null() || value.get(out) == simdjson::SUCCESS;
}

bool read_value(const JsonDom& value, std::string& out) {
  std::string_view text;
  if (!read_value(value, text)) return false;
  if (!text.empty()) out = text;
  return true;
}

bool read_value(const JsonDom& value, std::vector<std::string>& out) {
  simdjson::dom::array list;
  if (value.get(list) != simdjson::SUCCESS) return false;
  for (const JsonDom one : list) {
    if (!one.is_string() || !read_value(one, out.emplace_back())) return false;
  }
  return true;
}

bool read_value(const JsonDom& value, std::optional<Date>& out) {
  std::string_view text;
  if (!read_value(value, text)) return false;
  if (!text.empty()) out = parse_iso_date(text);
  return true;
}

bool read_value(const JsonDom& value, std::vector<Quote>& out) {
  simdjson::dom::array list;
  if (value.get(list) != simdjson::SUCCESS) return false;
  for (const JsonDom one : list) {
    Quote& quote = out.emplace_back();
    JsonDom author, text;
    const bool whole = one["author"].get(author) == simdjson::SUCCESS &&
                       one["text"].get(text) == simdjson::SUCCESS;
    if (!whole || !read_value(author, quote.author) || !read_value(text, quote.text)) return false;
  }
  return true;
}

bool read_value(const JsonDom& value, DocumentType& out) {
  std::string_view text;
  if (!read_value(value, text)) return false;
  out = text == type_name(DocumentType::comment) ? DocumentType::comment : DocumentType::article;
  return true;
}

bool read_value(const JsonDom& value, int& out) {
  std::int64_t number = 0;
  if (value.get(number) != simdjson::SUCCESS || number < 0 || number > INT32_MAX) return false;
  out = static_cast<int>(number);
  return true;
}

struct Member {
  std::string_view key;
  bool (*read)(const JsonDom&, Document&);
};

template <auto member>
bool read_member(const JsonDom& value, Document& out) {
  return read_value(value, out.*member);
}

constexpr std::array<Member, 20> kMembers = {{
    {"id", read_member<&Document::id>},
    {"type", read_member<&Document::type>},
    {"title", read_member<&Document::title>},
    {"author", read_member<&Document::author>},
    {"authors", read_member<&Document::authors>},
    {"date", read_member<&Document::date>},
    {"date_precision",
     [](const JsonDom& value, Document& out) {
       std::string_view name;
       const bool read = read_value(value, name);
       out.date_inherited = name == "inherited";
       return read;
     }},
    {"site", read_member<&Document::site>},
    {"url", read_member<&Document::url>},
    {"source", read_member<&Document::source>},
    {"crawled", read_member<&Document::crawled>},
    {"section", read_member<&Document::section>},
    {"language", read_member<&Document::language>},
    {"text", read_member<&Document::text>},
    {"thread", read_member<&Document::thread>},
    {"position", read_member<&Document::position>},
    {"reply_to", read_member<&Document::reply_to>},
    {"quotes", read_member<&Document::quotes>},
    {"thread_title", read_member<&Document::thread_title>},
    {"claimed_url", read_member<&Document::claimed_url>},
}};

// What was printed before there was a claimed_url, the last, lacks it.
constexpr std::uint32_t kAllMembers = (1u << kMembers.size()) - 1;
constexpr std::uint32_t kFirstMembers = kAllMembers >> 1;

// Reads the members, which mostly stand in their order; true where each is there once, but for the
// one that may be missing.
bool read_members(const simdjson::dom::object& object, Document& out) {
  std::uint32_t seen = 0;
  std::size_t next = 0;
  for (const auto field : object) {
    for (std::size_t tries = 0; tries < kMembers.size();
         ++tries, next = (next + 1) % kMembers.size()) {
      if (kMembers[next].key == field.key) break;
    }
    if (kMembers[next].key != field.key) continue;
    if ((seen >> next & 1) != 0 || !kMembers[next].read(field.value, out)) return false;
    seen |= 1u << next;
    next = (next + 1) % kMembers.size();
  }
  return (seen & kFirstMembers) == kFirstMembers;
}

}  // namespace

std::optional<Document> read_own_json(const JsonDom& dom) {
  simdjson::dom::object object;
  Document document;
  if (dom.get(object) != simdjson::SUCCESS || !read_members(object, document)) {
    return std::nullopt;
  }
  return document;
}

Document document_from_json(std::string_view json) {
  const std::optional<JsonDom> dom = parse_json_dom(json);
  std::optional<Document> document = dom ? read_own_json(*dom) : std::nullopt;
  if (!document) throw Error(ErrorCode::index_record);
  return *std::move(document);
}

}  // namespace glane
