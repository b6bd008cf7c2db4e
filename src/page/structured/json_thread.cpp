#include "page/structured/json_thread.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <utility>

#include "base/contains.hpp"
#include "base/text.hpp"
#include "page/document/canonical_url.hpp"
#include "page/document/url.hpp"
#include "page/people/addressee.hpp"
#include "page/people/participants.hpp"
#include "page/quotes/post_notes.hpp"
#include "crawl/field_aliases.hpp"
#include "page/structured/json_document.hpp"
#include "page/structured/json_fields.hpp"
#include "page/structured/json_identity.hpp"

namespace glane {

namespace {

// What says that it is one, or of a comment's own kind of field (reddit's "link_id").
bool is_comment(const JsonFields& fields) {
  if (contains({"comment", "commentaire", "reply"}, lower_ascii(fields.text({"type"})))) {
    return true;
  }
  // A post of Discourse's that stands alone, behind the first of its topic.
  if (fields.number("postnumber") > 1 && fields.find({"topicid"}) != nullptr) return true;
  const bool titled = fields.find(kTitle) != nullptr || fields.find(kTopicTitle) != nullptr;
  return !titled && fields.find({"linkid", "commentid", "parentcommentid"}) != nullptr;
}

// Discourse: what the software says itself ("Ce sujet a été fermé").
bool is_of_software(const JsonFields& fields) {
  constexpr int kSmallAction = 3;
  return fields.number("posttype") == kSmallAction;
}

// The first of `names` that holds documents; a number there only counts them.
const Json* find_list(const JsonFields& fields, std::span<const FieldAlias> names) {
  for (const FieldAlias name : names) {
    const Json* list = fields.find({name});
    if (list != nullptr && (list->is_array() || list->is_object())) return list;
  }
  return nullptr;
}

// A key of its own among the ids of comments.
std::string number_key(int number) {
  return "\n" + std::to_string(number);
}

// Whom or what a comment answers: an author's name, or a comment's id.
std::string answered_by(const JsonFields& fields) {
  if (const int number = fields.number("replytopostnumber")) return number_key(number);
  const Json* answered = fields.find(kAnswered);
  if (answered == nullptr) return "";
  if (!answered->is_object()) return squeeze_blanks(text_of_json(*answered));
  const std::vector<std::string> names = names_of_json(*answered);
  return names.empty() ? "" : names.front();
}

class ThreadReading {
 public:
  // in: page  that the object is; null: it stands in one
  ThreadReading(const Date& seen, const Page* page) : page_(page), context_{seen, {}, {}} {}

  JsonThread read(const Json& object);

 private:
  // A comment's place among the others, until all authors are known.
  struct Link {
    std::size_t document;
    std::string answered;  // id of a comment, or an author's name
  };

  void add_all_comments(const JsonFields& fields, const Document& head);
  void add_comments(const Json& comments, const std::string& parent_author);
  void add_comment(const Json& comment, const std::string& parent_author);
  void resolve_answers();
  void answer_quoted();
  void move_first_post(Document& topic);
  void drop_head();

