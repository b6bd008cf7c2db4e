// `glane neighbours`: the words that stand near another more often than chance tells.
#include <algorithm>
#include <string>
#include <vector>

#include "command.hpp"
#include "csv_row.hpp"
#include "figures.hpp"
#include "printable.hpp"
#include "search_messages.hpp"
#include "search_options.hpp"
#include "words_messages.hpp"
#include "words_options.hpp"

namespace glane::cli {

namespace {

struct Neighbours {
  NeighboursRequest request;
  std::string format;
};

std::vector<std::string> cells_of(const Neighbour& word) {
  return {printable(word.word),     decimal(word.log_likelihood), grouped(word.near),
          grouped(word.left),       grouped(word.right),          decimal(word.expected),
          grouped(word.occurrences)};
}

// A table of these and the forms, the words at the left, figures at the right of their columns.
void print_table(const NeighboursResponse& response, Terminal& terminal) {
  std::vector<std::vector<std::string>> rows = {
      {std::string(messages::kWordHead), std::string(messages::kSurpriseHead),
       std::string(messages::kNearHead), std::string(messages::kLeftHead),
       std::string(messages::kRightHead), std::string(messages::kExpectedHead),
       std::string(messages::kInAllHead)}};
  for (const Neighbour& word : response.neighbours) rows.push_back(cells_of(word));
  std::vector<std::size_t> widths(rows.front().size());
  for (const std::vector<std::string>& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], columns(row[i]));
  }
  widths[0] = std::min(widths[0], terminal.width() / 3);
  for (std::size_t number = 0; number < rows.size(); ++number) {
    const std::string name = cut_to_columns(rows[number][0], widths[0]);
    std::string line = name + std::string(widths[0] - columns(name), ' ');
    for (std::size_t i = 1; i < widths.size(); ++i) {
      line += "  " + right_aligned(rows[number][i], widths[i]);
    }
    std::string forms = number == 0
                            ? std::string(messages::kFormsHead)
                            : printable(joined(response.neighbours[number - 1].forms, ", "));
    const std::size_t taken = columns(line) + 2;
    if (taken < terminal.width()) forms = cut_to_columns(forms, terminal.width() - taken);
    const bool fits = taken + 5 <= terminal.width();
    if (fits) line += "  " + forms;
    terminal.print_line(number == 0 ? terminal.paint(Style::dim, line) : line);
  }
}

void print_text(const NeighboursResponse& response, Terminal& terminal) {
  const std::string places =
      fill(messages::kPlaces, {counted(response.occurrences, messages::kPlaceNoun),
                               counted(response.documents, messages::kDocumentNoun)});
  terminal.print_line(terminal.paint(
      Style::bold,
      fill(messages::kNeighboursOf, {counted(response.total, messages::kNeighbourNoun), places})));
  terminal.print_line(fill(messages::kWindows, {counted(response.near_words, messages::kWordNoun),
                                                grouped(response.words)}));
  if (response.partial) terminal.print_line(messages::kPartial);
  if (response.neighbours.empty()) return;
  terminal.print("\n");
  print_table(response, terminal);
}

void print_csv(const NeighboursResponse& response, CsvTable table) {
  table.add(
      {"word", "forms", "near", "left", "right", "occurrences", "expected", "log_likelihood"});
  for (const Neighbour& word : response.neighbours) {
    table.add({word.word, joined(word.forms, " "), std::to_string(word.near),
               std::to_string(word.left), std::to_string(word.right),
               std::to_string(word.occurrences), plain_number(word.expected),
               plain_number(word.log_likelihood)});
  }
}

ExitStatus run_neighbours(const Neighbours& asked, const Session& session) {
  Terminal& terminal = session.terminal();
  const NeighboursResponse response = session.answer(&Index::neighbours, asked.request);
  if (asked.format == "text") {
    print_text(response, terminal);
  } else if (asked.format == "json") {
    terminal.print_json(to_json(response));
  } else {
    print_csv(response, {asked.format == "bom", terminal});
    if (response.partial) terminal.report(messages::kPartial);
  }
  return response.total > 0 ? ExitStatus::done : ExitStatus::nothing_found;
}

NeighbourSide side_named(std::string_view name) {
  if (name == "left") return NeighbourSide::left;
  return name == "right" ? NeighbourSide::right : NeighbourSide::both;
}

}  // namespace

Question ask_neighbours(const Arguments& arguments) {
  const SearchRequest search = request_with_query("neighbours", arguments);
  Neighbours asked{{}, format_of(arguments)};
  NeighboursRequest& request = asked.request;
  request.query = search.query;
  request.plain = search.plain;
  request.all = search.all;
  request.window = arguments.number("window", request.window, 1);
  request.side = side_named(arguments.text("side"));
  request.unit = arguments.text("by") == "form" ? NeighbourUnit::form : NeighbourUnit::lemma;
  request.minimum = arguments.number("min-count", request.minimum, 1);
  request.stop_words = arguments.has("stop-words");
  request.limit = arguments.number("limit", request.limit);
  request.corpus = corpus_of(arguments, search);
  request.timeout_seconds = search.timeout_seconds;
  return [asked](const Session& session) { return run_neighbours(asked, session); };
}

}  // namespace glane::cli
