#include "page/mail/mail_message.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "base/contains.hpp"
#include "base/text.hpp"
#include "glane/date.hpp"
#include "page/document/identity.hpp"
#include "page/html/html_tree.hpp"
#include "page/quotes/mail_quotes.hpp"
#include "page/quotes/post_text.hpp"

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

// What the author wrote, and what he quotes in words and in markup.
CommentParts read_body(const MailMessage& mail) {
  if (!mail.html) return split_mail_quotes(mail.text, mail.author, mail.answers);
  PostText shown = read_post_text(HtmlTree(mail.text).root(), {});
  CommentParts parts = split_mail_quotes(shown.text, mail.author, mail.answers);
  std::move(shown.quotes.begin(), shown.quotes.end(), std::back_inserter(parts.quotes));
  return parts;
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
  CommentParts parts = read_body(mail);
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
