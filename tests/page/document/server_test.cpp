#include "page/document/server.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("a page may be known by a host of its own site") {
  struct Row {
    std::string_view server, url;
    bool may;
  };
  for (const Row& row : {
           Row{"a.example", "https://a.example/x", true},
           Row{"a.example", "http://www.a.example:8080/x", true},
           Row{"", "https://a.example/x", true},
           Row{"m.a.example", "https://www.a.example/x", true},
           Row{"abonnes.a.example", "https://a.example/x", true},
           Row{"a.example", "https://amp.a.example/x", true},
           Row{"b.example", "https://a.example/x", false},
           Row{"ba.example", "https://a.example/x", false},
           Row{"a.example", "https://ba.example/x", false},
           Row{"b.a.example", "https://c.a.example/x", false},
           Row{"a.example", "https://example/x", false},
           Row{"b.example", "https://a.example@b.example/x", true},
           Row{"b.example", "https://b.example@a.example/x", false},
           Row{"b.example", "https://a.example\\@b.example/x", false},
           Row{"moi.over-blog.com", "https://over-blog.com/x", false},
           Row{"over-blog.com", "https://toi.over-blog.com/x", false},
           Row{"moi.over-blog.com", "https://toi.over-blog.com/x", false},
           Row{"moi.over-blog.com", "https://www.moi.over-blog.com/x", true},
       }) {
    CAPTURE(row.server);
    CAPTURE(row.url);
    CHECK(may_be_address_on_server(row.server, row.url) == row.may);
  }
}

TEST_CASE("the server of a page is what the crawl knows best") {
  struct Row {
    std::string_view url, server_url, mirror_url, id, server;
  };
  for (const Row& row : {
           Row{"https://www.a.example/x", "https://b.example/", "https://c.example/", "d.example/x",
               "a.example"},
           Row{"", "https://b.example/", "https://c.example/", "d.example/x", "b.example"},
           Row{"", "", "https://c.example/", "d.example/x", "c.example"},
           Row{"file:///x", "", "", "m/www.d.example/x", "d.example"},
           Row{"", "", "", "x", ""},
           Row{"https://web.archive.org/about/", "", "", "x", "web.archive.org"},
           Row{"https://b.example/web/2012/https://a.example/x", "", "", "x", "b.example"},
       }) {
    Page page;
    page.url = row.url;
    page.server_url = row.server_url;
    page.mirror_url = row.mirror_url;
    page.id = row.id;
    CHECK(server_of_page(page) == row.server);
  }
}
