#include "page/json_thread.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "page/html_text.hpp"
#include "page/json_fields.hpp"
#include "page/url.hpp"

namespace glane {

namespace {

// "\n" for every line end, no blanks around.
std::string clean_text(std::string_view text) {
  std::string out;
  for (const std::string_view line : split_lines(trim(text))) {
    if (!out.empty()) out += '\n';
    out += line;
  }
  return out;
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
              clean_text(inner.text({"text", "texte", "content", "quote"}))};
    } else {
      read.text = clean_text(text_of_json(quote));
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

bool is_comment(const JsonFields& fields) {
  const std::string type = fields.text({"type"});
  return equal_ignoring_ascii_case(type, "comment") ||
         equal_ignoring_ascii_case(type, "commentaire") || equal_ignoring_ascii_case(type, "reply");
}

// The first of `names` that holds documents; a number there only counts them.
const Json* find_list(const JsonFields& fields, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const Json* list = fields.find({name});
    if (list != nullptr && (list->is_array() || list->is_object())) return list;
  }
  return nullptr;
}

// Whom or what a comment answers: an author's name, or a comment's id.
std::string answered_by(const JsonFields& fields) {
  const Json* answered = fields.find(
      {"replyto", "replytouser", "inreplyto", "inreplytouser", "replytoauthor", "parentauthor",
       "parent", "parentid", "replytoid", "inreplytoid", "parentcommentid", "parentcomment"});
  if (answered == nullptr) return "";
  if (!answered->is_object()) return squeeze_blanks(text_of_json(*answered));
  const std::vector<std::string> names = names_of_json(*answered);
  return names.empty() ? "" : names.front();
}

class ThreadReading {
 public:
  explicit ThreadReading(const Date& seen) : seen_(seen) {}

  JsonThread read(const Json& object);

 private:
  // A comment's place among the others, until all authors are known.
  struct Link {
    std::size_t document;
    std::string answered;  // id of a comment, or an author's name
  };

  Document read_document(const JsonFields& fields, DocumentType type);
  void read_dates(const JsonFields& fields, Document& document);
  void read_place(const JsonFields& fields, Document& document);
  void add_all_comments(const JsonFields& fields, const Document& head);
  void add_comments(const Json& comments, const std::string& parent_author);
  void add_comment(const Json& comment, const std::string& parent_author);
  void resolve_answers();
  void take_first_post(Document& topic);
  void drop_head();

