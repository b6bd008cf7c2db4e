#include "glane.hpp"
#include "read_documents.hpp"
#include "rules_folder.hpp"

namespace glane {

ExtractSummary extract(const std::vector<std::string>& paths, const PathOptions& options,
                       const std::function<void(const Document&)>& sink,
                       const DiagnosticSink& report) {
  check_paths(options);
  const auto hand_on = [&](PageBatch& batch) {
    for (const auto& documents : batch.pages) {
      for (const Document& document : documents) sink(document);
    }
  };
  const SiteRules rules = load_site_rules(options.rules);
  Reading reading;
  reading.deliver = hand_on;
  reading.page_options = {&rules, options.explain};
  ExtractSummary summary;
  const CrawlListing listing = list_files(paths, options, [&](const Diagnostic& diagnostic) {
    if (diagnostic.severity == Severity::skipped) ++summary.skipped;
    if (diagnostic.severity == Severity::failed) ++summary.failed;
    if (report) report(diagnostic);
  });
  const ReadSummary read = read_documents(all_files(listing), options, reading, report);
  summary.pages += read.pages;
  summary.skipped += read.skipped;
  summary.failed += read.failed;
  if (summary.failed > 0 && summary.pages == 0 && summary.skipped == 0) {
    throw Error(ErrorKind::input, "nothing could be read");
  }
  return summary;
}

std::string_view version() {
  return GLANE_VERSION;
}

}  // namespace glane
