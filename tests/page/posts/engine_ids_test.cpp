// Two sites that number their topics alike never give one id.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "page/posts/engine_page.hpp"
#include "page/read_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

using Ids = std::set<std::string>;

Ids ids_of(const Page& page) {
  Ids ids;
  for (const Document& document : read_page(page, {})) {
    CHECK(ids.insert(document.id).second);
    if (document.type == DocumentType::article) {
      CHECK(document.id == document.thread);
    } else {
      CHECK(document.id.starts_with(document.thread + "#c"));
    }
  }
  return ids;
}

// How a crawl may hold the same page of a site, "a" or "b".
struct Way {
  std::string_view name;
  Page (*page)(const std::string& site);
};

Page page_at(const std::string& id) {
  Page page;
  page.id = page.path = id;
  page.crawled = Date{2007, 6, 14, 12, 0, 0, Precision::second, 120};
  return page;
}

constexpr Way kWays[] = {
    {"a mirror's folder",
     [](const std::string& site) {
       Page page = page_at("m/" + site + ".example/42");
       page.mirror_url = page.server_url = "https://" + site + ".example/42";
       return page;
     }},
    {"folders alone",
     [](const std::string& site) { return page_at("m/www." + site + ".example/42"); }},
    {"a web archive's record",
     [](const std::string& site) {
       Page page = page_at("crawl.warc#" + std::to_string(1000 + site[0]));
       page.url = page.server_url = "https://" + site + ".example/42";
       page.served = true;
       return page;
     }},
    {"two forums of one host",
     [](const std::string& site) {
       Page page = page_at("crawl.warc#" + std::to_string(1000 + site[0]));
       page.url = page.server_url = "https://a.example/" + site + "/t/pont/42";
       page.served = true;
       return page;
     }},
    {"files of no known site", [](const std::string& site) { return page_at(site + "/42"); }},
};

void check_two_sites(const Way& way, PageFormat format, const std::string& text) {
  CAPTURE(way.name);
  CAPTURE(text);
  Ids ids[2];
  for (const int i : {0, 1}) {
    Page page = way.page(i == 0 ? "a" : "b");
    page.format = format;
    page.text = text;
    ids[i] = ids_of(page);
  }
  REQUIRE(!ids[0].empty());
  CHECK(ids[0].size() == ids[1].size());
  Ids both;
  std::set_intersection(ids[0].begin(), ids[0].end(), ids[1].begin(), ids[1].end(),
                        std::inserter(both, both.end()));
  CHECK(both == Ids());
}

}  // namespace

TEST_CASE("the same posts of every engine on two sites are two threads") {
  for (const PostEngine& engine : post_engines()) {
    CAPTURE(engine.name);
    const std::string html = EnginePage(engine).html("Le pont");
    Page page = page_at("pont.html");
    page.format = PageFormat::html;
    page.text = html;
    CAPTURE(html);
    const Ids ids = ids_of(page);
    CHECK(ids.size() == (engine.topic ? 2 : 3));
    CHECK(ids.contains("pont.html#c102"));
    for (const Way& way : kWays) {
      check_two_sites(way, PageFormat::html, html);
      const nlohmann::json item = {{"html", html}};
      check_two_sites(way, PageFormat::json_line, item.dump());
    }
  }
}

