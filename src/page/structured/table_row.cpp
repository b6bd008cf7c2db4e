#include "page/structured/table_row.hpp"

#include "page/structured/json_thread.hpp"

namespace glane {

RecordDocuments read_table_row(const TableRow& row, const Page& page,
                               const DiagnosticSink& report) {
  Json object = Json::object();
  for (const auto& [name, value] : row.fields) object[name] = value;
  return documents_of_record(read_json_thread(object, page), page, Severity::failed, report);
}

}  // namespace glane
