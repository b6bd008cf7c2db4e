#include "page/posts/join_posts.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace glane;

namespace {

Document article_at(std::string_view url) {
  Document article;
  article.title = "Le pont - Page 2";
  article.text = "Il rouvre.";
  article.author = "La rédaction";
  article.url = url;
  article.id = url;
  article.section = "Ville";
  article.language = "fr";
  return article;
}

Document post(std::string_view author, std::string_view text, std::string_view id = "") {
  Document document;
  document.type = DocumentType::comment;
  document.author = author;
  document.text = text;
  document.id = id;
  return document;
}

PagePosts posts_of(bool topic) {
  PagePosts read;
  read.topic = topic;
  read.posts = {post("Octave", "Oui.", "101"), post("léa75", "Non.")};
  return read;
}

Page page() {
  Page page;
  page.path = page.id = "pont.html";
  return page;
}

// "position author: text;" a document, an article's with a star.
std::string told(const std::vector<Document>& documents) {
  std::string out;
  for (const Document& document : documents) {
    out += document.type == DocumentType::article ? "*" : "";
    out += std::to_string(document.position) + " " + document.author + ": " + document.text + ";";
  }
  return out;
}

constexpr std::string_view kFirst = "https://a.example/viewtopic.php?t=12";
constexpr std::string_view kLater = "https://a.example/viewtopic.php?t=12&start=20";

}  // namespace

TEST_CASE("comments stand behind their article, a topic's first post is the article") {
  CHECK(told(join_posts(article_at("https://a.example/pont"), {}, posts_of(false), page())) ==
        "*0 La rédaction: Il rouvre.;1 Octave: Oui.;2 léa75: Non.;");
  CHECK(told(join_posts(article_at(kFirst), {}, posts_of(true), page())) ==
        "*0 Octave: Oui.;1 léa75: Non.;");
}

TEST_CASE("a first post without author or date leaves those that the page states") {
  Document article = article_at(kFirst);
  article.date = parse_iso_date("2022-07-15");
  PagePosts read = posts_of(true);
  read.posts[0].author.clear();
  const auto nameless = join_posts(article, {}, read, page());
  CHECK(told(nameless) == "*0 La rédaction: Oui.;1 léa75: Non.;");
  REQUIRE(nameless[0].date);
  CHECK(iso_date(*nameless[0].date) == "2022-07-15");
  read.posts[0].author = "Roy, Jeanne";
  read.posts[0].date = parse_iso_date("2022-07-14");
  const auto signed_one = join_posts(article, {}, read, page());
  CHECK(signed_one[0].authors == std::vector<std::string>{"Roy, Jeanne"});
  CHECK(iso_date(*signed_one[0].date) == "2022-07-14");
}

TEST_CASE("a topic reached by a post's address is known by that of its first page") {
  const auto documents = join_posts(article_at("https://a.example/index.php?topic=12.msg99#msg99"),
                                    {}, posts_of(true), page());
  CHECK(documents.at(0).id == "https://a.example/index.php?topic=12.0");
}

TEST_CASE("the posts of a later page go on where those before it ended") {
  struct Row {
    std::string_view url;
    int shown_page;
    int first_number;
    int position;
    std::string_view thread;
  };
  for (const Row& row : {
           Row{kLater, 0, 0, 20, kFirst},
           Row{"https://a.example/le-pont", 0, 21, 20, "https://a.example/le-pont"},
           Row{"https://a.example/le-pont", 3, 0, 20, "https://a.example/le-pont"},
           Row{"https://a.example/le-pont/page-3", 0, 0, 20, "https://a.example/le-pont/"},
           Row{"", 2, 0, 10, "pont.html"},
       }) {
    CAPTURE(row.url);
    PagePosts read = posts_of(true);
    read.page = row.shown_page;
    read.first_number = row.first_number;
    const auto documents = join_posts(article_at(row.url), {}, read, page());
    REQUIRE(documents.size() == 2);
    const std::string thread(row.thread);
    CHECK(documents[0].type == DocumentType::comment);
    CHECK(documents[0].position == row.position);
    CHECK(documents[1].position == row.position + 1);
    CHECK(documents[0].thread == thread);
    CHECK(documents[0].id == thread + "#c101");
    CHECK(documents[1].id == thread + "#c" + std::to_string(row.position + 1));
    CHECK(documents[0].thread_title == "Le pont");
    CHECK(documents[0].section == "Ville");
    CHECK(documents[0].url == row.url);
  }
}

TEST_CASE("a later page of an article's comments gives no article a second time") {
  const auto documents =
      join_posts(article_at("https://a.example/pont/comment-page-2/"), {}, posts_of(false), page());
  REQUIRE(documents.size() == 2);
  CHECK(documents[0].type == DocumentType::comment);
  CHECK(documents[0].thread == "https://a.example/pont/");
}

TEST_CASE("a title loses the number of its page and nothing else") {
  struct Row {
    std::string_view title;
    std::string_view bare;
  };
  for (const Row& row : {
           Row{"Le pont - Page 2", "Le pont"},
           Row{"Le pont | page 12", "Le pont"},
           Row{"Le pont (Page 2)", "Le pont"},
           Row{"Le pont Page 2", "Le pont"},
           Row{"Page 2", "Page 2"},
           Row{"Une Page blanche", "Une Page blanche"},
           Row{"La Page 2 du journal du canton", "La Page 2 du journal du canton"},
           Row{"Le pont", "Le pont"},
       }) {
    CAPTURE(row.title);
    Document article = article_at(kLater);
    article.title = row.title;
    CHECK(join_posts(article, {}, posts_of(true), page()).at(0).thread_title == row.bare);
  }
}

TEST_CASE("the comments that a page states are taken where it shows fewer") {
  const Document article = article_at("https://a.example/pont");
  const std::vector<Document> stated = {post("Zoé", "Ah."), post("Tom", "Oh."), post("Ali", "Eh.")};
  CHECK(told(join_posts(article, stated, posts_of(false), page())) ==
        "*0 La rédaction: Il rouvre.;1 Zoé: Ah.;2 Tom: Oh.;3 Ali: Eh.;");
  // Of those without a text no count is taken, and the page's own come first.
  const std::vector<Document> empty = {post("Zoé", ""), post("Tom", ""), post("Ali", "Eh.")};
  CHECK(told(join_posts(article, empty, posts_of(false), page())) ==
        "*0 La rédaction: Il rouvre.;1 Octave: Oui.;2 léa75: Non.;");
}

TEST_CASE("a page without title, text and comment is none") {
  CHECK(join_posts(Document(), {}, {}, page()).empty());
  Document titled;
  titled.title = "Le pont";
  CHECK(join_posts(titled, {}, {}, page()).size() == 1);
  CHECK(join_posts(Document(), {post("Zoé", "Ah.")}, {}, page()).size() == 2);
}
