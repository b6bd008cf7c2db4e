// `glane search`: ranked articles and comments.
#include <algorithm>
#include <iterator>

#include "around_messages.hpp"
#include "batch.hpp"
#include "command.hpp"
#include "hit_output.hpp"
#include "messages.hpp"
#include "saved_options.hpp"
#include "search_messages.hpp"
#include "search_options.hpp"
#include "table_hits.hpp"
#include "text_hits.hpp"

namespace glane::cli {

namespace {

struct Search {
  std::string directory;
  SearchRequest request;
  std::string format;
  std::string save_as;  // empty: it is not saved
  SavedSearch saved;
};

using Printer = void (*)(const SearchRequest&, const SearchResponse&, Terminal&);

struct OutputFormat {
  std::string_view name;
  bool snippets;          // whether it shows them: making them costs more than matching
  bool suggest;           // whether it shows a better spelling of the query
  bool counts;            // whether it shows the totals, and whether they are partial
  Duplicates duplicates;  // unless it is told otherwise
  Printer print;
};

const OutputFormat kFormats[] = {
    {"text", true, true, true, Duplicates::fold, print_text},
    {"json", true, true, true, Duplicates::show,
     [](const SearchRequest&, const SearchResponse& response, Terminal& terminal) {
       terminal.print_json(to_json(response));
     }},
    {"jsonl", true, false, false, Duplicates::show,
     [](const SearchRequest&, const SearchResponse& response, Terminal& terminal) {
       for (const Hit& hit : response.hits) terminal.print_json(to_json(hit));
     }},
    {"csv", true, false, false, Duplicates::show,
     [](const SearchRequest&, const SearchResponse& response, Terminal& terminal) {
       print_csv(response, terminal);
     }},
    {"excel", true, false, false, Duplicates::show,
     [](const SearchRequest&, const SearchResponse& response, Terminal& terminal) {
       print_excel_csv(response, terminal);
     }},
    {"tsv", true, false, false, Duplicates::show,
     [](const SearchRequest&, const SearchResponse& response, Terminal& terminal) {
       print_tsv(response, terminal);
     }},
    {"ids", false, false, false, Duplicates::unlinked,
     [](const SearchRequest&, const SearchResponse& response, Terminal& terminal) {
       print_ids(response, terminal);
     }},
    {"trec", false, false, false, Duplicates::unlinked,
     [](const SearchRequest& request, const SearchResponse& response, Terminal& terminal) {
       print_trec("1", request.offset, response, terminal);
     }},
};

const OutputFormat& format_named(std::string_view name) {
  return *std::find_if(std::begin(kFormats), std::prev(std::end(kFormats)),
                       [&](const OutputFormat& format) { return format.name == name; });
}

// --excel asks for a form of csv.
std::string format_of(const Arguments& arguments) {
  const std::string format = arguments.text("format");
  if (!arguments.has("excel")) return format;
  const bool fits = !arguments.has("batch") && (!arguments.has("format") || format == "csv");
  if (!fits) {
    throw Error(ErrorKind::usage,
                fill(messages::kExcelFormat, {arguments.has("batch") ? "--batch" : format}));
  }
  return "excel";
}

Sort sort_named(std::string_view name) {
  if (name == "date") return Sort::date;
  return name == "date-asc" ? Sort::date_ascending : Sort::relevance;
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
  batch.directory = index_directory(arguments);
  batch.request = std::move(request);
  if (!arguments.has("timeout")) batch.request.timeout_seconds = kDefaultTimeoutSeconds;
  batch.request.count_all = false;
  batch.request.snippets = format_named(batch.format).snippets;
  batch.request.suggest = format_named(batch.format).suggest;
  return [batch](Terminal& terminal) { return run_batch(batch, terminal); };
}

// Before anything is printed: who has read the hits has read what is not new.
void save(const Search& search, const Index& index) {
  if (search.save_as.empty()) return;
  saved_searches(search.directory).save(search.save_as, search.saved, index, search.request);
  print_error(fill(messages::kSaved, {search.save_as}));
}

ExitStatus run_search(const Search& search, Terminal& terminal) {
  const Index index(search.directory);
  save(search, index);
  const SearchResponse response = interruptible_search(index, search.request);
  print_hits(search.request, response, search.format, terminal);
  return response.total > 0 ? ExitStatus::done : ExitStatus::nothing_found;
}

}  // namespace

SearchRequest search_request_of(const Arguments& arguments) {
  return full_request(arguments);
}

std::string hit_format_of(const Arguments& arguments) {
  return format_of(arguments);
}

void fit_request(SearchRequest& request, const Arguments& arguments, const std::string& format) {
  request.snippets = format_named(format).snippets;
  request.suggest = format_named(format).suggest;
  request.count_all = format_named(format).counts;
  request.duplicates = duplicates_of(arguments, format_named(format));
}

void print_hits(const SearchRequest& request, const SearchResponse& response,
                const std::string& format, Terminal& terminal) {
  format_named(format).print(request, response, terminal);
  if (response.partial && !format_named(format).counts) print_error(messages::kPartial);
}

Action setup_search(const Arguments& given) {
  const bool is_saved = given.has("saved");
  const Arguments arguments = is_saved ? with_saved(given, given.text("saved")) : given;
  SearchRequest request = full_request(arguments);
  const std::string format = format_of(arguments);
  for (const std::string_view one : {"save", "saved"}) {
    if (!arguments.has("batch") || !arguments.has(one)) continue;
    throw Error(ErrorKind::usage, fill(messages::kOneOf, {"batch", one}));
  }
  if (arguments.has("batch")) return setup_batch(arguments, std::move(request));
  if (!asks_something(request)) {
    throw Error(ErrorKind::usage, std::string(messages::kNoQuery),
                std::string(messages::kNoQueryHint));
  }
  Search search{index_directory(arguments), std::move(request), format, arguments.text("save"),
                saved_search_of(arguments)};
  fit_request(search.request, arguments, search.format);
  return [search](Terminal& terminal) { return run_search(search, terminal); };
}

}  // namespace glane::cli
