#include "thread_text.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "around_messages.hpp"
#include "messages.hpp"
#include "printable.hpp"
#include "search_messages.hpp"
#include "shown_date.hpp"
#include "text_hits.hpp"
#include "tree_lines.hpp"
#include "wrap.hpp"

namespace glane::cli {

namespace {

constexpr std::string_view kQuoteBar = "  │ ";

// A tree leaves so many columns to its texts, and is no deeper than anybody follows.
constexpr std::size_t kLeastTextColumns = 28;
constexpr std::size_t kMostLevels = 12;

// Of a text that is there to say what was answered: quarters of a line. Two lines, nearly.
constexpr std::size_t kBriefQuarters = 7;

std::size_t levels_of(std::size_t width) {
  const std::size_t room = width > kLeastTextColumns ? width - kLeastTextColumns : 0;
  return std::clamp<std::size_t>(room / kColumnsOfLevel, 1, kMostLevels);
}

// Where the lines of one document stand.
struct Place {
  std::string first;   // before its first line
  std::string others;  // before the others
  std::size_t width = 0;
};

// Prints the parts of one document, each line behind what stands before it.
class DocumentPrinter {
 public:
  DocumentPrinter(const Document& document, Place place, Terminal& terminal)
      : document_(document), place_(std::move(place)), terminal_(terminal) {}

  // What comes first begins the first line.
  void print_head(const std::string& line, Style style, const std::string& url = {}) {
    std::string lines = wrap({{line, style, url}}, {place_.others, place_.width}, terminal_);
    if (!std::exchange(begun_, true)) lines.replace(0, place_.others.size(), place_.first);
    terminal_.print(lines);
  }

  void print_facts() {
    print_dim(document_.section);
    if (document_.removed_from_page)
      print_dim(fill(messages::kGoneSince, {shown_date(*document_.removed_from_page)}));
    print_url();
    print_dim(place_of(document_));
  }

  void print_dim(const std::string& line) {
    if (!line.empty())
      terminal_.print_line(place_.others + terminal_.paint(Style::dim, printable(line)));
  }

  void print_url() {
    if (document_.url.empty() || document_.url == document_.id) return;
    const std::string shown = terminal_.paint(Style::dim, printable(document_.url));
    terminal_.print_line(place_.others + terminal_.link(document_.url, shown));
  }

  void print_text() {
    for (const Quote& quote : document_.quotes) {
      const std::string_view author =
          quote.author.empty() ? std::string_view(messages::kUnknownQuoted) : quote.author;
      const std::string bar = place_.others + std::string(kQuoteBar);
      print_empty();
      terminal_.print_line(bar + terminal_.paint(Style::bold, printable(author)));
      print_paragraphs(quote.text, bar);
    }
    print_empty();
    print_paragraphs(document_.text, place_.others);
  }

  void print_beginning() {
    const std::size_t used = columns(place_.others);
    const std::size_t room = place_.width > used ? place_.width - used : 1;
    const std::string beginning =
        cut_to_columns(printable(document_.text), kBriefQuarters * room / 4);
    terminal_.print(wrap({{beginning}}, {place_.others, place_.width}, terminal_));
  }

 private:
  void print_empty() { print_without_blanks(place_.others); }

  void print_without_blanks(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    terminal_.print_line(line);
  }

  void print_paragraphs(const std::string& text, const std::string& indent) {
    std::string rest = printable(text, Keep::lines);
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::string lines = wrap({{rest.substr(0, end)}}, {indent, place_.width}, terminal_);
      lines.empty() ? print_without_blanks(indent) : terminal_.print(lines);
      rest.erase(0, end + 1);
    }
  }

