#include "page/structured/json_identity.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/parse_json.hpp"
#include "page/structured/json_document.hpp"

using namespace glane;

namespace {

// A user's own file.
Page own_page() {
  Page page;
  page.path = page.id = "crawl/fil.jsonl";
  page.crawled = *parse_iso_date("2022-07-20T10:00:00+02:00");
  return page;
}

// What forum.example answered.
Page served_page() {
  Page page = own_page();
  page.url = page.server_url = "https://forum.example/t/pont.json";
  page.served = true;
  return page;
}

Document identified(const Page& page, std::string_view json) {
  const ParsedJson parsed = parse_json(json);
  REQUIRE(parsed.value);
  const JsonFields fields(*parsed.value);
  JsonContext context;
  const bool comment = fields.text({"type"}) == "comment";
  Document document =
      read_json_document(fields, comment ? DocumentType::comment : DocumentType::article, context);
  read_place_of_json_document(fields, document);
  identify_json(fields, page, document);
  return document;
}

}  // namespace

TEST_CASE("the id of a user's own data stands as it is") {
  const Document named = identified(own_page(), R"({"id": "pont-1", "title": "Le pont"})");
  CHECK(named.id == "pont-1");
  CHECK(named.own_id);
  const Document numbered = identified(own_page(), R"({"id": 42, "title": "Le pont"})");
  CHECK(numbered.id == "42");
  CHECK(numbered.own_id);
  const Document nameless = identified(own_page(), R"({"title": "Le pont"})");
  CHECK(nameless.id == "");
  CHECK_FALSE(nameless.own_id);
  // Another's address in one's own data is no claim.
  CHECK(identified(own_page(), R"({"id": "a", "url": "https://quai.example/"})").claimed_url == "");
}

TEST_CASE("an engine's number is known by fields of its own, and by no others") {
  struct Row {
    std::string_view json;
    std::string_view id;
  };
  for (const Row& row : {
           Row{R"({"id": 42, "title": "t", "post_stream": {}, "slug": "t"})", "42"},
           Row{R"({"id": 42, "title": "t", "post_stream": {"posts": [1]}})", "t/42"},
           Row{R"({"id": 42, "title": "t", "posts_count": 3, "slug": "t"})", "t/42"},
           Row{R"({"tid": 42, "cid": 2, "uid": 1, "title": "t"})", "topic/42"},
           Row{R"({"pid": 7, "tid": 42, "content": "Oui."})", "post/7"},
           Row{R"({"nid": 42, "uid": 1, "title": "t"})", "node/42"},
           // Beside an id of the user's own the engine's number is a field like others.
           Row{R"({"id": 3, "nid": 42, "uid": 1, "title": "t"})", "3"},
           Row{R"({"id": "a", "title": "t", "posts_count": 3, "slug": "t"})", "a"},
           Row{R"({"id": 42, "title": {"rendered": "t"}})", "42"},
           Row{R"({"id": 42, "excerpt": {"rendered": "t"}})", "?p=42"},
       }) {
    CAPTURE(row.json);
    const bool own = row.id.find_first_of("/?") == row.id.npos;
    const Document document = identified(own_page(), row.json);
    CHECK(document.own_id == own);
    CHECK(document.id == (own ? "" : "crawl/fil.jsonl#") + std::string(row.id));
  }
}

TEST_CASE("what a server numbers is unique on its site") {
  struct Row {
    std::string_view json;
    std::string_view id;
  };
  for (const Row& row : {
           Row{R"({"id": 42, "title": "t", "posts_count": 3, "slug": "t"})", "forum.example/t/42"},
           Row{R"({"id": 42, "title": "t"})", "forum.example/id=42"},
           Row{R"({"guid": "un-pont", "title": "t"})", "forum.example/id=un-pont"},
           Row{R"({"id": 42, "title": "t", "url": "https://forum.example/t/42?utm_source=x"})",
               "https://forum.example/t/42"},
           Row{R"({"title": "t"})", ""},
       }) {
    CAPTURE(row.json);
    const Document document = identified(served_page(), row.json);
    CHECK(document.id == row.id);
    CHECK(document.site == "forum.example");
    CHECK_FALSE(document.own_id);
  }
}

TEST_CASE("the address of another site is a claim, its id and site are not believed") {
  const Document claimed =
      identified(served_page(),
                 R"({"title": "t", "url": "https://quai.example/une", "site": "quai.example",
          "source": "crawl/autre.html"})");
  CHECK(claimed.url == "");
  CHECK(claimed.claimed_url == "https://quai.example/une");
  CHECK(claimed.site == "forum.example");
  CHECK(claimed.source == "");
  const Document by_id =
      identified(served_page(), R"({"title": "t", "guid": "https://quai.example/une"})");
  CHECK(by_id.claimed_url == "https://quai.example/une");
  CHECK(by_id.id.find("quai.example") == std::string::npos);
  // A host under the server's own is its own.
  CHECK(identified(served_page(), R"({"title": "t", "url": "https://www.forum.example/une"})")
            .claimed_url == "");
}

TEST_CASE(
    "an item of a list that names another's address is known by it from one fetch to the next") {
  Page list = served_page();
  list.url.clear();
  const Document item = identified(list, R"({"title": "t", "url": "https://quai.example/une"})");
  CHECK(item.id.ends_with("id=https://quai.example/une"));
  CHECK(item.url == "");
}

TEST_CASE("a comment alone belongs to the thread that it names") {
  struct Row {
    std::string_view json;
    std::string_view id;
    std::string_view thread;
  };
  for (const Row& row : {
           Row{R"({"type": "comment", "id": 7, "text": "Oui.", "thread": 42})",
               "forum.example/id=42#c7", "forum.example/id=42"},
           Row{R"({"type": "comment", "id": 7, "text": "Oui."})", "forum.example/id=7", ""},
           Row{R"({"type": "comment", "text": "Oui.", "thread": 42, "position": 3})",
               "forum.example/id=42#c3", "forum.example/id=42"},
           Row{R"({"type": "comment", "id": 7, "post": 42, "content": {"rendered": "<p>Oui."}})",
               "forum.example/?p=42#c7", "forum.example/?p=42"},
           Row{R"({"type": "comment", "id": 7, "post": 42, "content": {"rendered": "<p>Oui."},
                   "link": "https://forum.example/le-pont/#comment-7"})",
               "https://forum.example/le-pont/#c7", "https://forum.example/le-pont/"},
           Row{R"({"type": "comment", "id": "https://forum.example/p#c7", "text": "Oui.",
                   "thread": "https://forum.example/p"})",
               "https://forum.example/p#c7", "https://forum.example/p"},
       }) {
    CAPTURE(row.json);
    const Document comment = identified(served_page(), row.json);
    CHECK(comment.id == row.id);
    CHECK(comment.thread == row.thread);
  }
}