  Date seen_;
  JsonThread thread_;
  std::unordered_map<std::string, std::string> authors_;  // by a comment's own id
  std::vector<Link> links_;
};

void ThreadReading::read_dates(const JsonFields& fields, Document& document) {
  if (const Json* crawled =
          fields.find({"crawled", "crawledat", "scrapedat", "scraped", "fetched", "fetchedat",
                       "datedownload", "downloaddate", "downloadedat", "retrievedat", "crawldate",
                       "crawltime", "datecrawled", "datedownloaded"})) {
    document.crawled = date_of_json(*crawled, seen_);
    if (document.crawled && document.type == DocumentType::article) seen_ = *document.crawled;
  }
  const Json* date = fields.find(
      {"date",        "publishdate",     "datepublished",  "publishedat",   "publicationdate",
       "datepublish", "pubdate",         "published",      "publishedtime", "publishtime",
       "publishedon", "datepublication", "firstpublished", "createdat",     "created",
       "createdutc",  "datecreated",     "creationdate",   "postedat",      "timestamp",
       "time",        "datetime"});
  if (date == nullptr) return;
  document.date = date_of_json(*date, seen_);
  document.date_inherited = document.date && document.type == DocumentType::comment &&
                            fields.text({"dateprecision"}) == "inherited";
  if (!document.date) thread_.remarks.push_back("a date that is none");
}

// What a comment that stands alone, or any document that glane printed, says of its thread.
void ThreadReading::read_place(const JsonFields& fields, Document& document) {
  document.thread = trim(fields.text({"thread", "threadid", "topicid"}));
  if (document.thread.empty() && document.type == DocumentType::comment) {
    document.thread = trim(fields.text({"articleid", "postid", "post", "articleurl", "article"}));
  }
  document.thread_title = squeeze_blanks(fields.text({"threadtitle", "topictitle"}));
  const Json* position = fields.find({"position"});
  if (position != nullptr && position->is_number_integer()) {
    document.position = std::clamp(position->get<int>(), 0, 1 << 30);
  }
  document.source = fields.text({"source"});
  if (document.source.find_first_of("/#") == std::string::npos) document.source.clear();
  document.reply_to = squeeze_blanks(fields.text({"replyto", "inreplyto"}));
}

Document ThreadReading::read_document(const JsonFields& fields, DocumentType type) {
  Document document;
  document.type = type;
  const bool article = type == DocumentType::article;
  // A comment's "article_id" and "post_id" are its thread's.
  document.id = trim(
      article ? fields.text({"id", "guid", "identifier", "docid", "articleid", "postid", "uid",
                             "uuid", "pid"})
              : fields.text({"id", "commentid", "guid", "identifier", "docid", "uid", "uuid"}));
  document.title = squeeze_blanks(fields.text({"title", "headline", "titre", "subject", "sujet"}));
  if (article && document.title.empty()) {
    document.title = squeeze_blanks(fields.text({"topictitle", "threadtitle", "name"}));
  }
  document.text = clean_text(fields.text(
      {"text", "articlebody", "maintext", "cleanedtext", "body", "content", "rawtext", "fulltext",
       "texte", "contenu", "message", "selftext", "commentbody", "commenttext", "commentcontent"}));
  const Json* comment = fields.find({"comment", "commentaire"});  // schema.org's is a list
  if (document.text.empty() && comment != nullptr && comment->is_string()) {
    document.text = clean_text(text_of_json(*comment));
  }
  if (document.text.empty()) {
    const std::string markup = fields.markup();
    document.text = clean_text(visible_text(markup));
    if (article && !document.text.empty()) thread_.markup = markup;
  }
  if (document.text.empty() && article) {
    document.text = clean_text(fields.text({"description", "summary", "excerpt", "abstract"}));
  }
  read_author(fields, document);
  read_dates(fields, document);
  document.url = web_url(fields);
  // A comment's URL may be its author's home page.
  document.site = site_of(fields, article ? document.url : "");
  document.section = section_of(fields);
  document.language = trim(fields.text({"language", "lang", "langue", "inlanguage"}));
  std::replace(document.language.begin(), document.language.end(), '_', '-');
  read_quotes(fields, document);
  return document;
}

void ThreadReading::add_comment(const Json& comment, const std::string& parent_author) {
  Document document;
  document.type = DocumentType::comment;
  if (!comment.is_object()) {
    if (comment.is_string()) document.text = clean_text(text_of_json(comment));
    document.position = static_cast<int>(thread_.documents.size());
    if (!document.text.empty()) thread_.documents.push_back(std::move(document));
    return;
  }
  const JsonFields fields(comment);
  document = read_document(fields, DocumentType::comment);
  document.position = static_cast<int>(thread_.documents.size());
  document.reply_to = parent_author;
  const std::string author = document.author;
  if (!document.id.empty()) authors_.emplace(document.id, author);
  const std::string answered = answered_by(fields);
  // A post without words, of nobody, is none; its replies are.
  if (!document.text.empty() || !document.title.empty() || !author.empty()) {
    if (!answered.empty()) links_.push_back({thread_.documents.size(), answered});
    thread_.documents.push_back(std::move(document));
  }
  if (const Json* replies = find_list(fields, {"replies", "children", "comments", "reponses",
                                               "réponses", "answers", "responses"})) {
    add_comments(*replies, author);
  }
}

void ThreadReading::add_comments(const Json& comments, const std::string& parent_author) {
  if (comments.is_array()) {
    for (const Json& comment : comments) add_comment(comment, parent_author);
  } else if (comments.is_object()) {
    // {"posts": [...]} of forum software, or one comment alone, as in JSON-LD.
    const JsonFields fields(comments);
    const Json* list = fields.find({"posts", "comments", "items", "data", "nodes", "results"});
    if (list != nullptr && list->is_array()) return add_comments(*list, parent_author);
    add_comment(comments, parent_author);
  } else if (comments.is_string()) {
    add_comment(comments, parent_author);
  }
}

void ThreadReading::resolve_answers() {
  for (const Link& link : links_) {
    if (link.document >= thread_.documents.size()) continue;
    std::string& reply_to = thread_.documents[link.document].reply_to;
    const auto found = authors_.find(link.answered);
    if (found != authors_.end()) {
      reply_to = found->second;
    } else if (std::any_of(link.answered.begin(), link.answered.end(),
                           [](char c) { return c < '0' || c > '9'; }) &&
               !is_web_url(link.answered) && reply_to.empty()) {
      reply_to = link.answered;
    }
  }
}

// A topic without a text of its own: its first post is the article.
void ThreadReading::take_first_post(Document& topic) {
  Document& post = thread_.documents[1];
  topic.text = std::move(post.text);
  topic.quotes = std::move(post.quotes);
  if (topic.author.empty()) topic.author = std::move(post.author);
  if (!topic.date) topic.date = post.date;
  thread_.documents.erase(thread_.documents.begin() + 1);
  for (std::size_t i = 1; i < thread_.documents.size(); ++i) {
    thread_.documents[i].position = static_cast<int>(i);
  }
}

void ThreadReading::add_all_comments(const JsonFields& fields, const Document& head) {
  const std::string parent = head.type == DocumentType::comment ? head.author : "";
  if (const Json* comments = find_list(fields, {"comments", "commentaires", "comment", "replies",
                                                "children", "réponses", "reponses", "answers"})) {
    add_comments(*comments, parent);
  } else if (const Json* block = fields.find({"comments", "commentaires"});
             block != nullptr && block->is_string()) {
    add_comment(*block, parent);  // trafilatura: all of them in one text
  }
}

// Comments without their article still belong to it, where it has an id.
void ThreadReading::drop_head() {
  const Document& head = thread_.documents.front();
  const std::string thread = head.id.empty() ? head.url : head.id;
  for (Document& comment : thread_.documents) {
    if (thread.empty()) break;
    comment.thread = thread;
    comment.id =
        thread + "#c" + (comment.id.empty() ? std::to_string(comment.position) : comment.id);
  }
  thread_.documents.erase(thread_.documents.begin());
}

JsonThread ThreadReading::read(const Json& object) {
  const JsonFields fields(object);
  const bool comment = is_comment(fields);
  Document head = read_document(fields, comment ? DocumentType::comment : DocumentType::article);
  read_place(fields, head);
  thread_.documents.push_back(head);
  add_all_comments(fields, head);
  const Json* posts = comment ? nullptr : find_list(fields, {"posts", "poststream", "messages"});
  if (posts != nullptr) add_comments(*posts, "");
  resolve_answers();
  Document& first = thread_.documents.front();
  if (first.text.empty() && posts != nullptr && thread_.documents.size() > 1) {
    take_first_post(first);
  }
  const Document& article = thread_.documents.front();
  if (article.title.empty() && article.text.empty() && article.quotes.empty()) drop_head();
  return std::move(thread_);
}

}  // namespace

JsonThread read_json_thread(const Json& object, const Date& seen) {
  return ThreadReading(seen).read(object);
}

}  // namespace glane
