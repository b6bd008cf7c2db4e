// `glane extract`: the documents found in pages, one JSON object a line, without an index.
#include <nlohmann/json.hpp>

#include "command.hpp"
#include "path_options.hpp"
#include "remarks.hpp"
#include "words.hpp"

namespace glane::cli {

namespace {

struct Extraction {
  std::vector<std::string> paths;
  PathOptions options;
  std::string report;
};

// The document's line with one key more: where its page said what.
std::string explained(const Document& document) {
  nlohmann::ordered_json why = nlohmann::ordered_json::object();
  for (const FieldOrigin& origin : document.origins) why[origin.field] = origin.from;
  using Replace = nlohmann::ordered_json::error_handler_t;
  std::string json = to_json(document);
  json.pop_back();
  return json + ", \"why\": " + why.dump(-1, ' ', false, Replace::replace) + "}";
}

ExitStatus run_extract(const Extraction& extraction, Terminal& terminal) {
  Remarks remarks(extraction.report, {});
  // Flushed each time: who reads along has a page's documents while the next page is read.
  const auto print = [&](const Document& document) {
    terminal.print_json(extraction.options.explain ? explained(document) : to_json(document));
    terminal.flush();
  };
  const ExtractSummary summary =
      extract(extraction.paths, extraction.options, print,
              [&](const Diagnostic& diagnostic) { remarks.take(diagnostic); });
  remarks.close();
  return summary.failed > 0 ? ExitStatus::some_failed : remarks.status();
}

}  // namespace

Run setup_extract(const Arguments& arguments) {
  arguments.require_operands("PATH");
  Extraction extraction{arguments.operands(), path_options(arguments), arguments.text("report")};
  extraction.options.explain = arguments.has("why");
  return [extraction](Terminal& terminal) { return run_extract(extraction, terminal); };
}

}  // namespace glane::cli
