#include <algorithm>
#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <system_error>

#include "glane.hpp"
#include "index/writer.hpp"
#include "list_file.hpp"
#include "query/ranking_settings.hpp"
#include "read_documents.hpp"
#include "rules_folder.hpp"

namespace glane {

namespace {

void count_page(PageOutcome outcome, IndexSummary& summary) {
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
}

void count_documents(const PageBatch& batch, IndexSummary& summary) {
  for (const auto& documents : batch.pages) {
    for (const Document& document : documents) {
      ++(document.type == DocumentType::article ? summary.articles : summary.comments);
    }
  }
}

// The first documents of an index.
void build_in_bulk(IndexWriter& writer, unsigned threads,
                   const std::function<void(const Reading&)>& read,
                   const std::function<void(const PageBatch&)>& delivered, IndexSummary& summary) {
  const std::unique_ptr<BulkBuilder> bulk = writer.start_bulk(threads);
  read({threads,
        [&](PageBatch& batch, unsigned worker) { batch.built = bulk->build(batch.pages, worker); },
        [&](PageBatch& batch) {
          bulk->append(std::move(batch.built));
          delivered(batch);
        }});
  const BulkCounts counts = bulk->finish();
  summary.added = counts.added;
  summary.updated = counts.updated;
  summary.unchanged = counts.unchanged;
  writer.publish(*bulk);
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
  IndexSummary summary;
  check_paths(options.paths);
  const UserLists lists = read_user_lists(options.words);
  const SiteRules rules = load_site_rules(options.paths.rules);
  if (options.ranking) read_ranking(*options.ranking);          // refuses what makes no sense
  if (paths.empty() && !is_there(directory)) Index{directory};  // says that there is none

  const unsigned threads = thread_count(options.jobs);
  const MemoryBudget budget = memory_budget(options.memory_mb, threads);
  const auto read = [&](const Reading& reading) {
    Reading bounded = reading;
    bounded.batch_bytes = budget.batch_bytes;
    bounded.page_options.rules = &rules;
    const ReadSummary done = read_documents(paths, options.paths, bounded, report);
    summary.skipped = done.skipped;
    summary.failed = done.failed;
    summary.bytes = done.bytes;
  };
  const auto delivered = [&](const PageBatch& batch) {
    count_documents(batch, summary);
    if (progress) progress(batch.progress);
  };

  // A name mistyped makes no index; its error comes from the reading.
  if (std::none_of(paths.begin(), paths.end(), is_there)) read({1, {}, [](const auto&) {}});
  if (options.dry_run) {
    const IndexPreview preview(directory);
    read({threads, {}, [&](const PageBatch& batch) {
            for (const auto& page : batch.pages) count_page(preview.look_at(page), summary);
            delivered(batch);
          }});
  } else {
    // Opened before the crawl is read: a locked index is told at once.
    IndexWriter writer(directory, {lists, options.positions_in_database, budget.cache_entries});
    if (options.ranking) {
      writer.set_ranking(*options.ranking);
      writer.commit();  // as the lists, whatever becomes of the pages
    }
    if (writer.is_empty()) {
      build_in_bulk(writer, threads, read, delivered, summary);
    } else {
      read({threads, {}, [&](const PageBatch& batch) {
              for (const auto& page : batch.pages) count_page(writer.add_page(page), summary);
              delivered(batch);
            }});
      writer.commit();
    }
  }
  summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return summary;
}

}  // namespace glane