  const Page* page_;
  JsonContext context_;
  JsonThread thread_;
  std::unordered_map<std::string, std::string> authors_;  // by a comment's own id
  std::vector<Link> links_;
  int first_number_ = 0;  // of the first post that tells its number
};

void ThreadReading::add_comment(const Json& comment, const std::string& parent_author) {
  Document document;
  document.type = DocumentType::comment;
  if (!comment.is_object()) {
    if (comment.is_string()) document.text = clean_text_of_json_document(text_of_json(comment));
    document.position = static_cast<int>(thread_.documents.size());
    if (!document.text.empty()) thread_.documents.push_back(std::move(document));
    return;
  }
  const JsonFields fields(comment);
  if (is_of_software(fields)) return;
  document = read_json_document(fields, DocumentType::comment, context_);
  if (page_ != nullptr) distrust_json_identity(*page_, document);
  document.position = static_cast<int>(thread_.documents.size());
  document.reply_to = parent_author;
  const std::string author = document.author;
  if (!document.id.empty()) authors_.emplace(document.id, author);
  // In its topic, from 1, as Discourse counts.
  if (const int number = fields.number("postnumber")) {
    authors_.emplace(number_key(number), author);
    if (first_number_ == 0) first_number_ = number;
    document.position = std::max(number - 1, document.position);
  }
  const std::string answered = answered_by(fields);
  // A post without words, of nobody, is none, nor is one that was taken out; its replies are.
  const bool removed = document.quotes.empty() && is_removed_post_note(document.text);
  const bool empty = document.text.empty() && document.title.empty() && document.quotes.empty();
  if (!removed && (!empty || !author.empty())) {
    if (!answered.empty()) links_.push_back({thread_.documents.size(), answered});
    thread_.documents.push_back(std::move(document));
  }
  if (const Json* replies = find_list(fields, kReplies)) {
    add_comments(*replies, author);
  }
}

void ThreadReading::add_comments(const Json& comments, const std::string& parent_author) {
  if (comments.is_array()) {
    std::vector<Document>& documents = thread_.documents;
    // No more than doubled: lists may stand in lists.
    if (comments.size() > documents.size()) documents.reserve(documents.size() + comments.size());
    for (const Json& comment : comments) add_comment(comment, parent_author);
  } else if (comments.is_object()) {
    // {"posts": [...]} of forum software, or one comment alone, as in JSON-LD.
    const JsonFields fields(comments);
    const Json* list = fields.find(kWrappedPosts);
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
    } else if (link.answered.front() != '\n' && !is_number(link.answered) &&
               !is_web_url(link.answered) && reply_to.empty()) {
      reply_to = link.answered;
    }
  }
}

// A topic without a text of its own: its first post is the article.
void ThreadReading::move_first_post(Document& topic) {
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
  if (const Json* comments = find_list(fields, kComments)) {
    add_comments(*comments, parent);
  } else if (const Json* block = fields.find(kCommentsInOneText);
             block != nullptr && block->is_string()) {
    add_comment(*block, parent);  // trafilatura: all of them in one text
  }
}

// Whom a comment cites it answers, or whom it speaks to, where nothing else is said.
void ThreadReading::answer_quoted() {
  Participants participants;
  for (const Document& document : thread_.documents) participants.add(document.author);
  for (Document& document : thread_.documents) {
    if (document.type != DocumentType::comment || !document.reply_to.empty()) continue;
    for (const Quote& quote : document.quotes) {
      if (document.reply_to.empty()) document.reply_to = quote.author;
    }
    if (!document.reply_to.empty()) continue;
    document.reply_to = find_addressee(document.text, document.author, participants);
  }
}

// Comments without their article still belong to it, where it has an id. Numbers of a server's say
// nothing without: such comments belong to the page.
void ThreadReading::drop_head() {
  const Document& head = thread_.documents.front();
  std::string thread = head.id.empty() ? canonical_url(head.url) : head.id;
  if (thread.empty() && (page_->served || first_number_ > 0)) {
    thread = page_->url.empty() ? page_->id : canonical_url(page_->url);
  }
  if (thread.empty() && thread_.documents.size() > 1) {
    thread_.documents[1].own_id = !thread_.documents[1].id.empty();
  }
  const std::string claimed = head.claimed_url;
  for (Document& comment : thread_.documents) {
    comment.claimed_url = claimed;
    if (thread.empty()) continue;
    comment.thread = thread;
    comment.id =
        thread + "#c" + (comment.id.empty() ? std::to_string(comment.position) : comment.id);
  }
  thread_.documents.erase(thread_.documents.begin());
}

JsonThread ThreadReading::read(const Json& object) {
  const JsonFields fields(object);
  if (is_of_software(fields)) return {};
  const bool comment = is_comment(fields);
  Document head =
      read_json_document(fields, comment ? DocumentType::comment : DocumentType::article, context_);
  read_place_of_json_document(fields, head);
  if (page_ != nullptr) identify_json(fields, *page_, head);
  thread_.documents.push_back(head);
  add_all_comments(fields, head);
  const Json* posts = comment ? nullptr : find_list(fields, kPosts);
  if (posts != nullptr) add_comments(*posts, "");
  resolve_answers();
  answer_quoted();
  Document& first = thread_.documents.front();
  if (first_number_ > 1 && page_ != nullptr) {
    const std::string title = first.title;
    drop_head();  // a later page of a topic
    for (Document& post : thread_.documents) post.thread_title = title;
    thread_.remarks = std::move(context_.remarks);
    return std::move(thread_);
  } else if (first.text.empty() && posts != nullptr && thread_.documents.size() > 1) {
    move_first_post(first);
  }
  const Document& article = thread_.documents.front();
  const bool empty = article.title.empty() && article.text.empty() && article.quotes.empty();
  if (empty && page_ != nullptr) drop_head();
  thread_.markup = std::move(context_.markup);
  thread_.remarks = std::move(context_.remarks);
  return std::move(thread_);
}

}  // namespace

JsonThread read_json_thread(const Json& object, const Page& page) {
  return ThreadReading(page.crawled, &page).read(object);
}

JsonThread read_stated_json_thread(const Json& object, const Date& seen) {
  return ThreadReading(seen, nullptr).read(object);
}

}  // namespace glane
