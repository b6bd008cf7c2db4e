#include "page/posts/archived_mail.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/html/html_text.hpp"
#include "page/people/post_author.hpp"
#include "page/quotes/mail_quotes.hpp"

namespace glane {

namespace {

// The link by which a reader answers the list names the message: "mailto:...?Subject=Re%3A ...".
bool is_answer_link(const GumboNode& node) {
  if (!is_element(node, GUMBO_TAG_A)) return false;
  const std::string href = lower_ascii(attribute_of(node, "href"));
  return contains_any(href, {"in-reply-to=", "subject=re"}) &&
         (href.starts_with("mailto:") || href.find("listinfo") != href.npos);
}

// The nearest text beside `node`, among those before it (`step` -1) or behind it (1).
std::string text_beside(const GumboNode& node, int step) {
  const GumboVector& siblings = node.parent->v.element.children;
  for (auto at = static_cast<long>(node.index_within_parent) + step;
       at >= 0 && at < static_cast<long>(siblings.length); at += step) {
    const auto& beside = *static_cast<const GumboNode*>(siblings.data[at]);
    if (beside.type == GUMBO_NODE_WHITESPACE || is_element(beside, GUMBO_TAG_BR)) continue;
    return beside.type == GUMBO_NODE_TEXT ? squeeze_blanks(beside.v.text.text)
                                          : squeeze_blanks(html_visible_text(beside, {}));
  }
  return {};
}

// "Mar 5 Mar 10:11:12 CET 2019", "Tue Mar  5 10:11:12 CET 2019" -> "5 Mar 2019 10:11:12".
std::string reordered_date(std::string_view written) {
  std::string day, month, time, year;
  for (const std::string_view part : split(written, " ")) {
    if (is_number(part) && part.size() == 4) {
      year = part;
    } else if (is_number(part)) {
      day = part;
    } else if (part.find(':') != part.npos) {
      time = part;
    } else if (time.empty()) {
      month = part;  // behind the day of the week
    }
  }
  return day + " " + month + " " + year + " " + time;
}

}  // namespace

std::optional<RawPost> read_archived_mail(const PageOutline& outline, const Date& seen) {
  std::size_t link = 1;
  while (link < outline.size() && !is_answer_link(outline.node(link))) ++link;
  std::size_t text = link;
  while (text < outline.size() && !is_element(outline.node(text), GUMBO_TAG_PRE)) ++text;
  if (text == outline.size() || outline[text].parent != outline[link].parent) return std::nullopt;
  RawPost mail;
  mail.block = {text, outline[text].end};
  mail.author = clean_post_author(text_beside(outline.node(link), -1));
  const std::string written = text_beside(outline.node(link), 1);
  mail.date = read_date(written, seen);
  if (!mail.date) mail.date = read_date(reordered_date(written), seen);
  CommentParts parts =
      split_mail_quotes(html_visible_text(outline.node(text), {}), mail.author, {});
  mail.text = std::move(parts.text);
  mail.quotes = std::move(parts.quotes);
  if (mail.author.empty() || mail.empty()) return std::nullopt;
  return mail;
}

}  // namespace glane