TEST_CASE("what software answers as JSON, and numbers, is of its site") {
  for (
      const std::string_view json : {
          // Discourse: a topic, its second page, a post, a line of a list
          R"({"id": 42, "title": "Le pont", "slug": "pont", "post_stream": {"posts": [
               {"id": 101, "username": "Octave", "cooked": "<p>Oui.</p>", "post_number": 1},
               {"id": 102, "username": "marc", "cooked": "<p>Non.</p>", "post_number": 2}]}})",
          R"({"id": 42, "title": "Le pont", "post_stream": {"posts": [
               {"id": 121, "username": "Octave", "cooked": "<p>Oui.</p>", "post_number": 21}]}})",
          R"({"post_stream": {"posts": [
               {"id": 121, "username": "Octave", "cooked": "<p>Oui.</p>", "post_number": 21}]}})",
          R"({"id": 121, "topic_id": 42, "post_number": 21, "cooked": "<p>Oui.</p>"})",
          R"({"id": 42, "title": "Le pont", "posts_count": 3, "slug": "pont"})",
          // WordPress: an article, a comment of it
          R"({"id": 42, "title": {"rendered": "Le pont"}, "content": {"rendered": "<p>Oui.</p>"}})",
          R"({"id": 7, "post": 42, "type": "comment", "author_name": "marc",
               "content": {"rendered": "<p>Non.</p>"}})",
          R"({"ID": 42, "site_ID": 1, "global_ID": 9, "title": "Le pont", "content": "Oui."})",
          // NodeBB, MyBB, XenForo, phpBB, FluxBB, Invision
          R"({"tid": 42, "cid": 2, "uid": 1, "title": "Le pont", "posts": [
               {"pid": 101, "tid": 42, "content": "Oui.", "uid": 1}]})",
          R"({"pid": 101, "tid": 42, "uid": 1, "content": "Oui."})",
          R"({"pid": 101, "tid": 42, "fid": 3, "uid": 1, "message": "Oui."})",
          R"({"tid": 42, "fid": 3, "uid": 1, "subject": "Le pont"})",
          R"({"post_id": 101, "thread_id": 42, "username": "marc", "message": "Oui."})",
          R"({"post_id": 101, "topic_id": 42, "forum_id": 3, "text": "Oui."})",
          R"({"id": 101, "topic_id": 42, "poster": "marc", "message": "Oui."})",
          R"({"id": 101, "item_id": 42, "hidden": false, "content": "<p>Oui.</p>"})",
          R"({"id": 42, "title": "Le pont", "forum": {"id": 3}, "firstPost": {"id": 101}})",
          // Dotclear, Drupal, Joomla, Mastodon
          R"({"post_id": 42, "blog_id": "default", "title": "Le pont", "text": "Oui."})",
          R"({"nid": 42, "uid": 1, "title": "Le pont", "body": "Oui."})",
          R"({"id": 42, "catid": 3, "alias": "le-pont", "title": "Le pont"})",
          R"({"id": "42", "account": {"username": "marc"}, "uri": "tag:x", "reblogs_count": 0,
               "content": "<p>Oui.</p>"})",
      }) {
    for (const Way& way : kWays) {
      check_two_sites(way, PageFormat::json_line, std::string(json));
    }
  }
}

TEST_CASE("a number that a server gave without saying what it is belongs to the server") {
  for (const std::string_view json :
       {R"({"id": 42, "title": "Le pont"})", R"({"guid": "un-pont", "title": "Le pont"})",
        R"({"id": 7, "type": "comment", "thread": 42, "text": "Oui."})",
        R"({"comments": [{"id": 7, "text": "Oui."}]})"}) {
    check_two_sites(kWays[2], PageFormat::json_line, std::string(json));
    check_two_sites(kWays[3], PageFormat::json_line, std::string(json));
  }
}

TEST_CASE("ids are what the engine calls the thing on its site, or its address") {
  struct Row {
    std::string_view json;
    std::string_view id;
  };
  for (
      const Row& row : {
          Row{R"({"id": 42, "title": "t", "post_stream": {"posts": [
                   {"id": 1, "username": "u", "cooked": "<p>Oui.</p>", "post_number": 1}]}})",
              "a.example/t/42"},
          Row{R"({"id": 121, "topic_id": 42, "post_number": 21, "cooked": "<p>Oui.</p>"})",
              "a.example/t/42#c121"},
          Row{R"({"id": 42, "content": {"rendered": "<p>Oui.</p>"},
                   "link": "https://www.a.example/le-pont/?utm_source=x"})",
              "https://www.a.example/le-pont/"},
          Row{R"({"id": 42, "content": {"rendered": "<p>Oui.</p>"}})", "a.example/?p=42"},
          Row{R"({"id": 7, "post": 42, "type": "comment", "content": {"rendered": "<p>Oui.</p>"},
                   "link": "https://a.example/le-pont/#comment-7"})",
              "https://a.example/le-pont/#c7"},
          Row{R"({"id": 7, "post": 42, "type": "comment", "content": {"rendered": "<p>Oui.</p>"}})",
              "a.example/?p=42#c7"},
          Row{R"({"id": 42, "title": "Le pont", "text": "Oui."})", "42"},
      }) {
    CAPTURE(row.json);
    Page page = kWays[0].page("a");
    page.format = PageFormat::json_line;
    page.text = row.json;
    const std::vector<Document> documents = read_page(page, {});
    REQUIRE(documents.size() == 1);
    CHECK(documents[0].id == row.id);
    CHECK(documents[0].own_id == (row.id == "42"));
    CHECK(documents[0].site == "a.example");
  }
}
