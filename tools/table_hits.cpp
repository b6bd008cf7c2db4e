#include "table_hits.hpp"

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>

#include "csv_row.hpp"
#include "marked_text.hpp"
#include "printable.hpp"

namespace glane::cli {

namespace {

// A field of a hit as it stands in a table.
struct Cell {
  std::string text;
  bool is_number = false;
  bool is_marked = false;
};

Cell cell_of(const HitField& field, const Hit& hit) {
  const FieldValue value = field.value(hit);
  const bool number =
      std::holds_alternative<double>(value) || std::holds_alternative<std::int64_t>(value);
  return {cell_text(value), number, field.marked};
}

ChosenFields columns_of(const WrittenSearch& search) {
  if (!search.fields.empty()) return search.fields;
  ChosenFields columns;
  for (const HitField& field : hit_fields()) {
    if (field.column) columns.push_back(&field);
  }
  return columns;
}

std::string plain_csv_field(const Cell& cell) {
  return csv_field(cell.text);
}

std::string spreadsheet_field(const Cell& cell) {
  return csv_field(cell.is_number ? cell.text : guarded(cell.text));
}

// "12.3" would be the 12th of March.
std::string excel_field(const Cell& cell) {
  std::string field = cell.is_marked ? without_marks(cell.text) : cell.text;
  if (cell.is_number) {
    std::replace(field.begin(), field.end(), '.', ',');
  } else {
    field = guarded(field);
  }
  return csv_field(field, ';');
}

std::string tsv_field(const Cell& cell) {
  return backslash_escaped(cell.text);
}

struct TableFormat {
  const char* mark;  // before everything
  const char* separator;
  const char* line_end;
  std::string (*field)(const Cell&);
};

class TableWriter : public HitWriter {
 public:
  TableWriter(const WrittenSearch& search, const TableFormat& format)
      : columns_(columns_of(search)), format_(format) {}

  void begin(Terminal& terminal) override {
    std::string line = format_.mark;
    for (const HitField* column : columns_) {
      line.append(column == columns_[0] ? "" : format_.separator).append(column->name);
    }
    terminal.print_table(line + format_.line_end);
  }

  void add(const Hit& hit, Terminal& terminal) override {
    std::string line;
    for (const HitField* column : columns_) {
      line += column == columns_[0] ? "" : format_.separator;
      line += format_.field(cell_of(*column, hit));
    }
    terminal.print_table(line + format_.line_end);
  }

 private:
  ChosenFields columns_;
  TableFormat format_;
};

class IdsWriter : public HitWriter {
 public:
  void add(const Hit& hit, Terminal& terminal) override {
    terminal.print_table(hit.document.id + "\n");
  }
};

class TrecWriter : public HitWriter {
 public:
  TrecWriter(std::string_view query_id, std::size_t offset)
      : head_(percent_encoded(query_id) + " Q0 "), rank_(offset) {}

  void add(const Hit& hit, Terminal& terminal) override {
    char tail[80];
    std::snprintf(tail, sizeof tail, " %zu %.6f glane\n", ++rank_, hit.score);
    terminal.print_table(head_ + percent_encoded(hit.document.id) + tail);
  }

 private:
  std::string head_;
  std::size_t rank_;
};

}  // namespace

void write_hits(HitWriter& writer, const std::vector<Hit>& hits, Terminal& terminal) {
  writer.begin(terminal);
  for (const Hit& hit : hits) writer.add(hit, terminal);
  writer.end(terminal);
}

std::unique_ptr<HitWriter> csv_writer(const WrittenSearch& search) {
  return std::make_unique<TableWriter>(search, TableFormat{"", ",", "\r\n", plain_csv_field});
}

std::unique_ptr<HitWriter> spreadsheet_writer(const WrittenSearch& search) {
  return std::make_unique<TableWriter>(search,
                                       TableFormat{"\uFEFF", ",", "\r\n", spreadsheet_field});
}

std::unique_ptr<HitWriter> excel_writer(const WrittenSearch& search) {
  return std::make_unique<TableWriter>(search, TableFormat{"\uFEFF", ";", "\r\n", excel_field});
}

std::unique_ptr<HitWriter> tsv_writer(const WrittenSearch& search) {
  return std::make_unique<TableWriter>(search, TableFormat{"", "\t", "\n", tsv_field});
}

std::unique_ptr<HitWriter> ids_writer(const WrittenSearch&) {
  return std::make_unique<IdsWriter>();
}

std::unique_ptr<HitWriter> trec_writer(const WrittenSearch& search) {
  return std::make_unique<TrecWriter>("1", search.offset);
}

void print_trec(std::string_view query_id, std::size_t offset, const SearchResponse& response,
                Terminal& terminal) {
  TrecWriter writer(query_id, offset);
  write_hits(writer, response.hits, terminal);
}

}  // namespace glane::cli
