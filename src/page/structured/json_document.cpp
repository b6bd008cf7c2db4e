#include "page/structured/json_document.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "base/text.hpp"
#include "crawl/field_aliases.hpp"
#include "page/document/publication_date.hpp"
#include "page/document/url.hpp"
#include "page/html/html_text.hpp"
#include "page/html/html_tree.hpp"
#include "page/quotes/post_text.hpp"

namespace glane {

namespace {

std::string web_url(const JsonFields& fields) {
  for (const FieldAlias name : kUrl) {
    const std::string url(trim(fields.text({name})));
    if (is_web_url(url)) return url;
  }
  // trafilatura's name for it; elsewhere that is the newspaper, or its home page.
  std::string source(trim(fields.text({"source"})));
  return is_web_url(source) && !is_root_url(source) ? source : "";
}

std::string site_of(const JsonFields& fields, const std::string& url) {
  std::string named;
  for (const FieldAlias name : kSite) {
    const std::string written(trim(fields.text({name})));
    if (std::string host = site_of_host(written); !host.empty()) return host;
    if (named.empty()) named = written;
  }
  return url.empty() ? named : site_of_url(url);
}

std::vector<std::string> names_of(const JsonFields& fields, std::span<const FieldAlias> aliases) {
  for (const FieldAlias alias : aliases) {
    const Json* author = fields.find({alias});
    // A number is a key of someone's database.
    if (author == nullptr || author->is_number()) continue;
    std::vector<std::string> names = names_of_json(*author);
    if (!names.empty()) return names;
  }
  return {};
}

void read_author(const JsonFields& fields, Document& document) {
  const bool comment = document.type == DocumentType::comment;
  std::vector<std::string> names = names_of(fields, kAuthor);
  if (names.empty() && comment) names = names_of(fields, kCommentAuthor);
  document.author = join(names, ", ");
  const Json* list = fields.find(kAuthorList);
  if (list != nullptr && list->is_array()) names = names_of_json(*list);
  if (names.size() > 1 || (list != nullptr && list->is_array())) document.authors = names;
}

void read_quotes(const JsonFields& fields, Document& document) {
  const Json* quotes = fields.find(kQuotes);
  if (quotes == nullptr || !quotes->is_array()) return;
  for (const Json& quote : *quotes) {
    Quote read;
    if (quote.is_object()) {
      const JsonFields inner(quote);
      read = {squeeze_blanks(inner.text(kQuoteAuthor)),
              clean_text_of_json_document(inner.text(kQuoteText))};
    } else {
      read.text = clean_text_of_json_document(text_of_json(quote));
    }
    if (!read.text.empty() || !read.author.empty()) document.quotes.push_back(std::move(read));
  }
}

void read_dates(const JsonFields& fields, Document& document, JsonContext& context) {
  if (const Json* crawled = fields.find(kCrawled)) {
    document.crawled = date_of_json(*crawled, context.seen);
    const bool article = document.type == DocumentType::article;
    if (document.crawled && article) context.seen = *document.crawled;
  }
  const Json* date = fields.find(kDate);
  if (date == nullptr) return;
  document.date = date_of_json(*date, context.seen);
  if (document.date && is_zero_publication_date(*document.date)) document.date.reset();
  document.date_inherited = document.date && document.type == DocumentType::comment &&
                            fields.text({"dateprecision"}) == "inherited";
  if (!document.date) context.remarks.emplace_back(DiagnosticCode::page_date);
}

// Plain text comes before markup, and markup before a summary. A comment's markup tells its
// quotations from its own words.
void read_text(const JsonFields& fields, Document& document, JsonContext& context) {
  const bool article = document.type == DocumentType::article;
  document.text = clean_text_of_json_document(fields.text(kText));
  const Json* comment = fields.find(kCommentText);
  if (document.text.empty() && comment != nullptr && comment->is_string()) {
    document.text = clean_text_of_json_document(text_of_json(*comment));
  }
  if (!document.text.empty()) return;
  std::string markup = fields.markup();
  if (article) {
    document.text = clean_text_of_json_document(html_visible_text(markup));
    if (!document.text.empty()) context.markup = std::move(markup);
  } else if (!markup.empty()) {
    PostText post = read_post_text(HtmlTree(markup).root(), {});
    document.text = clean_text_of_json_document(post.text);
    std::move(post.quotes.begin(), post.quotes.end(), std::back_inserter(document.quotes));
  }
  if (document.text.empty() && article)
    document.text = clean_text_of_json_document(fields.text(kSummary));
}

}  // namespace

std::string trim_json_document_text(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return std::string(text.substr(0, text.find_last_not_of(' ') + 1));
}

std::string section_of_json_document(std::string_view written) {
  return squeeze_blanks(written.substr(0, written.find_first_of("\n;")));
}

std::string language_of_json_document(std::string_view written) {
  std::string tag(trim(written));
  std::replace(tag.begin(), tag.end(), '_', '-');
  return tag;
}

std::string clean_text_of_json_document(std::string_view text) {
  std::string out;
  for (const std::string_view line : split_text_lines(trim(text))) {
    append_text_line(out, line);
  }
  return out;
}

Document read_json_document(const JsonFields& fields, DocumentType type, JsonContext& context) {
  Document document;
  document.type = type;
  const bool article = type == DocumentType::article;
  document.id = trim_json_document_text(fields.text(
      article ? std::span<const FieldAlias>(kArticleId) : std::span<const FieldAlias>(kCommentId)));
  document.title = squeeze_blanks(fields.text(kTitle));
  if (article && document.title.empty()) document.title = squeeze_blanks(fields.text(kTopicTitle));
  read_author(fields, document);
  read_dates(fields, document, context);
  read_text(fields, document, context);
  document.url = web_url(fields);
  // A comment's URL may be its author's home page.
  document.site = site_of(fields, article ? document.url : "");
  document.section = section_of_json_document(fields.text(kSection));
  document.language = language_of_json_document(fields.text(kLanguage));
  read_quotes(fields, document);
  return document;
}

void read_place_of_json_document(const JsonFields& fields, Document& document) {
  document.source = fields.text({"source"});
  // Elsewhere "source" is an address, or the name or the host of a newspaper.
  const bool no_path = document.source.find_first_of("/#") == std::string::npos;
  if (no_path || is_web_url(trim(document.source))) document.source.clear();
  if (document.type == DocumentType::article) return;
  document.thread = trim(fields.text(kThread));
  document.thread_title = squeeze_blanks(fields.text(kThreadTitle));
  document.position = fields.number("position");
  // As Discourse counts, from 1 in its topic.
  if (document.position == 0) document.position = std::max(fields.number("postnumber") - 1, 0);
  document.reply_to = squeeze_blanks(fields.text(kReplyTo));
  const Json* answered = fields.find({"replytouser"});
  if (document.reply_to.empty() && answered != nullptr && answered->is_object()) {
    document.reply_to = join(names_of_json(*answered), ", ");
  }
}

}  // namespace glane
