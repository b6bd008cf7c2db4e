#include "page/posts/topic_page.hpp"

#include "page/posts/thread_story.hpp"

using namespace glane;

TEST_CASE("a URL tells the page of a topic") {
  struct Row {
    std::string_view url;
    std::string_view topic;
    int page;
    int first;
  };
  for (const Row& row : {
           Row{"https://a.fr/viewtopic.php?f=1&t=12&start=20",
               "https://a.fr/viewtopic.php?f=1&t=12", 0, 20},
           Row{"https://a.fr/viewtopic.php?f=1&t=12", "https://a.fr/viewtopic.php?f=1&t=12", 1, -1},
           Row{"https://a.fr/viewtopic.php?p=1234#p1234", "https://a.fr/viewtopic.php?p=1234#p1234",
               1, -1},
           Row{"https://a.fr/viewtopic.php?t=12&start=0&sid=9f", "https://a.fr/viewtopic.php?t=12",
               1, -1},
           Row{"https://a.fr/sujets/pont.12/page-3", "https://a.fr/sujets/pont.12/", 3, -1},
           Row{"https://a.fr/sujets/pont.12/page-3#post-9", "https://a.fr/sujets/pont.12/", 3, -1},
           Row{"https://a.fr/topic/12-pont/?page=2", "https://a.fr/topic/12-pont/", 2, -1},
           Row{"https://a.fr/topic/12-pont/page/2/", "https://a.fr/topic/12-pont/", 2, -1},
           Row{"https://a.fr/topic/12-pont/page__st__20", "https://a.fr/topic/12-pont/", 0, 20},
           Row{"https://a.fr/hfr/ville/sujet_12_2.htm", "https://a.fr/hfr/ville/sujet_12_1.htm", 2,
               -1},
           Row{"https://a.fr/hfr/ville/sujet_12_1.htm", "https://a.fr/hfr/ville/sujet_12_1.htm", 1,
               -1},
           Row{"https://a.fr/forum2.php?cat=1&post=12&page=4&p=1",
               "https://a.fr/forum2.php?cat=1&post=12&p=1", 4, -1},
           Row{"https://a.fr/index.php?topic=12.20", "https://a.fr/index.php?topic=12.0", 0, 20},
           Row{"https://a.fr/index.php?topic=12.0", "https://a.fr/index.php?topic=12.0", 1, -1},
           Row{"https://a.fr/index.php?topic=12.msg99#msg99", "https://a.fr/index.php?topic=12.0",
               1, -1},
           Row{"https://a.fr/index.php/topic,12.40.html", "https://a.fr/index.php/topic,12.0.html",
               0, 40},
           Row{"https://a.fr/t12p20-le-pont", "https://a.fr/t12-le-pont", 0, 20},
           Row{"https://a.fr/t12-le-pont", "https://a.fr/t12-le-pont", 1, -1},
           Row{"https://a.fr/showthread.php?t=12&page=3", "https://a.fr/showthread.php?t=12", 3,
               -1},
           Row{"https://a.fr/pont/comment-page-2/#comments", "https://a.fr/pont/", 2, -1},
           Row{"https://a.fr/2019/06/le-pont.html", "https://a.fr/2019/06/le-pont.html", 1, -1},
           Row{"https://a.fr/?p=123", "https://a.fr/?p=123", 1, -1},
           Row{"", "", 1, -1},
       }) {
    CAPTURE(row.url);
    const TopicPage page = topic_page_of_url(row.url);
    CHECK(page.topic == row.topic);
    CHECK(page.page == row.page);
    CHECK(page.first == row.first);
  }
  CHECK(topic_page_of_url("https://a.fr/pont/comment-page-1/").comments);
  CHECK(topic_page_of_url("https://a.fr/?p=12&cpage=2").comments);
  CHECK_FALSE(topic_page_of_url("https://a.fr/topic/12?page=2").comments);
}

TEST_CASE("a page tells its number in the topic") {
  CHECK(page_number_in("35 messages • Page 2 sur 7 • 1, 2, 3") == 2);
  CHECK(page_number_in("Page 12 of 40") == 12);
  CHECK(page_number_in("Page : 3 / 9") == 3);
  CHECK(page_number_in("Pages : 1 2 3") == 0);
  CHECK(page_number_in("Page suivante") == 0);
}

namespace {

std::string two_posts(std::string_view pages) {
  return R"(<div class="pagination">)" + std::string(pages) + R"(</div>
<div id="p121" class="post bg1"><p class="author">par <strong><a class="username">Octave</a
></strong> &raquo; 14 juin 2007, 10:22</p><div class="content">Il a rouvert.</div></div>
<div id="p122" class="post bg2"><p class="author">par <strong><a class="username">Peggy10</a
></strong> &raquo; 14 juin 2007, 11:05</p><div class="content">Enfin !</div></div>)";
}

}  // namespace

TEST_CASE("posts of a later page are comments of the topic, and no article begins with them") {
  const auto documents =
      read_thread(two_posts("22 messages &bull; Page <strong>2</strong> sur <strong>2</strong>"),
                  "https://a.fr/viewtopic.php?t=12&start=20");
  REQUIRE(documents.size() == 2);
  for (const Document& document : documents) {
    CHECK(document.type == DocumentType::comment);
    CHECK(document.thread == "https://a.fr/viewtopic.php?t=12");
    CHECK(document.thread_title == "Le pont de pierre");
    CHECK(document.site == "a.fr");
  }
  CHECK(documents[0].id == "https://a.fr/viewtopic.php?t=12#c121");
  CHECK(documents[0].position == 20);
  CHECK(documents[1].position == 21);
}

TEST_CASE("the thread of a later page is the id of its first") {
  const auto first = read_thread(two_posts("Page 1 sur 2"), "https://a.fr/viewtopic.php?t=12");
  REQUIRE(first.size() == 2);
  CHECK(first[0].type == DocumentType::article);
  CHECK(first[0].id == "https://a.fr/viewtopic.php?t=12");
  const auto later = read_thread(two_posts("Page 2 sur 2"), "https://a.fr/sujets/pont.12/page-2");
  const auto of_it = read_thread(two_posts("Page 1 sur 2"), "https://a.fr/sujets/pont.12/page-1");
  REQUIRE(!later.empty());
  REQUIRE(!of_it.empty());
  CHECK(later[0].thread == of_it[0].id);
}

TEST_CASE("a later page tells so itself where its URL does not") {
  const auto numbered = read_thread(two_posts("Page 2 sur 2"), "https://a.fr/le-pont");
  REQUIRE(numbered.size() == 2);
  CHECK(numbered[0].type == DocumentType::comment);
  CHECK(numbered[0].thread == "https://a.fr/le-pont");
  const auto unknown = read_thread(two_posts("Page 2 sur 2"), "");
  REQUIRE(unknown.size() == 2);
  CHECK(unknown[0].thread == "pont.html");
  CHECK(unknown[0].id == "pont.html#c121");
}
