#include "page/post_text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.hpp"
#include "page/comparable.hpp"
#include "page/outline.hpp"
#include "page/participants.hpp"
#include "page/post_author.hpp"
#include "page/quote_head.hpp"
#include "page/quote_markup.hpp"

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
                                       "entry-title"};

bool is_note(const GumboNode& node) {
  if (attribute_of(node, "class").empty()) return false;
  return std::any_of(std::begin(kNotes), std::end(kNotes),
                     [&](std::string_view name) { return has_word(node, "class", name); });
}

class TextReading {
 public:
  explicit TextReading(const NodeFilter& left_out) : left_out_(left_out) {}

  // in: own_head  where it is not null, the first head is that of `node` itself
  std::string read(const GumboNode& node, int depth, std::string* own_head);
  std::vector<Quote> take_quotes() { return std::move(quotes_); }

 private:
  void read_quotation(const GumboNode& node, const std::string& head, int depth);

  const NodeFilter& left_out_;
  std::vector<Quote> quotes_;
};

std::string TextReading::read(const GumboNode& node, int depth, std::string* own_head) {
  struct Quotation {
    const GumboNode* node;
    std::string head;  // that stood before it
  };
  std::vector<Quotation> quotations;
  std::string head;
  const std::string text = visible_text(node, [&](const GumboNode& inner) {
    if (&inner == &node) return false;
    if (is_note(inner) || (left_out_ && left_out_(inner))) return true;
    if (is_quotation(inner) && depth < kDeepest) {
      quotations.push_back({&inner, std::exchange(head, {})});
      own_head = nullptr;  // what follows heads the next
      return true;
    }
    if (!is_quote_head(inner)) return false;
    std::string& read_into = own_head != nullptr && own_head->empty() ? *own_head : head;
    read_into = text_inside(inner);
    return true;
  });
  for (const Quotation& quotation : quotations) {
    read_quotation(*quotation.node, quotation.head, depth);
  }
  return without_post_notes(text);
}

// "Octave a écrit :" as the first line of a quotation that has no element for it.
std::string take_head_line(std::string& text) {
  const std::string line(trim(std::string_view(text).substr(0, text.find('\n'))));
  QuoteHead head;
  const bool heads =
      text.find('\n') != text.npos && read_quote_head(line, {}, head) && head.says_so;
  std::string author = heads ? head.author : std::string{};
  if (author.empty() && line.size() < 160 && text.find('\n') != text.npos &&
      (line.ends_with(':') || line.find("Envoyé par") != line.npos ||
       line.find("osted by") != line.npos)) {
    author = quoted_author(line);
  }
  if (heads || !author.empty()) text.erase(0, std::min(text.find('\n') + 1, text.size()));
  return author;
}

void TextReading::read_quotation(const GumboNode& node, const std::string& head, int depth) {
  const GumboNode& body = body_of_quotation(node);
  Quote quote;
  quote.author = author_of_quotation(node);
  if (quote.author.empty()) quote.author = author_of_quotation(body);
  if (quote.author.empty()) quote.author = quoted_author(head);
  if (quote.author.empty() && &body != &node) {
    for_each_element(node, [&](const GumboNode& inner) {
      if (&inner == &body || !quote.author.empty()) return false;
      if (is_quote_head(inner)) quote.author = quoted_author(text_inside(inner));
      return true;
    });
  }
  const std::size_t place = quotes_.size();
  quotes_.emplace_back();  // what it quotes itself comes behind it
  std::string own_head;
  quote.text = read(body, depth + 1, quote.author.empty() ? &own_head : nullptr);
  if (quote.author.empty()) quote.author = quoted_author(own_head);
  if (quote.author.empty()) quote.author = take_head_line(quote.text);
  // An element for the quotation, and one in it for its words.
  if (quote.text.empty() && quotes_.size() == place + 2 && quotes_.back().author.empty()) {
    quote.text = std::move(quotes_.back().text);
    quotes_.pop_back();
  }
  const bool empty = quote.text.empty() && quotes_.size() == place + 1;
  quotes_[place] = std::move(quote);
  if (empty) quotes_.erase(quotes_.begin() + static_cast<std::ptrdiff_t>(place));
}

// Lines that software writes, by their comparable starts; a date or a name must follow.
constexpr std::string_view kEdits[] = {"derniere modification par",
                                       "derniere edition par",
                                       "derniere modification :",
                                       "derniere modification le",
                                       "derniere edition :",
                                       "derniere edition le",
                                       "message edite par",
                                       "message edite le",
                                       "message modifie le",
                                       "message modifie par",
                                       "ce message a ete modifie",
                                       "ce message a ete edite",
                                       "edite par ",
                                       "modifie par ",
                                       "last edited by",
                                       "edited by ",
                                       "edite le ",
                                       "modifie le ",
                                       "modifie il y a",
                                       "message cite ",
                                       "cette contribution a ete modifiee",
                                       "edited ",
                                       "commentaire modifie le",
                                       "commentaire edite le"};

