#include "page/document/url.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("the site is the host without www, user and port") {
  struct Row {
    std::string_view url;
    std::string_view site;
  };
  for (const Row& row : {
           Row{"https://www.Exemple.FR/a?b#c", "exemple.fr"},
           Row{"http://moi:mot@forum.exemple.fr:8080/", "forum.exemple.fr"},
           Row{"HTTPS://exemple.fr", "exemple.fr"},
           Row{"https://exemple.fr?p=1", "exemple.fr"},
           Row{"ftp://exemple.fr/", ""},
           Row{"/article/1", ""},
           Row{"https://", ""},
           Row{"https:// exemple.fr", ""},
       }) {
    CAPTURE(row.url);
    CHECK(site_of_url(row.url) == row.site);
  }
  CHECK(site_of_host("www.exemple.fr") == "exemple.fr");
  CHECK(site_of_host("https://www.exemple.fr/x") == "exemple.fr");
  CHECK(site_of_host("Le Journal") == "");
  CHECK(site_of_host("Journal.") == "");
  CHECK(is_root_url("https://exemple.fr/"));
  CHECK_FALSE(is_root_url("https://exemple.fr/?p=1"));
}

TEST_CASE("a mirror's folders tell the site") {
  CHECK(url_site_of_folders("crawl/www.lagazette.example/2019/crue.txt") == "lagazette.example");
  CHECK(url_site_of_folders("lagazette.example/crue.txt") == "lagazette.example");
  CHECK(url_site_of_folders("crawl/v1.2/pages.old/crue.html") == "");
  CHECK(url_site_of_folders("lagazette.example") == "");
  CHECK(url_site_of_folders("") == "");
}
