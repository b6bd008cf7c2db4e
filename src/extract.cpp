#include "glane.hpp"
#include "read_documents.hpp"
#include "rules_folder.hpp"

namespace glane {

ExtractSummary extract(const std::vector<std::string>& paths, const PathOptions& options,
                       const std::function<void(const Document&)>& sink, const RejectSink& report) {
  check_paths(options);
  const auto hand_on = [&](PageBatch& batch) {
    for (const auto& documents : batch.pages) {
      for (const Document& document : documents) sink(document);
    }
  };
  const SiteRules rules = load_site_rules(options.rules);
  Reading reading{1, {}, hand_on};
  reading.page_options = {&rules, options.explain};
  const ReadSummary summary = read_documents(paths, options, reading, report);
  return {summary.pages, summary.skipped, summary.failed};
}

std::string_view version() {
  return GLANE_VERSION;
}

}  // namespace glane
