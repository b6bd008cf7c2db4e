// `glane index`: pages into an index.
#include "command.hpp"
#include "diagnostic_report.hpp"
#include "error_sentence.hpp"
#include "figures.hpp"
#include "ingest_messages.hpp"
#include "interrupt.hpp"
#include "messages.hpp"
#include "printable.hpp"
#include "progress.hpp"
#include "search_options.hpp"
#include "shared_options.hpp"
#include "terminal_messages.hpp"

namespace glane::cli {

namespace {

struct Indexing {
  std::string directory;
  std::vector<std::string> paths;
  IndexOptions options;
  std::string report;
  bool progress = true;
  bool json = false;
  bool watch = false;
  double every = 0;  // seconds
};

// in: unread  of DiagnosticReport
std::string summary_text(const Indexing& indexing, const IndexSummary& summary,
                         const std::string& unread) {
  const double rate =
      summary.seconds > 0 ? static_cast<double>(summary.bytes) / summary.seconds : 0;
  const std::string_view head = indexing.options.dry_run ? messages::kDryRun : messages::kIndexed;
  std::string text =
      fill(head, {printable(indexing.directory), decimal(summary.seconds),
                  size_in_words(static_cast<double>(summary.bytes)), size_in_words(rate)});
  text += "\n" + fill(messages::kPages, {grouped(summary.added), grouped(summary.updated),
                                         grouped(summary.deleted), grouped(summary.unchanged),
                                         grouped(summary.skipped), grouped(summary.failed)});
  if (summary.ignored > 0) {
    text += "\n" + fill(messages::kIgnored, {counted(summary.ignored, messages::kEntryNoun)});
  }
  if (!unread.empty()) text += "\n" + fill(messages::kUnread, {printable(unread)});
  text += "\n" + fill(messages::kDocuments, {counted(summary.articles, messages::kArticleNoun),
                                             counted(summary.comments, messages::kCommentNoun)});
  return text + "\n";
}

constexpr std::size_t kWatchSeconds = 5;

void print_summary(const Indexing& indexing, const IndexSummary& summary,
                   DiagnosticReport& diagnostics, Terminal& terminal) {
  const std::string unread = diagnostics.release_unread();
  if (indexing.json) {
    terminal.print_json(to_json(summary));
  } else {
    terminal.print(summary_text(indexing, summary, unread));
  }
}

bool did_something(const IndexSummary& summary) {
  return summary.added + summary.updated + summary.deleted + summary.failed > 0;
}

// Until it is interrupted: a summary a run that changed something, and one of the first.
ExitStatus watch(const Indexing& indexing, ProgressLine& line, DiagnosticReport& diagnostics,
                 Terminal& terminal) {
  bool is_first = true;
  const auto print = [&](const IndexSummary& summary) {
    line.erase();
    if (is_first || did_something(summary)) print_summary(indexing, summary, diagnostics, terminal);
    terminal.flush();
    is_first = false;
  };
  watch_pages(indexing.directory, indexing.paths, {indexing.options, indexing.every, print});
  return ExitStatus::done;
}

ExitStatus run_index(Indexing indexing, Terminal& terminal) {
  catch_interrupts(indexing.options.dry_run ? messages::kStopping : messages::kFinishingCommit);
  ProgressLine line(indexing.progress);
  indexing.options.waiting.on_wait = [&](const Error& for_whom) {
    line.erase();
    print_waiting(for_whom);
  };
  DiagnosticReport diagnostics(indexing.report, [&] { line.erase(); });
  indexing.options.report = [&](const Diagnostic& diagnostic) { diagnostics.add(diagnostic); };
  indexing.options.progress = [&](const Progress& done) { line.update(done); };
  if (indexing.watch) return watch(indexing, line, diagnostics, terminal);
  const IndexSummary summary = index_pages(indexing.directory, indexing.paths, indexing.options);
  line.erase();
  print_summary(indexing, summary, diagnostics, terminal);
  diagnostics.close();
  if (summary.stopped) {
    print_error(messages::kInterrupted, messages::kInterruptedHint);
    return ExitStatus::interrupted;
  }
  return summary.failed > 0 ? ExitStatus::some_failed : diagnostics.status();
}

}  // namespace

Action setup_index(const Arguments& arguments) {
  const WordFiles words = word_files(arguments);
  // An index that exists may be given other lists, or another ranking, and nothing else.
  const bool settings_only = !words.stopwords.empty() || !words.extra_stopwords.empty() ||
                             !words.synonyms.empty() || arguments.has("ranking");
  if (!settings_only) arguments.require_operands("PATH");
  Indexing indexing;
  indexing.directory = index_directory(arguments);
  indexing.paths = arguments.operands();
  indexing.options.paths = path_options(arguments);
  indexing.options.words = words;
  if (arguments.has("ranking")) indexing.options.ranking = arguments.text("ranking");
  indexing.options.mirror = arguments.has("mirror");
  indexing.options.keep_missing = arguments.has("keep-missing");
  indexing.options.prune = arguments.has("prune");
  indexing.options.check_content = arguments.text("check") == "content";
  indexing.options.waiting = waiting(arguments);
  indexing.options.commit_documents = arguments.number("commit", 0, 1);
  indexing.options.dry_run = arguments.has("dry-run");
  indexing.options.jobs = small_number("jobs", arguments);
  indexing.options.memory_mb = small_number("memory", arguments);
  indexing.watch = arguments.has("watch");
  indexing.every = static_cast<double>(arguments.number("every", kWatchSeconds));
  // Whoever watches has the time to wait for another writer.
  if (indexing.watch && !arguments.has("wait")) indexing.options.waiting.seconds = kMostNumber;
  indexing.report = arguments.text("report");
  indexing.progress = !arguments.has("no-progress");
  indexing.json = arguments.text("format") == "json";
  return [indexing](Terminal& terminal) { return run_index(indexing, terminal); };
}

}  // namespace glane::cli
