#include "csv_row.hpp"

#include <cstdio>

namespace glane::cli {

namespace {

// C0 but for what is white space, DEL, and C1, whose bytes are C2 and one of 80 to 9F.
std::string without_controls(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
    const bool is_c1 = byte == 0xC2 && next >= 0x80 && next <= 0x9F;
    const bool is_white = byte == '\t' || byte == '\n' || byte == '\r';
    if (is_c1 || byte == 0x7F || (byte < 0x20 && !is_white)) {
      out += "\uFFFD";
      at += is_c1 ? 1 : 0;
    } else {
      out += text[at];
    }
  }
  return out;
}

}  // namespace

std::string csv_field(const std::string& text, char separator) {
  const std::string field = without_controls(text);
  const bool quoted = field.find_first_of("\"\r\n") != std::string::npos ||
                      field.find(separator) != std::string::npos ||
                      (!field.empty() && (field.front() == ' ' || field.back() == ' '));
  if (!quoted) return field;
  std::string out = "\"";
  for (const char byte : field) out.append(byte == '"' ? 2 : 1, byte);
  return out += '"';
}

std::string csv_row(const std::vector<std::string>& fields) {
  std::string row;
  for (const std::string& field : fields) {
    if (&field != &fields.front()) row += ',';
    row += csv_field(field);
  }
  return row += "\r\n";
}

std::string guarded(const std::string& text) {
  const std::size_t begin = text.find_first_not_of('\'');
  if (begin == std::string::npos) return text;
  const bool is_formula = std::string_view("=+-@\t\r").find(text[begin]) != std::string_view::npos;
  return is_formula ? "'" + text : text;
}

CsvTable::CsvTable(bool for_spreadsheet, Terminal& terminal)
    : guards_(for_spreadsheet), terminal_(terminal) {
  if (guards_) terminal_.print_table("\uFEFF");
}

void CsvTable::add(std::vector<std::string> fields) {
  for (std::string& field : fields) {
    if (guards_) field = guarded(field);
  }
  terminal_.print_table(csv_row(fields));
}

std::string plain_number(double value) {
  char text[48];
  std::snprintf(text, sizeof text, "%.9g", value);
  return text;
}

}  // namespace glane::cli
