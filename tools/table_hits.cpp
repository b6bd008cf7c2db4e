#include "table_hits.hpp"

#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

#include "printable.hpp"

namespace glane::cli {

namespace {

constexpr const char* kColumns[] = {"id",     "type",           "score",    "title",  "author",
                                    "date",   "date_precision", "site",     "url",    "source",
                                    "thread", "position",       "reply_to", "snippet"};

// A value of the hit's JSON as it stands in a table: null is an empty field.
std::string field_of(const nlohmann::json& hit, const char* column) {
  const auto value = hit.find(column);
  if (value == hit.end() || value->is_null()) return {};
  return value->is_string() ? value->get<std::string>() : value->dump();
}

std::string csv_field(const std::string& field) {
  const bool quoted = field.find_first_of(",\"\r\n") != std::string::npos ||
                      (!field.empty() && (field.front() == ' ' || field.back() == ' '));
  if (!quoted) return field;
  std::string out = "\"";
  for (const char byte : field) out.append(byte == '"' ? 2 : 1, byte);
  return out += '"';
}

std::string tsv_field(std::string field) {
  for (char& byte : field) {
    if (byte == '\t' || byte == '\n' || byte == '\r') byte = ' ';
  }
  return field;
}

struct TableFormat {
  const char* separator;
  const char* line_end;
  std::string (*field)(std::string);
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
      line += format.field(field_of(json, column));
    }
    terminal.print_table(line + format.line_end);
  }
}

}  // namespace

void print_csv(const SearchResponse& response, Terminal& terminal) {
  print_rows(response, {",", "\r\n", [](std::string field) { return csv_field(field); }}, terminal);
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
