#include "batch.hpp"

#include <optional>
#include <vector>

#include "error_sentence.hpp"
#include "json_line.hpp"
#include "legacy_text.hpp"
#include "lines.hpp"
#include "messages.hpp"
#include "search_messages.hpp"
#include "search_options.hpp"
#include "table_hits.hpp"

namespace glane::cli {

namespace {

constexpr std::string_view kBlanks = " \t";
constexpr std::size_t kLongestLine = kMostQueryBytes + 1000;  // of an id and a query

struct BatchQuery {
  std::string id;
  std::string query;
  std::size_t line = 0;
};

std::string at_line(const Batch& batch, std::size_t line, std::string_view message) {
  const std::string_view file =
      batch.file == "-" ? std::string_view(messages::kStandardInput) : batch.file;
  return fill(messages::kBatchLine, {file, std::to_string(line), message});
}

std::vector<BatchQuery> read_queries(const Batch& batch) {
  std::vector<BatchQuery> queries;
  bool told = false;
  read_lines(batch.file, kLongestLine, [&](std::string_view line, std::size_t number) {
    if (line.find_first_not_of(kBlanks) == std::string_view::npos) return;
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) {
      throw Error(ErrorKind::usage, at_line(batch, number, messages::kBatchNoTab));
    }
    if (tab == 0) throw Error(ErrorKind::usage, at_line(batch, number, messages::kBatchNoId));
    const std::string_view query = line.substr(tab + 1);
    const std::optional<std::string> legacy = read_as_windows_1252(query);
    if (legacy && !told) print_error(at_line(batch, number, messages::kLineReadAsLegacy));
    told = told || legacy;
    queries.push_back(
        {std::string(line.substr(0, tab)), legacy.value_or(std::string(query)), number});
  });
  return queries;
}

// The hit's own JSON object with the query's id and the rank at its head.
std::string json_line(const std::string& query_id, std::size_t rank, const Hit& hit) {
  std::string line = "{\"qid\":" + dump(query_id) + ",\"rank\":" + std::to_string(rank) + ",";
  return line.append(to_json(hit), 1);
}

void print_answer(const Batch& batch, const BatchQuery& query, const SearchResponse& response,
                  Terminal& terminal) {
  if (batch.format == "trec") {
    print_trec(query.id, batch.request.offset, response, terminal);
    return;
  }
  std::size_t rank = batch.request.offset;
  for (const Hit& hit : response.hits) terminal.print_json(json_line(query.id, ++rank, hit));
}

}  // namespace

ExitStatus run_batch(const Batch& batch, Terminal& terminal) {
  const std::vector<BatchQuery> queries = read_queries(batch);
  const Index index(batch.directories);
  const Session session(index, terminal);
  SearchRequest request = batch.request;
  bool found = false;
  for (const BatchQuery& query : queries) {
    // A line without words asks for nothing; it must not print the whole index.
    if (query.query.find_first_not_of(kBlanks) == std::string::npos) continue;
    request.query = query.query;
    try {
      const SearchResponse response = session.answer(&Index::search, request);
      found = found || response.total > 0;
      if (response.partial) print_error(at_line(batch, query.line, messages::kPartial));
      print_answer(batch, query, response, terminal);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::query) throw;
      const ErrorSentence sentence = sentence_of(error);
      throw Error(error.kind(), at_line(batch, query.line, sentence.message), sentence.hint);
    }
  }
  return found ? ExitStatus::done : ExitStatus::nothing_found;
}

}  // namespace glane::cli
