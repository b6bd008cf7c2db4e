#include "page/quotes/post_text.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/contains.hpp"
#include "base/text.hpp"
#include "glane/date.hpp"
#include "page/html/element_text.hpp"
#include "page/html/part_names.hpp"
#include "page/people/participants.hpp"
#include "page/people/post_author.hpp"
#include "page/quotes/post_notes.hpp"
#include "page/quotes/quote_head.hpp"
#include "page/quotes/quote_markup.hpp"

namespace glane {

namespace {

// Quotations of quotations of quotations: nobody reads further.
constexpr int kDeepest = 6;

// Class words of what stands in a post's text and is none of it.
constexpr std::string_view kNotes[] = {"signature",
                                       "message-signature",
                                       "postsignature",
                                       "sig",
                                       "post-signature",
                                       "user-signature",
                                       "forum-signature",
                                       "edited",
                                       "editdate",
                                       "edit",
                                       "notice",
                                       "lastedited",
                                       "postedit",
                                       "modified",
                                       "attachbox",
                                       "attachments",
                                       "bbcode_description",
                                       "comment-reply-link",
                                       "reply",
                                       "message-lastedit",
                                       "js-selecttoquoteend",
                                       "spoiler-button",
                                       "post-edit",
                                       "edit-note",
                                       "comment-edit-link",
                                       "says",
                                       "sharedaddy",
                                       "likes",
                                       "comment-notice",
                                       "screen-reader-text",
                                       "sr-only",
                                       "visually-hidden",
                                       "bbcodeblock-expandlink",
                                       "quote-controls",
                                       "codebox-title",
                                       "sig-content",
                                       "signature_div",
                                       "lastedit",
                                       "comment-likes",
                                       "likes-widget-placeholder",
                                       "jetpack-likes-widget",
                                       "loading",
                                       "entry-title",
                                       "readmore",
                                       "read-more",
                                       "wpdiscuz-readmore"};

// A button among the words: "Report", "Répondre", what is named for votes.
bool is_button(const GumboNode& node) {
  if (!is_element(node, GUMBO_TAG_A) && !is_element(node, GUMBO_TAG_BUTTON)) return false;
  constexpr std::size_t kLongest = 40;
  const std::optional<std::string> text = short_direct_text(node, kLongest);
  if (!text) return false;
  return is_answer_label_note(*text) ||
         contains_any(attribute_of(node, "class"), {"upvote", "downvote", "vote-up", "vote-down"});
}

// "12" in what is named for likes or votes.
bool counts_votes(const GumboNode& node) {
  const std::string_view classes = attribute_of(node, "class");
  if (classes.empty() || !contains_any(classes, {"like", "vote", "karma", "thumb", "rating"})) {
    return false;
  }
  constexpr std::size_t kLongest = 12;
  const std::string text = text_inside(node);
  return !text.empty() && text.size() <= kLongest &&
         text.find_first_not_of("0123456789 +-()/|") == text.npos;
}

class TextReading {
 public:
  explicit TextReading(const NodeFilter& excluded) : excluded_(excluded) {}

  // in: own_head  where it is not null, the first head is that of `node` itself
  std::string read(const GumboNode& node, int depth, std::string* own_head);
  std::vector<Quote> release_quotes() { return std::move(quotes_); }

 private:
  void read_quotation(const GumboNode& node, const std::string& head, int depth);