TEST_CASE("a record that no software made has the user's id, or its server's") {
  Document own;
  own.id = "42";
  identify_json_record(own_page(), own);
  CHECK(own.id == "42");
  CHECK(own.own_id);
  Document served;
  served.id = "42";
  identify_json_record(served_page(), served);
  CHECK(served.id == "forum.example/id=42");
  CHECK_FALSE(served.own_id);
  // A feed's tag is unique by its making, where nobody can be asked.
  Page feed = own_page();
  feed.served = true;
  Document tagged;
  tagged.id = "tag:quai.example,2022:une";
  identify_json_record(feed, tagged);
  CHECK(tagged.id == "tag:quai.example,2022:une");
}

TEST_CASE("a comment inside of a server's answer loses the address of another site") {
  Document comment;
  comment.type = DocumentType::comment;
  comment.url = "https://lea.example/";
  comment.site = "lea.example";
  Document own = comment;
  distrust_json_identity(own_page(), own);
  CHECK(own == comment);
  distrust_json_identity(served_page(), comment);
  CHECK(comment.url == "");
  CHECK(comment.site == "");
  CHECK(comment.claimed_url == "");
  comment.url = "https://forum.example/t/42#p7";
  distrust_json_identity(served_page(), comment);
  CHECK(comment.url == "https://forum.example/t/42#p7");
}

TEST_CASE("an engine that tells comments from articles names both") {
  const Document question =
      identified(own_page(), R"({"stack_exchange_post": "4", "id": "4", "title": "Le pont"})");
  CHECK(question.id == "crawl/fil.jsonl#questions/4");
  const Document reply = identified(
      own_page(),
      R"({"stack_exchange_post": "5", "id": "5", "type": "comment", "thread": "4", "text": "x"})");
  CHECK(reply.thread == "crawl/fil.jsonl#questions/4");
  CHECK(reply.id == "crawl/fil.jsonl#questions/4#c5");
  const Document post = identified(own_page(), R"({"disqus_post": "20", "id": "20",
      "type": "comment", "thread": "http://quai.example/pont?utm_source=a", "text": "x"})");
  CHECK(post.thread == "http://quai.example/pont");
  CHECK(post.id == "http://quai.example/pont#c20");
}
