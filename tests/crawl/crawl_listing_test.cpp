#include "crawl/crawl_listing.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("a gap holds a file alone, or a directory and all below it, by whatever link") {
  using Kind = CrawlGap::Kind;
  CrawlListing listing;
  listing.gaps = {{"c/2022/", Kind::unreadable},
                  {"c/a.html", Kind::unreadable},
                  {"c/vide/", Kind::empty},
                  {"c/vide/fermé/", Kind::unreadable}};
  listing.aliases = {{"c/lien/", "c/2022/"}, {"c/soi/", "c/"}, {"e/", "e/e/"}};
  struct Row {
    const char* id;
    const char* gap;
  };
  for (const Row& row : {Row{"c/a.html", "c/a.html"},
                         {"c/a.html.gz", ""},
                         {"c/a.htm", ""},
                         {"c/2022/07/x.html", "c/2022/"},
                         {"c/2022", ""},
                         {"c/vide/x.html", "c/vide/"},
                         {"c/vide/fermé/x.html", "c/vide/fermé/"},
                         {"c/lien/x.html", "c/2022/"},
                         {"c/soi/soi/lien/x.html", "c/2022/"},
                         {"c/soi/b.html", ""},
                         {"e/x.html", ""},
                         {"", ""}}) {
    CAPTURE(row.id);
    const CrawlGap* const gap = find_gap_of_listing(listing, row.id);
    CHECK((gap == nullptr ? "" : gap->id) == row.gap);
  }
  listing.gaps = {{"", Kind::empty}};
  CHECK(find_gap_of_listing(listing, "c/a.html") == &listing.gaps[0]);
}

TEST_CASE("of a file it is known what link is opened and what address it has, where it has any") {
  CrawlFile file;
  file.path = "crawl/1";
  CHECK(file.opened() == "crawl/1");
  CHECK(file.url() == "");
  file.origin = std::make_shared<CrawlFile::Origin>(CrawlFile::Origin{"https://a.example/1", ""});
  CHECK(file.opened() == "crawl/1");
  CHECK(file.url() == "https://a.example/1");
  file.origin = std::make_shared<CrawlFile::Origin>(CrawlFile::Origin{"", "/crawl/a/x.txt"});
  CHECK(file.opened() == "/crawl/a/x.txt");
}

TEST_CASE("an unreadable gap comes before an empty one, whichever holds the other") {
  using Kind = CrawlGap::Kind;
  CrawlListing listing;
  listing.gaps = {{"a/", Kind::empty},   {"a/", Kind::unreadable}, {"b/", Kind::unreadable},
                  {"b/c/", Kind::empty}, {"d/", Kind::empty},      {"d/e/", Kind::empty}};
  CHECK(find_gap_of_listing(listing, "a/x.html") == &listing.gaps[1]);
  CHECK(find_gap_of_listing(listing, "b/c/x.html") == &listing.gaps[2]);
  CHECK(find_gap_of_listing(listing, "d/e/x.html") == &listing.gaps[4]);  // the outer one
}

TEST_CASE("links that lead to one another end, and a gap behind many of them is found") {
  CrawlListing listing;
  listing.aliases = {{"c/ping/", "c/pong/"}, {"c/pong/", "c/ping/"}};
  listing.gaps = {{"c/autre/", CrawlGap::Kind::unreadable}};
  CHECK(find_gap_of_listing(listing, "c/ping/x.html") == nullptr);
  listing.aliases = {{"c/soi/", "c/"}};
  std::string id = "c/";
  for (int i = 0; i < 50; ++i) id += "soi/";
  CHECK(find_gap_of_listing(listing, id + "autre/x.html") == &listing.gaps[0]);
  CHECK(find_gap_of_listing(listing, id + "x.html") == nullptr);
}