  const NodeFilter& excluded_;
  std::vector<Quote> quotes_;
};

// "Octave a écrit :" in plain words right before a quotation; empty: nothing of the kind.
std::string line_before(const GumboNode& quotation) {
  constexpr std::size_t kLongest = 120;
  if (quotation.parent == nullptr || quotation.index_within_parent == 0) return {};
  const GumboVector& siblings = quotation.parent->v.element.children;
  for (std::size_t at = quotation.index_within_parent; at > 0; --at) {
    const auto& node = *static_cast<const GumboNode*>(siblings.data[at - 1]);
    if (node.type == GUMBO_NODE_WHITESPACE || is_element(node, GUMBO_TAG_BR)) continue;
    if (node.type == GUMBO_NODE_ELEMENT && is_quote_head_markup(node)) return {};
    const std::string line = text_inside(node);
    const bool heads =
        line.size() < kLongest && line.ends_with(':') && !quoted_post_author(line).empty();
    return heads ? line : std::string{};
  }
  return {};
}

// True where the quotation opens with a head of its own, so that a line before it is not its.
bool has_own_head(const GumboNode& quotation) {
  const std::string text = html_visible_text(quotation, {});
  const std::string_view line = trim(std::string_view(text).substr(0, text.find('\n')));
  constexpr std::size_t kLongest = 160;
  return line.size() < kLongest && line.ends_with(':') && !quoted_post_author(line).empty();
}

std::string without_lines(std::string_view text, const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string_view line : split_text_lines(text)) {
    if (contains(lines, line)) continue;
    append_text_line(out, line);
  }
  return out;
}

std::string TextReading::read(const GumboNode& node, int depth, std::string* own_head) {
  struct Quotation {
    const GumboNode* node;
    std::string head;  // that stood before it
  };
  std::vector<Quotation> quotations;
  std::vector<std::string> heads;  // that are lines of the text
  std::string head;
  const std::string text = html_visible_text(node, [&](const GumboNode& inner) {
    if (&inner == &node) return false;
    if (has_part_class(inner, kNotes) || (excluded_ && excluded_(inner))) return true;
    if (is_button(inner) || counts_votes(inner)) return true;
    if (is_quotation(inner) && depth < kDeepest) {
      if (head.empty()) {
        std::string before = line_before(inner);
        // In a quotation, the head over one that has its own is the outer one's.
        const bool outer = depth > 0 && own_head != nullptr && own_head->empty() &&
                           !before.empty() && has_own_head(inner);
        (outer ? *own_head : head) = before;
        if (outer) heads.push_back(std::move(before));
      }
      if (!head.empty()) heads.push_back(head);
      quotations.push_back({&inner, std::exchange(head, {})});
      own_head = nullptr;  // what follows heads the next
      return true;
    }
    if (!is_quote_head_markup(inner)) return false;
    std::string& read_into = own_head != nullptr && own_head->empty() ? *own_head : head;
    read_into = text_inside(inner);
    return true;
  });
  for (const Quotation& quotation : quotations) {
    read_quotation(*quotation.node, quotation.head, depth);
  }
  return without_post_notes(without_lines(text, heads));
}

// "Le 05 mars 2024 à 10:11:12 :", where software names nobody.
bool is_bare_date(std::string_view line) {
  if (!line.ends_with(':')) return false;
  const Date any{2007, 6, 12, 12, 0, 0, Precision::second, 120};
  const auto found = find_date(line, any);
  if (!found) return false;
  const std::string_view before = trim(line.substr(0, found->begin));
  return trim(line.substr(found->end)) == ":" && (before.empty() || before == "Le");
}

// "Octave a écrit :" as the first line of a quotation that has no element for it.
std::string cut_head_line(std::string& text) {
  const std::string line(trim(std::string_view(text).substr(0, text.find('\n'))));
  QuoteHead head;
  const bool heads =
      text.find('\n') != text.npos && read_quote_head(line, {}, head) && head.says_so;
  std::string author = heads ? head.author : std::string{};
  if (author.empty() && line.size() < 160 && text.find('\n') != text.npos &&
      (line.ends_with(':') || line.find("Envoyé par") != line.npos ||
       line.find("osted by") != line.npos)) {
    author = quoted_post_author(line);
  }
  if (heads || !author.empty() || (line.size() < 160 && is_bare_date(line)))
    text.erase(0, std::min(text.find('\n') + 1, text.size()));
  return author;
}

// A quotation of mail that is marked in words as well: "> Il tient."
std::string without_mail_marks(std::string text) {
  std::string plain;
  for (const std::string_view line : split_text_lines(text)) {
    if (mail_quote_head_depth(line) == 0) return text;
    append_text_line(plain, without_mail_quote_head(line));
  }
  return plain;
}

void TextReading::read_quotation(const GumboNode& node, const std::string& head, int depth) {
  const GumboNode& body = body_of_quotation(node);
  Quote quote;
  quote.author = author_of_quote_markup(node);
  if (quote.author.empty()) quote.author = author_of_quote_markup(body);
  if (quote.author.empty()) quote.author = quoted_post_author(head);
  if (quote.author.empty() && &body != &node) {
    for_each_element(node, [&](const GumboNode& inner) {
      if (&inner == &body || !quote.author.empty()) return false;
      if (is_quote_head_markup(inner)) quote.author = quoted_post_author(text_inside(inner));
      return true;
    });
  }
  const std::size_t place = quotes_.size();
  quotes_.emplace_back();  // what it quotes itself comes behind it
  std::string own_head;
  quote.text = read(body, depth + 1, quote.author.empty() ? &own_head : nullptr);
  if (quote.author.empty()) quote.author = quoted_post_author(own_head);
  if (quote.author.empty()) quote.author = cut_head_line(quote.text);
  quote.text = without_mail_marks(std::move(quote.text));
  // An element for the quotation, and one in it for its words.
  if (quote.text.empty() && quotes_.size() == place + 2 && quotes_.back().author.empty()) {
    quote.text = std::move(quotes_.back().text);
    quotes_.pop_back();
  }
  const bool empty = quote.text.empty() && quotes_.size() == place + 1;
  quotes_[place] = std::move(quote);
  if (empty) quotes_.erase(quotes_.begin() + static_cast<std::ptrdiff_t>(place));
}

}  // namespace

PostText read_post_text(const GumboNode& node, const NodeFilter& excluded) {
  TextReading reading(excluded);
  PostText post;
  post.text = reading.read(node, 0, nullptr);
  post.quotes = reading.release_quotes();
  // Software that puts the whole post into a <blockquote>.
  if (post.text.empty() && post.quotes.size() == 1 && post.quotes[0].author.empty()) {
    post.text = std::move(post.quotes[0].text);
    post.quotes.clear();
  }
  return post;
}

}  // namespace glane