constexpr std::string_view kButtons[] = {"dit :",
                                         "dit:",
                                         "a dit :",
                                         "a dit...",
                                         "a ecrit :",
                                         "says:",
                                         "said:",
                                         "wrote:",
                                         "said...",
                                         "citation:",
                                         "citation",
                                         "citation :",
                                         "quote",
                                         "quote:",
                                         "code",
                                         "code:",
                                         "code :",
                                         "repondre",
                                         "reply",
                                         "citer",
                                         "signaler",
                                         "alerter",
                                         "editer",
                                         "partager",
                                         "j'aime",
                                         "haut",
                                         "top",
                                         "like",
                                         "signaler un abus",
                                         "repondre a ce message",
                                         "repondre en citant",
                                         "signaler ce commentaire",
                                         "afficher le texte masque",
                                         "repondre a ce commentaire",
                                         "cliquez pour agrandir...",
                                         "cliquer pour agrandir...",
                                         "click to expand...",
                                         "voir plus",
                                         "lire la suite"};

bool is_edit_note(const std::string& key) {
  if (key.size() > 200) return false;
  const bool starts = std::any_of(std::begin(kEdits), std::end(kEdits), [&](std::string_view edit) {
    return key.starts_with(edit) || key.starts_with("[" + std::string(edit)) ||
           key.starts_with("(" + std::string(edit));
  });
  return starts && key.find_first_of("0123456789") != key.npos;
}

// "_________________": what follows is the writer's signature.
bool opens_signature(std::string_view line) {
  constexpr std::size_t kLeast = 10;
  return line.size() >= kLeast && line.find_first_not_of('_') == line.npos;
}

}  // namespace

PostText read_post_text(const GumboNode& node, const NodeFilter& left_out) {
  TextReading reading(left_out);
  PostText post;
  post.text = reading.read(node, 0, nullptr);
  post.quotes = reading.take_quotes();
  // Software that puts the whole post into a <blockquote>.
  if (post.text.empty() && post.quotes.size() == 1 && post.quotes[0].author.empty()) {
    post.text = std::move(post.quotes[0].text);
    post.quotes.clear();
  }
  return post;
}

std::string without_post_notes(std::string_view text) {
  std::string out;
  for (const std::string_view whole : split_lines(text)) {
    const std::string_view line = trim(whole);
    if (opens_signature(line)) break;
    if (line.empty()) continue;
    const bool short_line = line.size() < 240;
    const std::string key = short_line ? comparable(line) : std::string{};
    const bool button = short_line && std::find(std::begin(kButtons), std::end(kButtons), key) !=
                                          std::end(kButtons);
    if (button || (short_line && is_edit_note(key))) continue;
    if (!out.empty()) out += '\n';
    out += line;
  }
  return std::string(trim(out));
}

bool is_removed_post(std::string_view text) {
  constexpr std::size_t kLongest = 160;
  if (text.size() > kLongest) return false;
  const std::string key = comparable(text);
  const std::string_view bare =
      std::string_view(key).substr(std::min(key.find_first_not_of("[(*- "), key.size()));
  constexpr std::string_view kThings[] = {"ce commentaire a ete ",  "ce message a ete ",
                                          "ce contenu a ete ",      "cette contribution a ete ",
                                          "this comment has been ", "this comment was ",
                                          "this post has been ",    "this post was "};
  constexpr std::string_view kFates[] = {"supprime",  "retire",  "modere",  "efface", "masque",
                                         "desactive", "removed", "deleted", "signale"};
  constexpr std::string_view kWhole[] = {"commentaire supprime",
                                         "message supprime",
                                         "contribution supprimee",
                                         "commentaire modere",
                                         "message modere",
                                         "contenu modere",
                                         "contenu supprime",
                                         "comment deleted",
                                         "comment removed",
                                         "vous ignorez",
                                         "cet utilisateur est",
                                         "commentaire en attente de moderation",
                                         "deleted",
                                         "removed"};
  for (const std::string_view thing : kThings) {
    if (!bare.starts_with(thing)) continue;
    return std::any_of(std::begin(kFates), std::end(kFates), [&](std::string_view fate) {
      return bare.substr(thing.size()).starts_with(fate);
    });
  }
  return std::any_of(std::begin(kWhole), std::end(kWhole), [&](std::string_view whole) {
    return bare.starts_with(whole) && bare.size() < whole.size() + 40;
  });
}

}  // namespace glane
