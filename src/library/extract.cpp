#include "glane/extract.hpp"

#include <ctime>
#include <utility>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "crawl/charset.hpp"
#include "crawl/read_file.hpp"
#include "glane/error_code.hpp"
#include "ingest/crawl_reader.hpp"
#include "library/path_options.hpp"
#include "library/rules_folder.hpp"
#include "page/read_page.hpp"

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
    throw Error(ErrorCode::input_none);
  }
  return summary;
}

namespace {

// Text without markup that is too little for a page.
std::vector<Document> text_alone(std::string_view bytes) {
  Document document;
  document.text = find_invalid_utf8(bytes) == std::string_view::npos
                      ? std::string(bytes)
                      : convert_charset(bytes, guess_charset(bytes)).value_or(std::string());
  const bool is_text = document.text.find('\0') == std::string::npos;
  if (!is_text || trim(document.text).empty()) return {};
  return {std::move(document)};
}

}  // namespace

std::vector<Document> extract_page(std::string_view bytes, const std::string& name) {
  const DiagnosticSink ignore = [](const Diagnostic&) {};
  std::vector<Document> documents;
  const auto add_page = [&](const Page& page, std::uint64_t) {
    for (Document& document : read_page(page, ignore)) documents.push_back(std::move(document));
  };
  read_crawl_file_bytes(bytes, {name, {}, date_at(std::time(nullptr))}, add_page, ignore);
  return documents.empty() ? text_alone(bytes) : documents;
}

}  // namespace glane
