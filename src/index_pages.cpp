#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>

#include "glane.hpp"
#include "index/writer.hpp"
#include "list_file.hpp"
#include "query/ranking_settings.hpp"
#include "read_documents.hpp"

namespace glane {

namespace {

void count_page(const std::vector<Document>& documents, PageOutcome outcome,
                IndexSummary& summary) {
  switch (outcome) {
    case PageOutcome::added:
      ++summary.added;
      break;
    case PageOutcome::updated:
      ++summary.updated;
      break;
    case PageOutcome::unchanged:
      ++summary.unchanged;
      break;
  }
  for (const Document& document : documents) {
    ++(document.type == DocumentType::article ? summary.articles : summary.comments);
  }
}

bool is_there(const std::string& path) {
  std::error_code ignored;
  return path == "-" || std::filesystem::exists(path, ignored);
}

}  // namespace

IndexSummary index_pages(const std::string& directory, const std::vector<std::string>& paths,
                         const IndexOptions& options, const RejectSink& report,
                         const ProgressSink& progress) {
  const auto start = std::chrono::steady_clock::now();
  const UserLists lists = read_user_lists(options.words);
  if (options.ranking) read_ranking(*options.ranking);          // refuses what makes no sense
  if (paths.empty() && !is_there(directory)) Index{directory};  // says that there is none

  // A name mistyped makes no index; its error comes from the reading.
  if (std::none_of(paths.begin(), paths.end(), is_there)) {
    read_documents(
        paths, options.paths, [](const auto&, const auto&) {}, report);
  }
  // Opened before the crawl is read: a locked index is told at once.
  std::unique_ptr<IndexWriter> writer;
  std::unique_ptr<IndexPreview> preview;
  if (options.dry_run) {
    preview = std::make_unique<IndexPreview>(directory);
  } else {
    writer = std::make_unique<IndexWriter>(directory, lists);
    if (options.ranking) {
      writer->set_ranking(*options.ranking);
      writer->commit();  // as the lists, whatever becomes of the pages
    }
  }

  IndexSummary summary;
  const auto take = [&](const std::vector<Document>& documents, const Progress& so_far) {
    const PageOutcome outcome = writer ? writer->add_page(documents) : preview->look_at(documents);
    count_page(documents, outcome, summary);
    if (progress) progress(so_far);
  };
  const ReadSummary read = read_documents(paths, options.paths, take, report);
  if (writer) writer->commit();

  summary.skipped = read.skipped;
  summary.failed = read.failed;
  summary.bytes = read.bytes;
  summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return summary;
}

}  // namespace glane
