#include "page/structured/json_document.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "base/text.hpp"
#include "page/document/url.hpp"
#include "page/html/html_text.hpp"
#include "page/html/html_tree.hpp"
#include "page/quotes/post_text.hpp"

namespace glane {

namespace {

// An id as it stands, but for spaces around it, which tables are full of: to drop any other sign
// could make two ids one.
std::string id_of(std::string text) {
  text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

std::string web_url(const JsonFields& fields) {
  for (const std::string_view name :
       {"url", "canonicalurl", "link", "permalink", "articleurl", "pageurl", "sourceurl", "uri",
        "href", "mainentityofpage", "guid", "id"}) {
    const std::string url(trim(fields.text({name})));
    if (is_web_url(url)) return url;
  }
  return "";
}

std::string site_of(const JsonFields& fields, const std::string& url) {
  std::string named;
  for (const std::string_view name : {"site", "hostname", "sourcehostname", "host", "domain",
                                      "sourcedomain", "website", "sitename", "source"}) {
    const std::string written(trim(fields.text({name})));
    if (std::string host = site_of_host(written); !host.empty()) return host;
    if (named.empty()) named = written;
  }
  return url.empty() ? named : site_of_url(url);
}

void read_author(const JsonFields& fields, Document& document) {
  const bool comment = document.type == DocumentType::comment;
  std::vector<std::string> names;
  for (const std::string_view name :
       {"author",      "byline",  "auteur", "authors",  "auteurs",   "authorname", "username",
        "user",        "creator", "by",     "pseudo",   "pseudonym", "nickname",   "screenname",
        "displayname", "login",   "writer", "postedby", "poster",    "name"}) {
    const Json* author = fields.find({name});
    // A number is a key of someone's database; an article's "name" is its title.
    if (author == nullptr || author->is_number() || (name == "name" && !comment)) continue;
    names = names_of_json(*author);
    if (!names.empty()) break;
  }
  for (const std::string& name : names) {
    document.author += (document.author.empty() ? "" : ", ") + name;
  }
  const Json* list = fields.find({"authors", "auteurs"});
  if (list != nullptr && list->is_array()) names = names_of_json(*list);
  if (names.size() > 1 || (list != nullptr && list->is_array())) document.authors = names;
}

void read_quotes(const JsonFields& fields, Document& document) {
  const Json* quotes = fields.find({"quotes", "quoted", "citations"});
  if (quotes == nullptr || !quotes->is_array()) return;
  for (const Json& quote : *quotes) {
    Quote read;
    if (quote.is_object()) {
      const JsonFields inner(quote);
      read = {squeeze_blanks(inner.text({"author", "auteur", "username", "user"})),
              clean_json_text(inner.text({"text", "texte", "content", "quote"}))};
    } else {
      read.text = clean_json_text(text_of_json(quote));
    }
    if (!read.text.empty() || !read.author.empty()) document.quotes.push_back(std::move(read));
  }
}

// The section named first: extractors list categories from the widest on.
std::string section_of(const JsonFields& fields) {
  const std::string written =
      fields.text({"section", "articlesection", "rubrique", "category", "categories"});
  return squeeze_blanks(written.substr(0, written.find_first_of("\n;")));
}

void read_dates(const JsonFields& fields, Document& document, JsonContext& context) {
  if (const Json* crawled =
          fields.find({"crawled", "crawledat", "scrapedat", "scraped", "fetched", "fetchedat",
                       "datedownload", "downloaddate", "downloadedat", "retrievedat", "crawldate",
                       "crawltime", "datecrawled", "datedownloaded"})) {
    document.crawled = date_of_json(*crawled, context.seen);
    const bool article = document.type == DocumentType::article;
    if (document.crawled && article) context.seen = *document.crawled;
  }
  const Json* date = fields.find(
      {"date",        "publishdate",     "datepublished",  "publishedat",   "publicationdate",
       "datepublish", "pubdate",         "published",      "publishedtime", "publishtime",
       "publishedon", "datepublication", "firstpublished", "createdat",     "created",
       "createdutc",  "datecreated",     "creationdate",   "postedat",      "timestamp",
       "time",        "datetime"});
  if (date == nullptr) return;
  document.date = date_of_json(*date, context.seen);
  document.date_inherited = document.date && document.type == DocumentType::comment &&
                            fields.text({"dateprecision"}) == "inherited";
  if (!document.date) context.remarks.push_back("a date that is none");
}

// Plain text comes before markup, and markup before a summary. A comment's markup tells its
// quotations from its own words.
void read_text(const JsonFields& fields, Document& document, JsonContext& context) {
  const bool article = document.type == DocumentType::article;
  std::string text = clean_json_text(fields.text(
      {"text", "articlebody", "maintext", "cleanedtext", "body", "content", "rawtext", "fulltext",
       "texte", "contenu", "message", "selftext", "commentbody", "commenttext", "commentcontent"}));
  const Json* comment = fields.find({"comment", "commentaire"});  // schema.org's is a list
  if (text.empty() && comment != nullptr && comment->is_string()) {
    text = clean_json_text(text_of_json(*comment));
  }
  document.text = std::move(text);
  if (!document.text.empty()) return;
  std::string markup = fields.markup();
  if (article) {
    document.text = clean_json_text(visible_text(markup));
    if (!document.text.empty()) context.markup = std::move(markup);
  } else if (!markup.empty()) {
    PostText post = read_post_text(HtmlTree(markup).root(), {});
    document.text = clean_json_text(post.text);
    std::move(post.quotes.begin(), post.quotes.end(), std::back_inserter(document.quotes));
  }
  if (document.text.empty() && article) {
    document.text = clean_json_text(fields.text({"description", "summary", "excerpt", "abstract"}));
  }
}

}  // namespace

std::string clean_json_text(std::string_view text) {
  std::string out;
  for (const std::string_view line : split_lines(trim(text))) {
    if (!out.empty()) out += '\n';
    out += line;
  }
  return out;
}

Document read_json_document(const JsonFields& fields, DocumentType type, JsonContext& context) {
  Document document;
  document.type = type;
  const bool article = type == DocumentType::article;
  // A comment's "article_id" and "post_id" are its thread's.
  document.id = id_of(
      article ? fields.text({"id", "guid", "identifier", "docid", "articleid", "postid", "uid",
                             "uuid", "pid"})
              : fields.text({"id", "commentid", "guid", "identifier", "docid", "uid", "uuid"}));
  document.title = squeeze_blanks(fields.text({"title", "headline", "titre", "subject", "sujet"}));
  if (article && document.title.empty()) {
    document.title = squeeze_blanks(fields.text({"topictitle", "threadtitle", "name"}));
  }
  read_author(fields, document);
  read_dates(fields, document, context);
  read_text(fields, document, context);
  document.url = web_url(fields);
  // A comment's URL may be its author's home page.
  document.site = site_of(fields, article ? document.url : "");
  document.section = section_of(fields);
  document.language = trim(fields.text({"language", "lang", "langue", "inlanguage"}));
  std::replace(document.language.begin(), document.language.end(), '_', '-');
  read_quotes(fields, document);
  return document;
}

void read_json_place(const JsonFields& fields, Document& document) {
  document.source = fields.text({"source"});
  // Elsewhere "source" is the name or the host of a newspaper.
  if (document.source.find_first_of("/#") == std::string::npos) document.source.clear();
  if (document.type == DocumentType::article) return;
  document.thread = trim(fields.text(
      {"thread", "threadid", "topicid", "articleid", "postid", "post", "articleurl", "article"}));
  document.thread_title = squeeze_blanks(fields.text({"threadtitle", "topictitle"}));
  const Json* position = fields.find({"position"});
  if (position != nullptr && position->is_number_integer()) {
    const auto place = position->get<std::int64_t>();
    document.position = static_cast<int>(std::clamp<std::int64_t>(place, 0, 1 << 30));
  }
  document.reply_to = squeeze_blanks(fields.text({"replyto", "inreplyto"}));
}

}  // namespace glane
