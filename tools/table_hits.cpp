#include "table_hits.hpp"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "marked_text.hpp"
#include "printable.hpp"

namespace glane::cli {

namespace {

constexpr const char* kColumns[] = {"id",     "type",           "score",    "title",   "author",
                                    "date",   "date_precision", "site",     "url",     "source",
                                    "thread", "position",       "reply_to", "snippet", "index"};

// A value of the hit's JSON as it stands in a table: null is an empty field.
struct Value {
  std::string text;
  bool is_number = false;
  bool is_marked = false;
};

Value value_of(const nlohmann::json& hit, const char* column) {
  const auto value = hit.find(column);
  if (value == hit.end() || value->is_null()) return {};
  const bool is_marked = std::string_view(column) == "snippet";
  if (value->is_string()) return {value->get<std::string>(), false, is_marked};
  return {value->dump(), value->is_number()};
}

std::string quoted_field(const std::string& field, const char* special) {
  const bool quoted = field.find_first_of(special) != std::string::npos ||
                      (!field.empty() && (field.front() == ' ' || field.back() == ' '));
  if (!quoted) return field;
  std::string out = "\"";
  for (const char byte : field) out.append(byte == '"' ? 2 : 1, byte);
  return out += '"';
}

std::string csv_field(const Value& value) {
  return quoted_field(value.text, ",\"\r\n");
}

// "12.3" would be the 12th of March.
std::string excel_field(const Value& value) {
  std::string field = value.is_marked ? without_marks(value.text) : value.text;
  if (value.is_number) {
    std::replace(field.begin(), field.end(), '.', ',');
  } else if (!field.empty() && std::string_view("=+-@\t\r").find(field[0]) != std::string::npos) {
    field.insert(0, 1, '\'');
  }
  return quoted_field(field, ";\"\r\n");
}

std::string tsv_field(const Value& value) {
  std::string field = value.text;
  for (char& byte : field) {
    if (byte == '\t' || byte == '\n' || byte == '\r') byte = ' ';
  }
  return field;
}

struct TableFormat {
  const char* separator;
  const char* line_end;
  std::string (*field)(const Value&);
};

void print_rows(const SearchResponse& response, const TableFormat& format, Terminal& terminal) {
  std::string line;
  for (const char* column : kColumns)
    line.append(line.empty() ? "" : format.separator).append(column);
  terminal.print_table(line + format.line_end);
  for (const Hit& hit : response.hits) {
    const nlohmann::json json = nlohmann::json::parse(to_json(hit));
    line.clear();
    for (const char* column : kColumns) {
      line += column == kColumns[0] ? "" : format.separator;
      line += format.field(value_of(json, column));
    }
    terminal.print_table(line + format.line_end);
  }
}

}  // namespace

void print_csv(const SearchResponse& response, Terminal& terminal) {
  print_rows(response, {",", "\r\n", csv_field}, terminal);
}

void print_excel_csv(const SearchResponse& response, Terminal& terminal) {
  terminal.print_table("\uFEFF");
  print_rows(response, {";", "\r\n", excel_field}, terminal);
}

void print_tsv(const SearchResponse& response, Terminal& terminal) {
  print_rows(response, {"\t", "\n", tsv_field}, terminal);
}

void print_ids(const SearchResponse& response, Terminal& terminal) {
  for (const Hit& hit : response.hits) terminal.print_table(hit.document.id + "\n");
}

void print_trec(std::string_view query_id, std::size_t offset, const SearchResponse& response,
                Terminal& terminal) {
  const std::string head = percent_encoded(query_id) + " Q0 ";
  std::size_t rank = offset;
  for (const Hit& hit : response.hits) {
    char tail[80];
    std::snprintf(tail, sizeof tail, " %zu %.6f glane\n", ++rank, hit.score);
    terminal.print_table(head + percent_encoded(hit.document.id) + tail);
  }
}

}  // namespace glane::cli
