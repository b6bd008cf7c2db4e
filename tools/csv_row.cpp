#include "csv_row.hpp"

#include <cstdio>

namespace glane::cli {

std::string csv_row(const std::vector<std::string>& fields) {
  std::string row;
  for (const std::string& field : fields) {
    if (&field != &fields.front()) row += ',';
    const bool quoted = field.find_first_of(",\"\r\n") != std::string::npos ||
                        (!field.empty() && (field.front() == ' ' || field.back() == ' '));
    if (!quoted) {
      row += field;
      continue;
    }
    row += '"';
    for (const char byte : field) row.append(byte == '"' ? 2 : 1, byte);
    row += '"';
  }
  return row += "\r\n";
}

std::string plain_number(double value) {
  char text[48];
  std::snprintf(text, sizeof text, "%.9g", value);
  return text;
}

}  // namespace glane::cli
