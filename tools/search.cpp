// `glane search`: ranked articles and comments.
#include <algorithm>
#include <iterator>

#include "around_messages.hpp"
#include "batch.hpp"
#include "chosen_fields.hpp"
#include "citations.hpp"
#include "command.hpp"
#include "hit_export.hpp"
#include "hit_output.hpp"
#include "json_hits.hpp"
#include "messages.hpp"
#include "saved_options.hpp"
#include "search_messages.hpp"
#include "search_options.hpp"
#include "table_hits.hpp"
#include "text_hits.hpp"

namespace glane::cli {

namespace {

struct Search {
  std::string directory;  // of the one index that it is saved for
  SearchRequest request;
  std::string format;
  ChosenFields fields;
  std::string save_as;  // empty: it is not saved
  SavedSearch saved;
};

struct OutputFormat {
  std::string_view name;
  bool snippets;          // whether it shows them: making them costs more than matching
  bool suggest;           // whether it shows a better spelling of the query
  bool counts;            // whether it shows the totals, and whether they are partial
  Duplicates duplicates;  // unless it is told otherwise
  HitContent content;     // of each hit, where every one is asked for
  MakeHitWriter writer;   // nullptr: of text, which is for persons
};

constexpr HitContent kWhole{.snippet = true, .score = true};
constexpr HitContent kTable{.texts = false, .snippet = true, .score = true};
constexpr HitContent kIds{.record = false, .texts = false};
constexpr HitContent kRuns{.record = false, .texts = false, .score = true};
constexpr HitContent kCitations{.texts = false};

const OutputFormat kFormats[] = {
    {"text", true, true, true, Duplicates::fold, kWhole, nullptr},
    {"json", true, true, true, Duplicates::show, kWhole, json_writer},
    {"jsonl", true, false, false, Duplicates::show, kWhole, jsonl_writer},
    {"csv", true, false, false, Duplicates::show, kTable, csv_writer},
    {"bom", true, false, false, Duplicates::show, kTable, spreadsheet_writer},
    {"excel", true, false, false, Duplicates::show, kTable, excel_writer},
    {"tsv", true, false, false, Duplicates::show, kTable, tsv_writer},
    {"ris", false, false, false, Duplicates::unlinked, kCitations, ris_writer},
    {"bibtex", false, false, false, Duplicates::unlinked, kCitations, bibtex_writer},
    {"csl-json", false, false, false, Duplicates::unlinked, kCitations, csl_writer},
    {"ids", false, false, false, Duplicates::unlinked, kIds, ids_writer},
    {"trec", false, false, false, Duplicates::unlinked, kRuns, trec_writer},
};

const OutputFormat& format_named(std::string_view name) {
  return *std::find_if(std::begin(kFormats), std::prev(std::end(kFormats)),
                       [&](const OutputFormat& format) { return format.name == name; });
}

Sort sort_named(std::string_view name) {
  if (name == "date") return Sort::date;
  return name == "date-asc" ? Sort::date_ascending : Sort::relevance;
}

Grouping grouping_of(const Arguments& arguments) {
  if (!arguments.has("group")) return Grouping::none;
  const std::string name = arguments.text("group");
  if (name == "thread") return Grouping::thread;
  throw Error(ErrorKind::usage, fill(messages::kNotAChoice, {"group", "thread", name}));
}

// Lists for programs to read stay whole: TREC runs, ids, batches.
Duplicates duplicates_of(const Arguments& arguments, const OutputFormat& format) {
  const bool fixed = format.duplicates == Duplicates::unlinked;
  if (fixed || !arguments.has("duplicates")) return format.duplicates;
  const std::string name = arguments.text("duplicates");
  if (name == "fold") return Duplicates::fold;
  return name == "hide" ? Duplicates::hide : Duplicates::show;
}

SearchRequest full_request(const Arguments& arguments) {
  SearchRequest request = request_of(arguments);
  request.limit = arguments.number("limit", request.limit);
  request.offset = arguments.number("offset", request.offset);
  request.sort = sort_named(arguments.text("sort"));
  request.grouping = grouping_of(arguments);
  request.explain = arguments.has("explain");
  request.recent = arguments.text("recent");
  request.ranking = arguments.text("ranking");
  return request;
}

Action setup_batch(const Arguments& arguments, SearchRequest request) {
  if (!request.query.empty()) {
    throw Error(ErrorKind::usage, fill(messages::kBatchWithQuery, {request.query}));
  }
  Batch batch;
  batch.file = arguments.text("batch");
  batch.format = arguments.has("format") ? arguments.text("format") : "trec";
  if (batch.format != "trec" && batch.format != "jsonl") {
    throw Error(ErrorKind::usage, fill(messages::kBatchFormat, {batch.format}));
  }
  if (arguments.text("limit") == kAllOfThem) {
    throw Error(ErrorKind::usage, std::string(messages::kLimitInBatch));
  }
  batch.directories = index_directories(arguments);
  batch.request = std::move(request);
  if (!arguments.has("timeout")) batch.request.timeout_seconds = kDefaultTimeoutSeconds;
  batch.request.count_all = false;
  batch.request.snippets = format_named(batch.format).snippets;
  batch.request.suggest = format_named(batch.format).suggest;
  return [batch](Terminal& terminal) { return run_batch(batch, terminal); };
}

// Before anything is printed: who has read the hits has read what is not new.
void save(const Search& search, const Session& session) {
  if (search.save_as.empty()) return;
  saved_searches(search.directory)
      .save(search.save_as, search.saved, session.index(), search.request);
  session.terminal().report(fill(messages::kSaved, {search.save_as}));
}

ExitStatus run_search(const Search& search, const Session& session) {
  save(search, session);
  SearchResponse response = session.answer(&Index::search, search.request);
  const bool found = response.total > 0;
  print_hits({search.request, search.format, search.fields}, std::move(response),
             session.terminal());
  return found ? ExitStatus::done : ExitStatus::nothing_found;
}

// Whether every hit is to be printed as it is found. Text is for persons, and an explanation of
// each hit for those who look at a few.
bool is_export(const Arguments& arguments, const OutputFormat& format) {
  return arguments.text("limit") == kAllOfThem && format.writer != nullptr &&
         !arguments.has("explain");
}

HitExport export_of(const Arguments& arguments, const Search& search) {
  const OutputFormat& format = format_named(search.format);
  HitExport exported{
      search.request, {}, format.writer, {search.fields, search.request.offset}, format.counts};
  SearchRequest& request = exported.request;
  if (request.duplicates == Duplicates::fold || request.duplicates == Duplicates::hide) {
    throw Error(ErrorKind::usage, fill(messages::kFoldsInStream, {arguments.text("duplicates")}));
  }
  request.limit = kEveryHit;
  if (!arguments.has("sort")) request.sort = Sort::none;
  // Whoever exports all waits for all.
  if (!arguments.has("timeout")) request.timeout_seconds = 0;
  require_streamed(search.fields);
  exported.content = search.fields.empty() ? format.content : content_of(search.fields);
  return exported;
}

}  // namespace

SearchRequest search_request_of(const Arguments& arguments) {
  return full_request(arguments);
}

void fit_request(SearchRequest& request, const Arguments& arguments, const std::string& format) {
  request.snippets = format_named(format).snippets;
  request.suggest = format_named(format).suggest;
  request.count_all = format_named(format).counts;
  request.duplicates = duplicates_of(arguments, format_named(format));
}

void print_hits(const ShownSearch& search, SearchResponse response, Terminal& terminal) {
  const OutputFormat& format = format_named(search.format);
  const bool is_partial = response.partial && !format.counts;
  if (format.writer == nullptr) {
    print_text(search.request, response, terminal);
  } else {
    WrittenSearch written{search.fields, search.request.offset};
    std::vector<Hit> hits = std::move(response.hits);
    response.hits.clear();
    written.head = std::move(response);
    write_hits(*format.writer(written), hits, terminal);
  }
  if (is_partial) terminal.report(messages::kPartial);
}

Action setup_search(const Arguments& arguments) {
  if (!arguments.has("batch")) return on_index(ask_search(arguments), arguments);
  for (const std::string_view one : {"save", "saved"}) {
    if (arguments.has(one)) {
      throw Error(ErrorKind::usage, fill(messages::kOneOf, {"batch", one}));
    }
  }
  return setup_batch(arguments, full_request(arguments));
}

Question ask_search(const Arguments& given) {
  const bool is_saved = given.has("saved");
  if ((is_saved || given.has("save")) && index_directories(given).size() > 1) {
    throw Error(ErrorKind::usage, std::string(messages::kSavedOfOneIndex));
  }
  const Arguments arguments = is_saved ? with_saved(given, given.text("saved")) : given;
  SearchRequest request = full_request(arguments);
  const std::string format = format_of(arguments);
  if (!asks_something(request) && arguments.text("limit") != kAllOfThem) {
    throw Error(ErrorKind::usage, std::string(messages::kNoQuery),
                std::string(messages::kNoQueryHint));
  }
  Search search{
      index_directory(arguments),       std::move(request),     format,
      chosen_fields(arguments, format), arguments.text("save"), saved_search_of(arguments)};
  fit_request(search.request, arguments, search.format);
  const auto wants_snippet = [](const HitField* field) { return field->needs.snippet; };
  if (!search.fields.empty()) {
    search.request.snippets =
        std::any_of(search.fields.begin(), search.fields.end(), wants_snippet);
  }
  if (!is_export(arguments, format_named(search.format))) {
    return [search](const Session& session) { return run_search(search, session); };
  }
  const HitExport exported = export_of(arguments, search);
  return [search, exported](const Session& session) {
    save(search, session);
    return run_hit_export(exported, session);
  };
}

}  // namespace glane::cli
