#include "page/mail/mail_message.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "glane/date.hpp"
#include "page/document/identity.hpp"
#include "page/html/html_text.hpp"
#include "page/quotes/quotes.hpp"

namespace glane {

namespace {

using Fields = std::map<std::string, std::string, std::less<>>;

// Takes the fields, and the empty line behind them, off `text`.
Fields take_fields(std::string_view& text) {
  Fields fields;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) break;
    const std::size_t colon = std::min(line.find(": "), line.size());
    fields.emplace(line.substr(0, colon), line.substr(std::min(colon + 2, line.size())));
  }
  return fields;
}

std::string value_of(const Fields& fields, std::string_view name) {
  const auto found = fields.find(name);
  return found == fields.end() ? "" : found->second;
}

// "Re: Re : RE[2]: La crue" -> "La crue".
std::string without_reply_marks(std::string_view subject) {
  for (;;) {
    subject = trim(subject);
    const std::size_t colon = subject.find(':');
    if (colon == std::string_view::npos || colon > 6) return std::string(subject);
    std::string_view mark = trim(subject.substr(0, colon));
    mark = mark.substr(0, mark.find_first_of("[("));
    const bool known =
        equal_ignoring_ascii_case(mark, "re") || equal_ignoring_ascii_case(mark, "tr") ||
        equal_ignoring_ascii_case(mark, "fw") || equal_ignoring_ascii_case(mark, "fwd");
    if (!known) return std::string(subject);
    subject.remove_prefix(colon + 1);
  }
}

// Up to the line "-- ", behind which a signature stands (RFC 3676, 4.3).
std::vector<std::string> read_body(std::string_view text) {
  std::vector<std::string> lines;
  for (const std::string_view line : split_lines(text)) {
    if (line == "-- ") break;
    if (const std::string_view shown = trim(line); !shown.empty()) lines.emplace_back(shown);
  }
  return lines;
}

}  // namespace

std::vector<Document> read_mail_message(const Page& page) {
  std::string_view rest = page.text;
  const Fields fields = take_fields(rest);
  const std::string markup =
      value_of(fields, "Format") == "html" ? visible_text(rest) : std::string();

  Document message;
  message.id = value_of(fields, "Message-ID");
  message.author = value_of(fields, "From");
  message.date = read_date(value_of(fields, "Date"), page.crawled);
  message.thread = value_of(fields, "Thread");
  message.reply_to = value_of(fields, "Answers");
  const std::string groups = value_of(fields, "Newsgroups");
  message.section = trim(std::string_view(groups).substr(0, groups.find(',')));
  // A server may give any message as its own.
  for (std::string* id : {&message.id, &message.thread}) {
    if (page.served && !id->empty()) *id = prefix_of_numbers(page, "") + "id=" + *id;
  }
  const std::string position = value_of(fields, "Position");
  std::from_chars(position.data(), position.data() + position.size(), message.position);
  const std::string subject = value_of(fields, "Subject");
  if (message.thread.empty()) {
    message.title = subject;
  } else {
    message.type = DocumentType::comment;
    message.thread_title = without_reply_marks(subject);
  }

  // Who is answered is known by name, so that "Jean a écrit :" is seen to head a quotation.
  std::vector<Statement> thread;
  if (!message.reply_to.empty()) thread.push_back({{message.reply_to}, 0, {}});
  thread.push_back({{message.author}, message.position, read_body(markup.empty() ? rest : markup)});
  CommentParts parts = take_quotes(thread.back(), SaidBefore(thread));
  message.text = std::move(parts.text);
  message.quotes = std::move(parts.quotes);
  if (message.reply_to.empty() && !message.thread.empty()) {
    const auto named = std::find_if(message.quotes.begin(), message.quotes.end(),
                                    [](const Quote& quote) { return !quote.author.empty(); });
    if (named != message.quotes.end()) message.reply_to = named->author;
  }
  return {std::move(message)};
}

}  // namespace glane
