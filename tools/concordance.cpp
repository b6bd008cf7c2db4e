// `glane concordance`: every place of a query with what stands around it.
#include <string>

#include "command.hpp"
#include "csv_row.hpp"
#include "figures.hpp"
#include "kwic.hpp"
#include "printable.hpp"
#include "search_messages.hpp"
#include "search_options.hpp"
#include "words_messages.hpp"
#include "words_options.hpp"

namespace glane::cli {

namespace {

struct Concordance {
  ConcordanceRequest request;
  std::string format;
  std::size_t width = 0;  // asked for; 0: what a line has room for
};

PlaceOrder order_named(std::string_view name) {
  if (name == "left") return PlaceOrder::left;
  if (name == "right") return PlaceOrder::right;
  if (name == "date") return PlaceOrder::date;
  return name == "author" ? PlaceOrder::author : PlaceOrder::index;
}

void print_text(const Concordance& asked, const ConcordanceResponse& response, Terminal& terminal) {
  std::string head =
      fill(messages::kPlaces, {counted(response.total, messages::kPlaceNoun),
                               counted(response.documents, messages::kDocumentNoun)});
  if (asked.request.offset > 0 && !response.lines.empty()) {
    head += fill(messages::kShownFrom, {grouped(asked.request.offset + 1)});
  }
  const std::string took = fill(messages::kWordsTook, {milliseconds(response.took_ms)});
  terminal.print_line(terminal.paint(Style::bold, head) + terminal.paint(Style::dim, took));
  if (response.partial) terminal.print_line(messages::kPartial);
  if (response.lines.empty()) return;
  terminal.print("\n");
  const KwicLayout layout = kwic_layout(response.lines, terminal.width(), asked.width);
  for (const ConcordanceLine& line : response.lines) {
    terminal.print(kwic_line(line, layout, terminal));
  }
}

void print_csv(const ConcordanceResponse& response, CsvTable table) {
  table.add({"id", "type", "field", "left", "match", "right", "title", "author", "date",
             "date_precision", "site", "url", "source", "thread", "position"});
  for (const ConcordanceLine& line : response.lines) {
    const Document& document = line.document;
    table.add({document.id, std::string(type_name(document.type)), line.in_title ? "title" : "text",
               line.left, line.match, line.right, shown_title(document), document.author,
               document.date ? iso_date(*document.date) : std::string(),
               std::string(date_precision_name(document)), document.site, document.url,
               document.source, document.thread, std::to_string(document.position)});
  }
}

ExitStatus run_concordance(Concordance asked, const Session& session) {
  Terminal& terminal = session.terminal();
  const bool is_text = asked.format == "text";
  // Of a character that takes no column, or two, more or fewer go on a line.
  if (is_text && asked.width == 0) asked.request.width = terminal.width();
  const ConcordanceResponse response = session.answer(&Index::concordance, asked.request);
  if (is_text) {
    print_text(asked, response, terminal);
  } else if (asked.format == "json") {
    terminal.print_json(to_json(response));
  } else if (asked.format == "jsonl") {
    for (const ConcordanceLine& line : response.lines) terminal.print_json(to_json(line));
  } else {
    print_csv(response, {asked.format == "bom", terminal});
  }
  const bool says_partial = is_text || asked.format == "json";
  if (response.partial && !says_partial) terminal.report(messages::kPartial);
  return response.total > 0 ? ExitStatus::done : ExitStatus::nothing_found;
}

}  // namespace

Question ask_concordance(const Arguments& arguments) {
  const SearchRequest search = request_with_query("concordance", arguments);
  Concordance asked{{}, format_of(arguments)};
  ConcordanceRequest& request = asked.request;
  request.query = search.query;
  request.plain = search.plain;
  request.all = search.all;
  request.limit = arguments.number("limit", request.limit);
  request.offset = arguments.number("offset", request.offset);
  request.order = order_named(arguments.text("sort"));
  asked.width = arguments.number("width", 0, 1);
  if (asked.width > 0) request.width = asked.width;
  request.corpus = corpus_of(arguments, search);
  request.timeout_seconds = search.timeout_seconds;
  return [asked](const Session& session) { return run_concordance(asked, session); };
}

}  // namespace glane::cli
