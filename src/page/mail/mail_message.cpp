#include "page/mail/mail_message.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/contains.hpp"
#include "base/text.hpp"
#include "glane/date.hpp"
#include "page/document/identity.hpp"
#include "page/html/html_text.hpp"
#include "page/quotes/quotes.hpp"

namespace glane {

namespace {

// "Re: Re : RE[2]: La crue" -> "La crue".
std::string without_reply_marks(std::string_view subject) {
  for (;;) {
    subject = trim(subject);
    const std::size_t colon = subject.find(':');
    if (colon == std::string_view::npos || colon > 6) return std::string(subject);
    std::string_view mark = trim(subject.substr(0, colon));
    mark = mark.substr(0, mark.find_first_of("[("));
    if (!contains({"re", "tr", "fw", "fwd"}, lower_ascii(mark))) return std::string(subject);
    subject.remove_prefix(colon + 1);
  }
}

// Up to the line "-- ", behind which a signature stands (RFC 3676, 4.3); archives drop its blank.
std::vector<std::string> read_body(std::string_view text) {
  std::vector<std::string> lines;
  for (const std::string_view line : split_text_lines(text)) {
    if (line == "-- " || line == "--") break;
    if (const std::string_view shown = trim(line); !shown.empty()) lines.emplace_back(shown);
  }
  return lines;
}

}  // namespace

std::vector<Document> read_mail_message(const MailMessage& mail, const Page& page) {
  Document message;
  message.id = mail.id;
  message.author = mail.author;
  message.date = read_date(mail.date, page.crawled);
  message.thread = mail.thread;
  message.reply_to = mail.answers;
  message.position = mail.position;
  message.section = trim(std::string_view(mail.newsgroups).substr(0, mail.newsgroups.find(',')));
  // A server may give any message as its own.
  for (std::string* id : {&message.id, &message.thread}) {
    if (page.served && !id->empty()) *id = identity_prefix_of_numbers(page, "") + "id=" + *id;
  }
  if (message.thread.empty()) {
    message.title = mail.subject;
  } else {
    message.type = DocumentType::comment;
    message.thread_title = without_reply_marks(mail.subject);
  }
  const std::string shown = mail.html ? html_visible_text(mail.text) : std::string();

  // Who is answered is known by name, so that "Jean a écrit :" is seen to head a quotation.
  std::vector<AuthoredText> thread;
  if (!message.reply_to.empty()) thread.push_back({{message.reply_to}, 0, {}});
  thread.push_back(
      {{message.author}, message.position, read_body(shown.empty() ? mail.text : shown)});
  CommentParts parts = split_quotes(thread.back(), ThreadTextIndex(thread));
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
