// `glane show`: documents whole, or their threads.
#include <algorithm>
#include <set>
#include <utility>

#include "chosen_fields.hpp"
#include "command.hpp"
#include "json_line.hpp"
#include "messages.hpp"
#include "printable.hpp"
#include "search_messages.hpp"
#include "search_options.hpp"
#include "text_hits.hpp"
#include "wrap.hpp"

namespace glane::cli {

namespace {

constexpr std::size_t kWidestText = 80;  // whole texts are for reading: a book's measure
constexpr std::string_view kQuoteBar = "  │ ";

struct Show {
  std::vector<std::string> directories;
  std::vector<std::string> ids;
  bool thread = false;
  std::string format;
  DocumentFields fields;
};

struct Found {
  std::vector<Document> documents;
  bool some_missing = false;
};

// Of two ids of one thread the second adds nothing with --thread: each document comes once.
Found find_documents(const Show& show) {
  const Index index(show.directories);
  Found found;
  std::set<std::pair<std::string, std::string>> seen;
  for (const std::string& id : show.ids) {
    std::vector<Document> documents;
    if (show.thread) {
      documents = index.thread(id);
    } else {
      documents = index.documents(id);
    }
    if (documents.empty()) {
      found.some_missing = true;
      print_error(fill(messages::kNoSuchDocument, {id}));
    }
    for (Document& document : documents) {
      const bool is_new = seen.emplace(document.index, document.id).second;
      if (is_new) found.documents.push_back(std::move(document));
    }
  }
  return found;
}

void print_quote(const Quote& quote, std::size_t width, Terminal& terminal) {
  const std::string_view author = quote.author.empty() ? messages::kUnknownQuoted : quote.author;
  const std::string bar(kQuoteBar);
  terminal.print_line(bar + terminal.paint(Style::bold, printable(author)));
  terminal.print(wrap_plain(printable(quote.text, Keep::lines), bar, width));
  terminal.print("\n");
}

void print_dim(const std::string& line, Terminal& terminal) {
  if (!line.empty()) terminal.print_line(terminal.paint(Style::dim, printable(line)));
}

// in: in_thread  the document before is of the same thread: its title need not be said again
void print_document(const Document& document, bool in_thread, Terminal& terminal) {
  const std::size_t width = std::min(terminal.width(), kWidestText);
  if (!in_thread) terminal.print(wrap({{headline(document), Style::bold}}, {"", width}, terminal));
  const Style style = in_thread ? Style::bold : Style::plain;
  terminal.print(wrap({{byline(document), style}}, {"", width}, terminal));
  print_dim(document.section, terminal);
  if (document.removed_from_page)
    print_dim(fill(messages::kGoneSince, {french_date(*document.removed_from_page)}), terminal);
  if (document.url != document.id) print_dim(document.url, terminal);
  print_dim(place_of(document), terminal);
  terminal.print("\n");
  for (const Quote& quote : document.quotes) print_quote(quote, width, terminal);
  terminal.print(wrap_plain(printable(document.text, Keep::lines), "", width));
}

void print_documents(const std::vector<Document>& documents, Terminal& terminal) {
  std::string rule;
  for (std::size_t i = 0; i < std::min(terminal.width(), kWidestText); ++i) rule += "─";
  const Document* before = nullptr;
  for (const Document& document : documents) {
    if (before != nullptr) terminal.print_line("\n" + terminal.paint(Style::dim, rule));
    const bool comment = document.type == DocumentType::comment;
    const bool in_thread = comment && before != nullptr && before->thread == document.thread;
    print_document(document, in_thread, terminal);
    before = &document;
  }
}

// With one key more: which index it is in, where several were asked.
std::string document_json(const Document& document) {
  std::string json = to_json(document);
  json.pop_back();
  const nlohmann::ordered_json index =
      document.index.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(document.index);
  return json + ", \"index\": " + dump(index) + "}";
}

// One JSON value, whatever the number of documents: a list.
void print_list(const std::vector<Document>& documents, const DocumentFields& fields,
                Terminal& terminal) {
  std::string list = "[";
  for (const Document& document : documents) {
    list.append(list.size() == 1 ? "" : ",").append(fields.json(document_json(document)));
  }
  terminal.print_json(list + "]");
}

ExitStatus run_show(const Show& show, Terminal& terminal) {
  const Found found = find_documents(show);
  if (show.format == "json") {
    print_list(found.documents, show.fields, terminal);
  } else if (show.format == "jsonl") {
    for (const Document& document : found.documents) {
      terminal.print_json(show.fields.json(document_json(document)));
    }
  } else {
    print_documents(found.documents, terminal);
  }
  if (found.documents.empty()) return ExitStatus::nothing_found;
  return found.some_missing ? ExitStatus::some_failed : ExitStatus::done;
}

}  // namespace

Action setup_show(const Arguments& arguments) {
  arguments.require_operands("ID");
  const Show show{index_directories(arguments), arguments.operands(), arguments.has("thread"),
                  arguments.text("format"), DocumentFields(arguments)};
  if (show.format == "text" && !show.fields.all()) {
    throw Error(ErrorKind::usage, fill(messages::kFieldsFormat, {show.format}));
  }
  return [show](Terminal& terminal) { return run_show(show, terminal); };
}

}  // namespace glane::cli