  const Document& document_;
  Place place_;
  Terminal& terminal_;
  bool begun_ = false;
};

using AuthorsOfIds = std::unordered_map<std::string_view, std::string_view>;

// "deleted, known from a quotation by Tokamak".
std::string head_of_deleted(const ThreadNode& node, const AuthorsOfIds& authors) {
  const auto quoting = authors.find(node.quoted_by.front());
  std::string by(quoting == authors.end() ? node.quoted_by.front() : quoting->second);
  if (by.empty()) by = node.quoted_by.front();
  std::string line = fill(messages::kDeletedComment, {node.document.author, by});
  const std::size_t others = node.quoted_by.size() - 1;
  if (others == 1) line += messages::kAndAnother;
  if (others > 1) line += fill(messages::kAndOthers, {std::to_string(others)});
  return printable(line);
}

// The byline without what the tree shows already, and what all comments share with the article.
std::string head_of_comment(Document comment) {
  comment.site.clear();
  if (comment.date_inherited) comment.date.reset();
  std::string head = byline(comment);
  if (head.starts_with(kCommentMark)) head.erase(0, kCommentMark.size());
  return head;
}

// "answers 12": where a tree is too deep to show it.
std::string answered(const std::vector<ThreadNode>& thread, const ThreadNode& node) {
  const ThreadNode& parent = thread[*node.parent];
  const std::string number = std::to_string(parent.document.position);
  return parent.deleted ? std::string(messages::kAnswersDeleted)
                        : fill(messages::kAnswersComment, {number});
}

// Prints the nodes of a tree one by one.
class TreePrinter {
 public:
  //   in: whole  the thread that it is all or part of
  TreePrinter(const std::vector<ThreadNode>& thread, const std::vector<ThreadNode>& whole,
              Terminal& terminal)
      : thread_(thread), terminal_(terminal) {
    for (const ThreadNode& node : whole) authors_[node.document.id] = node.document.author;
    shown_answers_.resize(thread.size());
    for (const ThreadNode& node : thread)
      shown_answers_[node.parent.value_or(0)] += node.parent ? 1 : 0;
  }

  // in: print_rest  what follows the first line of a document
  template <typename PrintRest>
  void print(PrintRest print_rest) {
    const std::size_t width = terminal_.width();
    bool is_first = true;
    for (const TreeLines& lines : tree_lines(thread_, levels_of(width))) {
      if (!std::exchange(is_first, false)) terminal_.print_line(lines.gap);
      const ThreadNode& node = thread_[lines.node];
      const std::size_t most = kWidestWholeText + columns(lines.others);
      DocumentPrinter printer(node.document, {lines.first, lines.others, std::min(width, most)},
                              terminal_);
      if (node.document.type == DocumentType::article) {
        printer.print_head(headline(node.document), Style::bold, node.document.url);
        printer.print_head(byline(node.document), Style::plain);
      } else {
        printer.print_head(head_of_node(lines), Style::bold);
      }
      print_rest(node, printer);
    }
  }

 private:
  std::string head_of_node(const TreeLines& lines) const {
    const ThreadNode& node = thread_[lines.node];
    std::string head =
        node.deleted ? head_of_deleted(node, authors_) : head_of_comment(node.document);
    if (lines.is_moved) head += answered(thread_, node);
    if (node.answers > shown_answers_[lines.node]) {
      head += fill(messages::kHasAnswers, {counted(node.answers, messages::kAnswerNoun)});
    }
    return head;
  }

  const std::vector<ThreadNode>& thread_;
  Terminal& terminal_;
  AuthorsOfIds authors_;
  std::vector<std::size_t> shown_answers_;
};

}  // namespace

void print_document(const Document& document, bool in_thread, Terminal& terminal) {
  DocumentPrinter printer(document, {"", "", std::min(terminal.width(), kWidestWholeText)},
                          terminal);
  if (!in_thread) printer.print_head(headline(document), Style::bold, document.url);
  printer.print_head(byline(document), in_thread ? Style::bold : Style::plain);
  printer.print_facts();
  printer.print_text();
}

void print_thread(const std::vector<ThreadNode>& thread, Terminal& terminal) {
  TreePrinter(thread, thread, terminal).print([](const ThreadNode& node, DocumentPrinter& printer) {
    if (!node.deleted) printer.print_facts();
    printer.print_text();
  });
}

void print_context(const std::vector<ThreadNode>& context, const std::vector<ThreadNode>& thread,
                   std::string_view asked, Terminal& terminal) {
  TreePrinter(context, thread, terminal)
      .print([&](const ThreadNode& node, DocumentPrinter& printer) {
        const bool is_asked = node.document.id == asked;
        const bool is_comment = node.document.type == DocumentType::comment;
        if (!node.deleted) printer.print_dim(place_of(node.document));
        if (is_asked && is_comment) printer.print_text();
        if (is_asked != is_comment) printer.print_beginning();
      });
}

}  // namespace glane::cli
