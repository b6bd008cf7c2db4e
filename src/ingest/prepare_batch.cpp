#include "ingest/prepare_batch.hpp"

#include <algorithm>
#include <utility>

#include "base/remark.hpp"
#include "ingest/reader_fault.hpp"
#include "page/document/language.hpp"
#include "page/read_page.hpp"

namespace glane {

namespace {

// Leaves out documents in other languages than those asked for.
void keep_languages(const Page& page, const std::vector<std::string>& languages,
                    std::vector<Document>& documents, const DiagnosticSink& report) {
  if (languages.empty()) return;
  const auto is_foreign = [&](const Document& document) {
    return !document.language.empty() &&
           std::find(languages.begin(), languages.end(), primary_language(document.language)) ==
               languages.end();
  };
  const std::string language = documents.empty() ? "" : documents.front().language;
  const auto foreign = std::remove_if(documents.begin(), documents.end(), is_foreign);
  if (foreign == documents.begin() && !documents.empty()) {
    report(diagnostic_of({DiagnosticCode::page_language, {{"language", language}}},
                         Severity::skipped, {page.path, page.line}));
  }
  documents.erase(foreign, documents.end());
}

// Notes which documents a page gives, and leaves out those that are not to come in.
void prepare_documents(PreparedPage& page, const PrepareOptions& options, unsigned worker) {
  page.ids.reserve(page.documents.size());
  for (const Document& document : page.documents) page.ids.push_back(hash_of_id(document.id));
  if (options.suppressed != nullptr && !options.suppressed->empty()) {
    std::erase_if(page.documents,
                  [&](const Document& one) { return options.suppressed->leaves_out(one); });
  }
  page.prepared.reserve(page.documents.size());
  for (const Document& document : page.documents) {
    page.prepared.push_back(options.writer != nullptr ? options.writer->prepare(document, worker)
                                                      : hashed(document));
  }
}

}  // namespace

void prepare_batch(PageBatch& batch, const PrepareOptions& options, unsigned worker) {
  std::vector<ReadEvent> events;
  events.reserve(batch.events.size());
  FilePointer file;
  const DiagnosticSink note = [&](const Diagnostic& diagnostic) {
    events.emplace_back(PageRemark{file, diagnostic});
  };
  for (ReadEvent& event : batch.events) {
    if (const auto* fetched = std::get_if<FetchedPage>(&event)) {
      file = fetched->file;
      const Page& source = batch.fetched[fetched->at];
      PreparedPage& page = batch.pages[fetched->at];
      read_or_report([&] { page.documents = read_page(source, note, options.page); }, note,
                     {source.path, source.line});
      keep_languages(source, options.languages, page.documents, note);
      prepare_documents(page, options, worker);
    }
    events.push_back(std::move(event));
  }
  batch.events = std::move(events);
  batch.fetched = {};
}

}  // namespace glane
