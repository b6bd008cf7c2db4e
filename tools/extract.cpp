// `glane extract`: the documents found in pages, one JSON object a line, without an index.
#include "command.hpp"
#include "remarks.hpp"
#include "words.hpp"

namespace glane::cli {

namespace {

struct Extraction {
  std::vector<std::string> paths;
  PathOptions options;
  std::string report;
};

ExitStatus run_extract(const Extraction& extraction, Terminal& terminal) {
  Remarks remarks(extraction.report, {});
  // Flushed each time: who reads along has a page's documents while the next page is read.
  const auto print = [&](const Document& document) {
    terminal.print_json(to_json(document));
    terminal.flush();
  };
  const ExtractSummary summary = extract(extraction.paths, extraction.options, print,
                                         [&](const Reject& reject) { remarks.take(reject); });
  remarks.close();
  return summary.failed > 0 ? ExitStatus::some_failed : remarks.status();
}

}  // namespace

Run setup_extract(const Arguments& arguments) {
  arguments.require_operands("PATH");
  const Extraction extraction{
      arguments.operands(),
      {arguments.all("include"), arguments.all("exclude"), arguments.text("base-url")},
      arguments.text("report")};
  return [extraction](Terminal& terminal) { return run_extract(extraction, terminal); };
}

}  // namespace glane::cli
