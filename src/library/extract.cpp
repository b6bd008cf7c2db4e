#include "glane/extract.hpp"

#include "ingest/crawl_reader.hpp"
#include "library/path_options.hpp"
#include "library/rules_folder.hpp"

namespace glane {

ExtractSummary extract(const std::vector<std::string>& paths, const DocumentSink& sink,
                       const ExtractOptions& options) {
  check_paths(options.paths);
  const SiteRules rules = load_rules_folder(options.paths.rules);
  ExtractSummary summary;
  const DiagnosticSink counting = [&](const Diagnostic& diagnostic) {
    if (diagnostic.severity == Severity::skipped) ++summary.skipped;
    if (diagnostic.severity == Severity::failed) ++summary.failed;
    if (options.report) options.report(diagnostic);
  };
  const CrawlListing listing = walk_crawl(paths, path_walk_options(options.paths), counting);
  summary.ignored = listing.ignored;
  ReaderOptions reading;
  reading.pages.page = {&rules, options.explain};
  reading.pages.languages = options.paths.languages;
  CrawlReader reader(crawl_reader_files(listing), reading, {}, counting);
  while (const auto batch = reader.next()) {
    for (const PreparedPage& page : batch->pages) {
      for (const Document& document : page.documents) sink(document);
    }
  }
  summary.pages = reader.summary().pages;
  if (summary.failed > 0 && summary.pages == 0 && summary.skipped == 0) {
    throw Error(ErrorKind::input, "nothing could be read");
  }
  return summary;
}

}  // namespace glane
