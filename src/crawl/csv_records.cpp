#include "crawl/csv_records.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "crawl/decode.hpp"

namespace glane {

namespace {

constexpr std::size_t kMaxNameBytes = 60;  // of a column; a longer one is a sentence

// Whether the quotation marks of a row that is still being gathered are all closed.
class QuoteState {
 public:
  explicit QuoteState(char delimiter) : delimiter_(delimiter) {}

  void take(std::string_view bytes) {
    for (const char c : bytes) {
      if (c == '"' && (quoted_ || at_start_)) {
        quoted_ = !quoted_;
        // A doubled mark opens again what it has just closed.
        at_start_ = !quoted_;
        continue;
      }
      at_start_ = !quoted_ && c == delimiter_;
    }
  }

  bool open() const { return quoted_; }

 private:
  char delimiter_;
  bool quoted_ = false;
  bool at_start_ = true;
};

std::vector<std::string> split_row(std::string_view row, char delimiter) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const char c = row[i];
    std::string& field = fields.back();
    if (quoted && c == '"' && row.substr(i + 1, 1) == "\"") {
      field += '"';
      ++i;
    } else if (c == '"' && (quoted || field.empty())) {
      quoted = !quoted;
    } else if (c == delimiter && !quoted) {
      fields.emplace_back();
    } else {
      field += c;
    }
  }
  return fields;
}

// A name's letters alone, as the fields of JSON are compared.
std::string letters_of(std::string_view name) {
  std::string letters = lower_ascii(name);
  std::erase_if(letters, [](char c) { return c == '_' || c == '-' || c == ' '; });
  return letters;
}

bool names_document(const std::vector<std::string>& names) {
  constexpr std::string_view kTelling[] = {
      "title",       "titre",    "headline", "url",     "link",        "permalink",
      "text",        "texte",    "body",     "content", "html",        "contenthtml",
      "articlebody", "maintext", "contenu",  "message", "description", "selftext"};
  std::size_t telling = 0;
  for (const std::string& name : names) {
    if (name.size() > kMaxNameBytes) return false;
    const std::string letters = letters_of(trim(name));
    telling += std::find(std::begin(kTelling), std::end(kTelling), letters) != std::end(kTelling);
  }
  // A table of one telling column still has others; a sentence with commas has no telling one.
  return names.size() > 1 && telling > 0;
}

// Text that is no name of a column: a title followed by a comma is no table.
bool is_column_name(std::string_view name) {
  name = trim(name);
  return std::count(name.begin(), name.end(), ' ') <= 3 &&
         name.find_first_of(".!?:<>") == std::string_view::npos;
}

class Table {
 public:
  Table(LineReader& lines, const Origin& origin, PageOutput& output, char delimiter)
      : lines_(lines), origin_(origin), output_(output), delimiter_(delimiter) {}

  void read();

 private:
  bool next_row();
  void emit_row();

  LineReader& lines_;
  const Origin& origin_;
  PageOutput& output_;
  char delimiter_;
  std::vector<std::string> names_;
  std::string row_;
  std::size_t row_line_ = 0;
  bool too_long_ = false;
};

// Gathers the lines of a row; false at the end.
bool Table::next_row() {
  row_.clear();
  too_long_ = false;
  QuoteState quotes(delimiter_);
  FileLine line;
  for (bool first = true;; first = false) {
    if (!lines_.next(line, kMaxPageBytes)) return !first;
    if (first) row_line_ = line.number;
    too_long_ = too_long_ || row_.size() + line.bytes > kMaxPageBytes;
    if (too_long_) row_.clear();
    if (!too_long_) {
      if (!first) row_ += '\n';
      row_ += line.text;
    }
    quotes.take(line.text);
    if (!quotes.open()) return true;
    quotes.take("\n");
  }
}

void Table::emit_row() {
  const Decoded decoded = decode_bytes(row_);
  if (!decoded.remark.empty()) {
    output_.report(origin_, Severity::doubtful, decoded.remark, row_line_);
  }
  std::vector<std::string> fields = split_row(decoded.text, delimiter_);
  if (fields.size() > names_.size()) {
    return output_.report(
        origin_, Severity::failed,
        {DiagnosticCode::table_columns,
         {{"columns", std::to_string(fields.size())}, {"names", std::to_string(names_.size())}}},
        row_line_);
  }
  TableRow row;
  row.fields.reserve(fields.size());
  for (std::size_t i = 0; i < fields.size(); ++i) {
    row.fields.emplace_back(names_[i], std::move(fields[i]));
  }
  Origin origin = origin_;
  origin.id += "#L" + std::to_string(row_line_);
  origin.url.clear();  // of the table, not of its rows
  output_.add_record(std::move(row), origin, row_line_);
}

void Table::read() {
  const std::uint64_t before = output_.count();
  while (next_row()) {
    if (too_long_) {
      output_.report(origin_, Severity::failed, page_too_large(DiagnosticCode::size_row),
                     row_line_);
    } else if (trim(repair_utf8(row_)).empty()) {
      continue;
    } else if (names_.empty()) {
      for (const std::string& name : split_row(decode_bytes(row_).text, delimiter_)) {
        names_.emplace_back(trim(name));
      }
    } else {
      emit_row();
    }
  }
  if (!lines_.fault().empty()) {
    output_.report(origin_, Severity::failed, lines_.fault());
  } else if (output_.count() == before) {
    output_.report(origin_, Severity::skipped, DiagnosticCode::table_empty);
  }
}

}  // namespace

std::optional<char> find_csv_table(std::string_view head) {
  const std::vector<std::string_view> lines = split_text_lines(head.substr(0, 4096));
  for (const char delimiter : {',', ';', '\t', '|'}) {
    const std::vector<std::string> names = split_row(lines[0], delimiter);
    // A title that happens to hold the sign has prose under it, or nothing.
    const bool row = lines.size() < 2 || lines[1].find(delimiter) != std::string_view::npos ||
                     lines[1].starts_with('"');
    if (!row) continue;
    if (names_document(names) && std::all_of(names.begin(), names.end(), is_column_name)) {
      return delimiter;
    }
  }
  return std::nullopt;
}

void read_csv(LineReader& lines, const Origin& origin, PageOutput& output) {
  const std::optional<char> delimiter = find_csv_table(trim(lines.peek(64u << 10)));
  Table(lines, origin, output, delimiter.value_or(',')).read();
}

}  // namespace glane
