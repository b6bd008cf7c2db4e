#include "glane/extract.hpp"

#include "library/read_documents.hpp"
#include "library/rules_folder.hpp"

namespace glane {

ExtractSummary extract(const std::vector<std::string>& paths, const DocumentSink& sink,
                       const ExtractOptions& options) {
  check_paths(options.paths);
  const auto hand_on = [&](PageBatch& batch) {
    for (const auto& documents : batch.pages) {
      for (const Document& document : documents) sink(document);
    }
  };
  const SiteRules rules = load_site_rules(options.paths.rules);
  Reading reading;
  reading.deliver = hand_on;
  reading.page_options = {&rules, options.explain};
  ExtractSummary summary;
  const CrawlListing listing = list_files(paths, options.paths, [&](const Diagnostic& diagnostic) {
    if (diagnostic.severity == Severity::skipped) ++summary.skipped;
    if (diagnostic.severity == Severity::failed) ++summary.failed;
    if (options.report) options.report(diagnostic);
  });
  const ReadSummary read =
      read_documents(all_files(listing), options.paths, reading, options.report);
  summary.pages += read.pages;
  summary.skipped += read.skipped;
  summary.failed += read.failed;
  if (summary.failed > 0 && summary.pages == 0 && summary.skipped == 0) {
    throw Error(ErrorKind::input, "nothing could be read");
  }
  return summary;
}

}  // namespace glane
