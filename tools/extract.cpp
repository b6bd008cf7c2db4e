// `glane extract`: the documents found in pages, one JSON object a line, without an index.
#include "chosen_fields.hpp"
#include "command.hpp"
#include "diagnostic_report.hpp"
#include "json_line.hpp"
#include "shared_options.hpp"

namespace glane::cli {

namespace {

struct Extraction {
  std::vector<std::string> paths;
  ExtractOptions options;
  std::string report;
  DocumentFields fields;
};

// The document's line with one key more: where its page said what.
std::string explained(const Document& document, std::string json) {
  nlohmann::ordered_json why = nlohmann::ordered_json::object();
  for (const FieldOrigin& origin : document.origins) why[origin.field] = origin.from;
  json.pop_back();
  return json + ", \"why\": " + dump(why) + "}";
}

ExitStatus run_extract(const Extraction& extraction, Terminal& terminal) {
  DiagnosticReport diagnostics(extraction.report, {});
  // Flushed each time: who reads along has a page's documents while the next page is read.
  const auto print = [&](const Document& document) {
    const std::string json = extraction.fields.json(to_json(document));
    terminal.print_json(extraction.options.explain ? explained(document, json) : json);
    terminal.flush();
  };
  ExtractOptions options = extraction.options;
  options.report = [&](const Diagnostic& diagnostic) { diagnostics.add(diagnostic); };
  const ExtractSummary summary = extract(extraction.paths, print, options);
  diagnostics.close();
  return summary.failed > 0 ? ExitStatus::some_failed : diagnostics.status();
}

}  // namespace

Action setup_extract(const Arguments& arguments) {
  arguments.require_operands("PATH");
  const Extraction extraction{arguments.operands(),
                              {path_options(arguments), arguments.has("why"), {}},
                              arguments.text("report"),
                              DocumentFields(arguments)};
  return [extraction](Terminal& terminal) { return run_extract(extraction, terminal); };
}

}  // namespace glane::cli
