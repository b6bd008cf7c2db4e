#include "page/posts/posts.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <utility>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/html/element_text.hpp"
#include "page/html/page_outline.hpp"
#include "page/html/part_names.hpp"
#include "page/people/addressee.hpp"
#include "page/posts/answered_number.hpp"
#include "page/posts/archived_mail.hpp"
#include "page/posts/engine_posts.hpp"
#include "page/posts/generic_posts.hpp"
#include "page/posts/post_frames.hpp"
#include "page/posts/repeated_texts.hpp"
#include "page/posts/topic_page.hpp"
#include "page/quotes/post_notes.hpp"
#include "page/quotes/quote_head.hpp"
#include "page/quotes/quotes.hpp"
#include "page/quotes/thread_text_index.hpp"

namespace glane {

namespace {

// What boards put between posts under a name of its own.
bool is_advert(const RawPost& post) {
  constexpr std::string_view kNames[] = {
      "publicite",       "pub",     "sponsor",       "annonce",
      "annonces google", "adsense", "advertisement", "liens sponsorises"};
  return contains(kNames, normalised(post.author));
}

// What a blog's software notes where another page links to this one: nobody's words.
bool is_pingback(const PageOutline& outline, const RawPost& post) {
  constexpr std::string_view kClasses[] = {"pingback", "trackback"};
  if (has_part_class(outline.node(post.block.begin), kClasses)) return true;
  const std::string key = normalised(std::string_view(post.text).substr(0, 20));
  return starts_with_any(key, {"pingback:", "pingback :", "trackback:", "trackback :"});
}

// Pages for two sizes of screens hold some posts twice.
std::string content_key(const RawPost& post) {
  std::string key = post.own_id + '\n' + post.author + '\n' + post.text;
  if (post.date) key += '\n' + iso_date(*post.date);
  for (const Quote& quote : post.quotes) key += '\n' + quote.text;
  return key;
}

// Without what is no post; parents are numbered anew.
std::vector<RawPost> real_posts(const PageOutline& outline, std::vector<RawPost> posts) {
  std::vector<RawPost> kept;
  std::vector<std::size_t> place(posts.size(), 0);  // 1 + the place among those kept
  std::unordered_set<std::string> seen;
  for (std::size_t i = 0; i < posts.size(); ++i) {
    RawPost& post = posts[i];
    if (is_advert(post) || is_removed_post_note(post.text)) continue;
    if (is_pingback(outline, post)) continue;
    if (!seen.insert(content_key(post)).second) continue;
    if (post.parent) {
      const std::size_t parent = place[*post.parent];
      post.parent = parent > 0 ? std::optional(parent - 1) : std::nullopt;
    }
    kept.push_back(std::move(post));
    place[i] = kept.size();
  }
  return kept;
}

bool is_bare_head(std::string_view line) {
  constexpr std::size_t kLongest = 24;
  return line.size() <= kLongest &&
         contains({"en reponse a", "citation de", "in reply to"}, normalised(line));
}

std::vector<AuthoredText> statements_of(const std::vector<RawPost>& posts, int first) {
  std::vector<AuthoredText> statements;
  for (const RawPost& post : posts) {
    AuthoredText statement;
    if (!post.author.empty()) statement.authors.push_back(post.author);
    statement.position = first + static_cast<int>(statements.size());
    for (const std::string_view whole : split_text_lines(post.text)) {
      const std::string_view line = trim(whole);
      if (line.empty()) continue;
      // "En réponse à" over the name, each in an element of its own.
      const bool heads = !statement.lines.empty() && is_bare_head(statement.lines.back());
      if (heads && line.size() < 60) {
        statement.lines.back() += " " + std::string(line) + " :";
      } else {
        statement.lines.emplace_back(line);
      }
    }
    statements.push_back(std::move(statement));
  }
  return statements;
}

std::string answered_by(const RawPost& post, const Document& document,
                        const std::vector<RawPost>& posts, const ThreadTextIndex& thread) {
  for (const Quote& quote : document.quotes) {
    if (!quote.author.empty()) return quote.author;
  }
  if (!post.answered.empty()) return post.answered;
  std::string named = find_addressee(document.text, document.author, thread.participants());
  if (!named.empty()) return named;
  return post.parent ? posts[*post.parent].author : std::string{};
}

// Whose words a quotation is of which no markup tells: "Zoé : ..." names her, or an earlier post
// holds its lines.
void attribute_quote(Quote& quote, const ThreadTextIndex& thread, int position) {
  if (!quote.author.empty()) return;
  constexpr std::size_t kLongestName = 60;
  const std::size_t colon = quote.text.substr(0, kLongestName).find(':');
  if (colon != std::string::npos) {
    const std::string* known =
        thread.participants().find(trim(std::string_view(quote.text).substr(0, colon)));
    if (known != nullptr) {
      quote.author = *known;
      quote.text = trim(std::string_view(quote.text).substr(colon + 1));
      return;
    }
  }
  for (const std::string_view line : split_text_lines(quote.text)) {
    quote.author = thread.author_of_line(line, position);
    if (!quote.author.empty()) return;
  }
}

// Quotations without markup: "Octave a écrit :", lines that start with ">". A bare "Name:" counts
// only beside one of these: software marks its quotations, and "Conseil:" is no name.
//   in: marked  the thread has quotations in markup: then ">" alone begins whatever one says
CommentParts quotes_in_words(const AuthoredText& post, const ThreadTextIndex& thread, bool marked) {
  const bool any = std::any_of(post.lines.begin(), post.lines.end(), [&](const std::string& line) {
    QuoteHead head;
    if (read_closed_quote(line)) return true;
    if (mail_quote_head_depth(line) > 0) {
      return !marked ||
             !thread.author_of_line(without_mail_quote_head(line), post.position).empty();
    }
    if (!read_quote_head(line, thread.participants(), head)) return false;
    return head.says_so || thread.participants().find(head.author) != nullptr;
  });
  CommentParts whole{{}, join(post.lines, "\n")};
  if (!any) return whole;
  CommentParts parts = split_quotes(post, thread);
  // Who sets all that he says behind ">", or all but a heading, cites nobody here.
  const bool of_others = std::any_of(
      parts.quotes.begin(), parts.quotes.end(),
      [&](const Quote& quote) { return thread.participants().find(quote.author) != nullptr; });
  const bool heading = parts.text.ends_with(':') && parts.text.find('\n') == std::string::npos;
  return (parts.text.empty() || heading) && !of_others ? whole : parts;
}

// "Octave :" in plain words over a marked quotation of nobody's: its author, and no line of the
// text.
void use_bare_heads(RawPost& post, AuthoredText& statement, const Participants& participants) {
  std::vector<std::string> lines;
  auto quote = post.quotes.begin();
  for (std::string& line : statement.lines) {
    while (quote != post.quotes.end() && !quote->author.empty()) ++quote;
    const bool heads = quote != post.quotes.end() && line.ends_with(':');
    const std::string* known =
        heads ? participants.find(trim(std::string_view(line).substr(0, line.size() - 1)))
              : nullptr;
    if (known == nullptr) {
      lines.push_back(std::move(line));
    } else {
      quote->author = *known;
    }
  }
  statement.lines = std::move(lines);
}

std::vector<Document> documents_of(std::vector<RawPost> posts, int first) {
  std::vector<AuthoredText> statements = statements_of(posts, first);
  const bool quoting = std::any_of(posts.begin(), posts.end(),
                                   [](const RawPost& post) { return !post.quotes.empty(); });
  const ThreadTextIndex thread(statements, quoting);
  RepeatedTexts repeated(posts);
  std::vector<Document> documents;
  for (std::size_t i = 0; i < posts.size(); ++i) {
    RawPost& post = posts[i];
    Document document;
    document.type = DocumentType::comment;
    document.id = post.own_id;
    document.author = post.author;
    document.date = post.date;
    document.position = statements[i].position;
    use_bare_heads(post, statements[i], thread.participants());
    std::vector<Quote> cited = take_cited_lines(statements[i], repeated, thread.participants(), i);
    CommentParts parts = quotes_in_words(statements[i], thread, quoting);
    document.text = std::move(parts.text);
    document.quotes = std::move(post.quotes);
    for (Quote& quote : document.quotes) {
      attribute_quote(quote, thread, document.position);
      if (quote.author.empty()) quote.author = repeated.author(quote.text, i);
    }
    std::move(cited.begin(), cited.end(), std::back_inserter(document.quotes));
    std::move(parts.quotes.begin(), parts.quotes.end(), std::back_inserter(document.quotes));
    document.reply_to = answered_by(post, document, posts, thread);
    documents.push_back(std::move(document));
  }
  return documents;
}

// Where the page says that it stands, else where it was fetched; and whether it calls itself an
// article.
PageClaims claims_of(const PageOutline& outline, const Page& page) {
  PageClaims claims;
  std::string_view canonical;
  for (std::size_t at = 0; at < outline.size(); ++at) {
    const GumboNode& node = outline.node(at);
    if (is_element(node, GUMBO_TAG_BODY)) break;
    const bool link = attribute_has_word(node, "rel", "canonical");
    if (canonical.empty() && link) canonical = attribute_of(node, "href");
    const std::string_view property = attribute_of(node, "property");
    const std::string_view content = attribute_of(node, "content");
    if (canonical.empty() && property == "og:url") canonical = content;
    if (property == "og:type") claims.article = content == "article";
  }
  claims.url = !canonical.empty() ? canonical : page.url.empty() ? page.saved_url : page.url;
  return claims;
}

// How many posts are signed and dated, how many signed at least, how many dated. Where software
// signs none of its posts they count as if it did.
std::array<std::size_t, 3> worth(const std::vector<RawPost>& posts, bool unsigned_posts = false) {
  std::array<std::size_t, 3> count{};
  for (const RawPost& post : posts) {
    const bool is_signed = unsigned_posts || !post.author.empty();
    count[0] += is_signed && post.date;
    count[1] += is_signed;
    count[2] += post.date.has_value();
  }
  return count;
}

// The elements of a block; of one made of siblings, each of these.
void add_nodes(const PageOutline& outline, const PostBlock& block,
               std::vector<const GumboNode*>& nodes) {
  for (std::size_t at = block.begin; at < block.end; at = outline[at].end) {
    nodes.push_back(&outline.node(at));
  }
}

// "Page 2 sur 7" in what leads from page to page; 0: nowhere.
int shown_page(const PageOutline& outline) {
  for (std::size_t at = 0; at < outline.size(); ++at) {
    const std::string_view classes = attribute_of(outline.node(at), "class");
    const bool leads = classes.find("pag") != classes.npos || classes.find("Pag") != classes.npos ||
                       classes.find("nav") != classes.npos;
    constexpr std::size_t kMostElements = 60;
    if (!leads || outline[at].end - at > kMostElements) continue;
    if (const int page = page_number_in(text_inside(outline.node(at)))) return page;
  }
  return 0;
}

}  // namespace

PagePosts read_posts(const PageOutline& outline, const Page& page, bool states_article) {
  EnginePosts engine = read_engine_posts(outline, page.crawled);
  PagePosts result;
  std::vector<RawPost> posts = std::move(engine.posts);
  result.topic = engine.engine != nullptr && engine.engine->topic;
  PageClaims claims = claims_of(outline, page);
  claims.article = claims.article || states_article;
  GenericPosts generic = read_generic_posts(outline, claims, page.crawled);
  // What the engine's posts without words (a smiley, a picture) are, the generic reader guesses.
  const bool unsigned_posts = engine.engine != nullptr && engine.engine->unsigned_posts;
  std::array<std::size_t, 3> known = worth(posts, unsigned_posts);
  for (std::size_t& count : known) count += engine.wordless;
  // A board's own boxes are signed too.
  const std::array<std::size_t, 3> guessed = worth(generic.posts);
  if (known[0] > 0 ? guessed[0] > known[0] : guessed > known) {
    posts = std::move(generic.posts);
    result.topic = generic.topic;
  }
  if (posts.empty()) {
    if (std::optional<RawPost> mail = read_archived_mail(outline, page.crawled)) {
      posts.push_back(*std::move(mail));
      result.topic = true;
    }
  }
  for (const RawPost& post : posts) add_nodes(outline, post.block, result.nodes);
  posts = real_posts(outline, std::move(posts));
  if (posts.empty()) {
    result.topic = false;  // removed comments alone: still no part of the article
    return result;
  }
  cut_post_frames(posts);
  read_answered_numbers(outline, posts);
  // "#101" may be a post's id instead.
  const RawPost& first = posts.front();
  if (std::to_string(first.number) != first.own_id) result.first_number = first.number;
  if (result.topic) result.page = shown_page(outline);
  result.posts = documents_of(std::move(posts), result.topic ? 0 : 1);
  return result;
}

}  // namespace glane
