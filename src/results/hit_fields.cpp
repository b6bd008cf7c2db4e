#include "glane/hit_fields.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace glane {

namespace {

FieldValue or_nothing(std::string text) {
  if (text.empty()) return {};
  return text;
}

FieldValue date_value(const std::optional<Date>& date) {
  return date ? FieldValue(iso_date(*date)) : FieldValue();
}

std::vector<std::string> ids_of(const std::vector<Duplicate>& duplicates) {
  std::vector<std::string> ids;
  for (const Duplicate& one : duplicates) ids.push_back(one.id);
  return ids;
}

constexpr HitContent kColumnsAlone{.record = false, .texts = false};
constexpr HitContent kRecord{.record = true, .texts = false};
constexpr HitContent kTexts{.record = true, .texts = true};
constexpr HitContent kSnippet{.record = true, .texts = true, .snippet = true};
constexpr HitContent kScore{.record = false, .texts = false, .score = true};

enum Shown { everywhere, in_json, where_asked };

template <typename Value>
HitField field(std::string_view name, Shown shown, const HitContent& needs, Value value) {
  return {name,
          shown != where_asked,
          shown == everywhere,
          name == "snippet" || name == "title_marked",
          needs,
          name == "duplicates",
          value};
}

std::vector<HitField> make_fields() {
  return {
      field("id", everywhere, kColumnsAlone,
            [](const Hit& hit) -> FieldValue { return hit.document.id; }),
      field("type", everywhere, kColumnsAlone,
            [](const Hit& hit) -> FieldValue { return std::string(type_name(hit.document.type)); }),
      field("score", everywhere, kScore, [](const Hit& hit) -> FieldValue { return hit.score; }),
      field("title", everywhere, kRecord,
            [](const Hit& hit) { return or_nothing(shown_title(hit.document)); }),
      field("title_marked", in_json, kSnippet,
            [](const Hit& hit) { return or_nothing(hit.title_marked); }),
      field("author", everywhere, kRecord,
            [](const Hit& hit) { return or_nothing(hit.document.author); }),
      field("authors", where_asked, kColumnsAlone,
            [](const Hit& hit) -> FieldValue { return hit.document.authors; }),
      field("date", everywhere, kRecord,
            [](const Hit& hit) { return date_value(hit.document.date); }),
      field("date_precision", everywhere, kRecord,
            [](const Hit& hit) {
              return or_nothing(std::string(date_precision_name(hit.document)));
            }),
      field("site", everywhere, kColumnsAlone,
            [](const Hit& hit) { return or_nothing(hit.document.site); }),
      field("url", everywhere, kRecord,
            [](const Hit& hit) { return or_nothing(hit.document.url); }),
      field("source", everywhere, kRecord,
            [](const Hit& hit) { return or_nothing(hit.document.source); }),
      field("crawled", where_asked, kRecord,
            [](const Hit& hit) { return date_value(hit.document.crawled); }),
      field("section", where_asked, kColumnsAlone,
            [](const Hit& hit) { return or_nothing(hit.document.section); }),
      field("language", where_asked, kColumnsAlone,
            [](const Hit& hit) { return or_nothing(hit.document.language); }),
      field("thread", everywhere, kColumnsAlone,
            [](const Hit& hit) { return or_nothing(hit.document.thread); }),
      field("thread_title", where_asked, kRecord,
            [](const Hit& hit) { return or_nothing(hit.document.thread_title); }),
      field("position", everywhere, kRecord,
            [](const Hit& hit) -> FieldValue { return std::int64_t{hit.document.position}; }),
      field("reply_to", everywhere, kRecord,
            [](const Hit& hit) { return or_nothing(hit.document.reply_to); }),
      field("text", where_asked, kTexts,
            [](const Hit& hit) -> FieldValue { return hit.document.text; }),
      field("quotes", where_asked, kTexts,
            [](const Hit& hit) -> FieldValue { return hit.document.quotes; }),
      field("snippet", everywhere, kSnippet,
            [](const Hit& hit) -> FieldValue { return hit.snippet; }),
      field("snippet_source", in_json, kSnippet,
            [](const Hit& hit) -> FieldValue {
              return std::string(hit.quotation ? "quotation" : "text");
            }),
      field("quoted_author", in_json, kSnippet,
            [](const Hit& hit) {
              return hit.quotation ? or_nothing(hit.quotation->author) : FieldValue();
            }),
      field("index", everywhere, kColumnsAlone,
            [](const Hit& hit) { return or_nothing(hit.document.index); }),
      field("duplicates", in_json, kColumnsAlone,
            [](const Hit& hit) -> FieldValue { return ids_of(hit.duplicates); }),
  };
}

std::string joined(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) out.append(out.empty() ? "" : "; ").append(item);
  return out;
}

std::vector<std::string> lines_of(const std::vector<Quote>& quotes) {
  std::vector<std::string> lines;
  for (const Quote& quote : quotes) {
    lines.push_back(quote.author.empty() ? quote.text : quote.author + ": " + quote.text);
  }
  return lines;
}

struct CellText {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  // Digits enough to read the same number, as in JSON.
  std::string operator()(double number) const {
    char digits[32];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
    std::string text(digits, end);
    return text.find_first_of(".en") == text.npos ? text + ".0" : text;
  }
  std::string operator()(const std::vector<std::string>& items) const { return joined(items); }
  std::string operator()(const std::vector<Quote>& quotes) const {
    return joined(lines_of(quotes));
  }
};

}  // namespace

const std::vector<HitField>& hit_fields() {
  static const std::vector<HitField> fields = make_fields();
  return fields;
}

const HitField* find_hit_field(std::string_view name) {
  const std::vector<HitField>& fields = hit_fields();
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const HitField& one) { return one.name == name; });
  return found == fields.end() ? nullptr : &*found;
}

HitContent content_of(const ChosenFields& fields) {
  HitContent all{.record = false, .texts = false};
  for (const HitField* field : fields) {
    all.record |= field->needs.record;
    all.texts |= field->needs.texts;
    all.snippet |= field->needs.snippet;
    all.score |= field->needs.score;
  }
  return all;
}

std::string cell_text(const FieldValue& value) {
  return std::visit(CellText{}, value);
}

}  // namespace glane
