#include "crawl/reddit_threads.hpp"

#include <doctest/doctest.h>

#include "base/parse_json.hpp"

using namespace glane;

namespace {

Json document(RedditThreads& threads, std::string_view json) {
  const std::optional<std::string> read = threads.as_document(json);
  REQUIRE(read);
  return *parse_json(*read).value;
}

}  // namespace

TEST_CASE("comments know their thread, their place in it and whom they answer") {
  RedditThreads threads;
  const Json post = document(
      threads, R"({"id": "abc", "title": "Le pont", "selftext": "Il est vieux.", "author": "léa",
          "subreddit": "france", "permalink": "/r/france/comments/abc/le_pont/",
          "url": "https://quai.example/pont", "created_utc": 1577880000})");
  CHECK(post["id"] == "abc");
  CHECK(post["url"] == "https://www.reddit.com/r/france/comments/abc/le_pont/");
  CHECK(post["content_html"] == "<p>Il est vieux.</p>");
  CHECK(post["section"] == "france");
  CHECK(post["date"] == 1577880000);
  const Json first = document(threads, R"({"id": "c1", "author": "Tom", "body": "Oui.",
      "link_id": "t3_abc", "parent_id": "t3_abc", "subreddit": "france"})");
  CHECK(first["type"] == "comment");
  CHECK(first["id"] == "abc#cc1");
  CHECK(first["thread"] == "abc");
  CHECK(first["position"] == 1);
  CHECK_FALSE(first.contains("reply_to"));
  const Json second = document(
      threads, R"({"id": "c2", "author": "léa", "body": "&gt; Oui.\n&gt; non\n\nEt < 3 &amp; 4 ?",
      "link_id": "t3_abc", "parent_id": "t1_c1", "subreddit": "france"})");
  CHECK(second["position"] == 2);
  CHECK(second["reply_to"] == "Tom");
  CHECK(second["content_html"] ==
        "<blockquote><p>Oui.</p><p>non</p></blockquote><p>Et &lt; 3 &amp; 4 ?</p>");
}

TEST_CASE("what was taken out has no text, and its answers stay") {
  RedditThreads threads;
  CHECK(threads.as_document(R"({"id": "c1", "author": "[deleted]", "body": "[removed]",
      "link_id": "t3_abc", "parent_id": "t3_abc"})") == "");
  const Json reply = document(threads, R"({"id": "c2", "author": "léa", "body": "Dommage.",
      "link_id": "t3_abc", "parent_id": "t1_c1"})");
  CHECK(reply["reply_to"] == "");
  const Json post = document(threads, R"({"id": "a", "title": "x", "selftext": "[deleted]",
      "author": "[deleted]", "subreddit": "france"})");
  CHECK_FALSE(post.contains("content_html"));
  CHECK(post["author"] == "");
}

TEST_CASE("other JSON is none of Reddit's") {
  RedditThreads threads;
  CHECK_FALSE(threads.as_document(R"({"id": "1", "title": "Le pont", "text": "Il est vieux."})"));
  CHECK_FALSE(threads.as_document(R"({"title": "Le pont de \"subreddit\""})"));
  CHECK_FALSE(threads.as_document(R"({"subreddit": "france", "title": )"));
  CHECK_FALSE(threads.as_document(R"(["subreddit"])"));
}
