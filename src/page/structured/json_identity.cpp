#include "page/structured/json_identity.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "page/document/canonical_url.hpp"
#include "page/document/identity.hpp"
#include "page/document/server.hpp"
#include "page/document/url.hpp"

namespace glane {

namespace {

// Software known by fields that nothing else has together. Keys as in JsonFields.
struct JsonEngine {
  std::string_view name;
  std::array<std::string_view, 3> fields;  // all of these are there
  std::string_view number;                 // the one that holds its id
  std::string_view called;                 // what stands before that in the engine's own URLs
  std::string_view thread;                 // and before the number of the thread
  bool has_comments = false;               // it tells comments from articles
};

// Posts before their topics, whose numbers they bear as well.
constexpr JsonEngine kEngines[] = {
    {"Discourse, post", {"topicid", "postnumber"}, "id", "p/", "t/", true},
    {"Discourse, topic", {"poststream"}, "id", "t/", "t/"},
    {"Discourse, topic of a list", {"postscount", "slug"}, "id", "t/", "t/"},
    {"NodeBB, post", {"pid", "tid", "content"}, "pid", "post/", "topic/"},
    {"NodeBB, topic", {"tid", "cid", "uid"}, "tid", "topic/", "topic/"},
    {"MyBB, post", {"pid", "tid", "fid"}, "pid", "post/", "thread/"},
    {"MyBB, thread", {"tid", "fid", "uid"}, "tid", "thread/", "thread/"},
    {"XenForo or vBulletin, post", {"postid", "threadid"}, "postid", "posts/", "threads/"},
    {"phpBB, post", {"postid", "topicid"}, "postid", "post/", "topic/"},
    {"FluxBB, post", {"topicid", "poster"}, "id", "post/", "topic/"},
    {"Invision, post", {"itemid", "hidden"}, "id", "post/", "topic/"},
    {"Invision, topic", {"firstpost", "forum"}, "id", "topic/", "topic/"},
    {"Dotclear, post", {"postid", "blogid"}, "postid", "post/", "post/"},
    {"Drupal, node", {"nid", "uid"}, "nid", "node/", "node/"},
    {"Joomla, article", {"catid", "alias"}, "id", "article/", "article/"},
    {"Blogger, post", {"kind", "selflink", "blog"}, "id", "post/", "post/"},
    {"WordPress.com", {"siteid", "globalid"}, "id", "?p=", "?p="},
    {"Mastodon", {"account", "uri", "reblogscount"}, "id", "statuses/", "statuses/"},
    {"Stack Exchange, post", {"stackexchangepost"}, "id", "questions/", "questions/", true},
    {"Disqus, post", {"disquspost"}, "id", "", "", true}};

// Its markup is {"rendered": ...}, whatever else was asked for.
constexpr JsonEngine kWordPress = {"WordPress", {}, "id", "?p=", "?p="};

bool is_of_wordpress(const JsonFields& fields) {
  for (const std::string_view name : {"content", "excerpt", "guid"}) {
    const Json* value = fields.find({name});
    if (value != nullptr && value->is_object() && value->contains("rendered")) return true;
  }
  return false;
}

bool is_of(const JsonFields& fields, const JsonEngine& engine) {
  // Beside an id of the user's own an engine's number is a field like others.
  if (engine.number != "id" && fields.find({"id"}) != nullptr) return false;
  return std::all_of(engine.fields.begin(), engine.fields.end(),
                     [&](std::string_view field) {
                       return field.empty() || fields.find({field}) != nullptr;
                     }) &&
         is_number(trim(fields.text({engine.number})));
}

// Which engine gave the object its number; null: none is recognised.
const JsonEngine* find_engine(const JsonFields& fields, const Document& document) {
  // Mostly there is no number, and nothing to look for.
  if (!is_number(document.id)) return nullptr;
  if (is_of_wordpress(fields)) return &kWordPress;
  // Most say nothing of a document's type: "comment" is the user's word then.
  const bool comment = document.type == DocumentType::comment;
  const auto* const found =
      std::find_if(std::begin(kEngines), std::end(kEngines), [&](const JsonEngine& engine) {
        return (engine.has_comments || !comment) && is_of(fields, engine);
      });
  return found == std::end(kEngines) ? nullptr : found;
}

// What is known of the object while it is named.
struct Naming {
  const JsonEngine* engine;  // null: a server's, but of no known engine
  std::string server;        // whose claims are looked at; empty: nobody's
  std::string prefix;
};

// An id that a server gave, in a form that no other server's has.
std::string qualified(const std::string& id, const Naming& naming) {
  if (is_web_url(id) && may_be_address_on_server(naming.server, id)) return canonical_url(id);
  // A feed's "tag:..." or "urn:uuid:..." is unique by its making, where nobody can be asked.
  if (naming.server.empty() && !is_number(id)) return id;
  return naming.prefix + "id=" + id;
}

std::string thread_of(const Document& comment, const Naming& naming) {
  // WordPress gives a comment the address of its article: ".../le-pont/#comment-12".
  if (comment.url.find("#comment-") != std::string::npos) return canonical_url(comment.url);
  if (comment.thread.empty()) return "";
  if (naming.engine == nullptr || !is_number(comment.thread)) {
    return qualified(comment.thread, naming);
  }
  return naming.prefix + std::string(naming.engine->thread) + comment.thread;
}

void name_comment(const Naming& naming, Document& comment) {
  std::string own = comment.id;
  // What glane printed bears the whole id.
  const std::string lead = comment.thread + "#c";
  if (!comment.thread.empty() && own.starts_with(lead)) own.erase(0, lead.size());
  comment.thread = thread_of(comment, naming);
  if (comment.thread.empty()) {
    if (!own.empty()) comment.id = qualified(own, naming);
    return;
  }
  comment.id = comment.thread + "#c" + (own.empty() ? std::to_string(comment.position) : own);
}

void check_claims(const std::string& server, Document& document) {
  if (is_web_url(document.url) && !may_be_address_on_server(server, document.url)) {
    document.claimed_url = document.url;
    document.url.clear();
  }
  const bool article = document.type == DocumentType::article;
  if (article && is_web_url(document.id) && !may_be_address_on_server(server, document.id)) {
    if (document.claimed_url.empty()) document.claimed_url = document.id;
    document.id.clear();
  }
  const bool named = !document.site.empty() && !server.empty();
  if (named && !may_be_address_on_server(server, "https://" + document.site)) document.site.clear();
}

// in: number  that the engine gave
void identify(const Page& page, const JsonEngine* engine, const std::string& number,
              Document& document) {
  if (engine == nullptr && !page.served) {
    document.own_id = !document.id.empty();
    return;
  }
  Naming naming{engine, server_of_page(page), {}};
  check_claims(naming.server, document);
  if (page.served) document.source.clear();
  if (document.site.empty()) document.site = naming.server;
  naming.prefix = identity_prefix_of_numbers(page, site_of_host(document.site));
  if (document.type == DocumentType::comment) return name_comment(naming, document);
  if (is_web_url(document.url)) {
    document.id = canonical_url(document.url);
  } else if (engine != nullptr) {
    // The first post of a topic is that topic.
    const bool begins_thread = engine->has_comments;
    document.id =
        naming.prefix + std::string(begins_thread ? engine->thread : engine->called) + number;
  } else if (!document.id.empty()) {
    document.id = qualified(document.id, naming);
  } else if (page.url.empty() && !document.claimed_url.empty()) {
    // An item of a list or feed, known from one fetch of that to the next by what it names.
    document.id = naming.prefix + "id=" + document.claimed_url;
  }
}

}  // namespace

void identify_json(const JsonFields& fields, const Page& page, Document& document) {
  const JsonEngine* const engine = find_engine(fields, document);
  std::string number = engine == nullptr ? "" : std::string(trim(fields.text({engine->number})));
  const std::string topic(trim(fields.text({"topicid"})));
  if (engine != nullptr && engine->has_comments && is_number(topic)) number = topic;
  identify(page, engine, number, document);
}

void identify_json_record(const Page& page, Document& document) {
  identify(page, nullptr, "", document);
}

void distrust_json_identity(const Page& page, Document& comment) {
  if (!page.served) return;
  const std::string server = server_of_page(page);
  check_claims(server, comment);
  comment.claimed_url.clear();  // a comment may well show its author's page
}

}  // namespace glane
