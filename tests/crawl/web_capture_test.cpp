#include "crawl/web_capture.hpp"

#include <doctest/doctest.h>

#include "reading.hpp"
#include "temporary_directory.hpp"

using namespace glane;

namespace {

std::string when(const std::optional<Date>& date) {
  return date ? iso_as_written(*date) : "";
}

}  // namespace

TEST_CASE("the address of a copy says what it is a copy of, and when it was made") {
  struct Row {
    std::string_view url;
    std::string_view page;
    std::string_view captured;
  };
  for (const Row& row : {
           Row{"https://web.archive.org/web/20070228213001/http://www.vallee.example:80/n/3.html",
               "http://www.vallee.example/n/3.html", "2007-02-28T21:30:01Z"},
           Row{"https://web.archive.org/web/20070228213001id_/https://vallee.example/?p=3#c4",
               "https://vallee.example/?p=3#c4", "2007-02-28T21:30:01Z"},
           Row{"https://web.archive.org/web/20120101/http:/vallee.example/une.html",
               "http://vallee.example/une.html", "2012-01-01"},
           Row{"http://replay.example/coll/201203041530mp_/http%3A//vallee.example/une",
               "http://vallee.example/une", "2012-03-04T15:30Z"},
           Row{"https://archive.ph/2020.01.31-123456/https://vallee.example/une",
               "https://vallee.example/une", "2020-01-31T12:34:56Z"},
           Row{"https://web.archive.org/web/2012/http://vallee.example/une",
               "http://vallee.example/une", ""},
           Row{"https://vallee.example/2012/http-en-bref", "", ""},
           Row{"https://vallee.example/partage/123456/http://ailleurs.example/", "", ""},
           Row{"https://vallee.example/?u=http://ailleurs.example/", "", ""},
           Row{"https://web.archive.org/web/20070228213001/http:", "", ""},
           Row{"", "", ""},
       }) {
    CAPTURE(row.url);
    const std::optional<Capture> capture = read_capture_url(row.url);
    CHECK((capture ? capture->url : "") == row.page);
    CHECK((capture ? when(capture->captured) : "") == row.captured);
  }
}

TEST_CASE("a time of capture is one of the calendar") {
  CHECK(when(read_capture_time("20080430204825")) == "2008-04-30T20:48:25Z");
  CHECK(when(read_capture_time("200804302048")) == "2008-04-30T20:48Z");
  CHECK(when(read_capture_time("20080430")) == "2008-04-30");
  for (const char* none : {"20081330204825", "2008", "2008-04-30", "", "200804302048250"}) {
    CAPTURE(none);
    CHECK(!read_capture_time(none));
  }
}

TEST_CASE("a saved page says in a comment or a banner where it is from, and since when") {
  struct Row {
    std::string_view html;
    std::string_view url;
    std::string_view captured;
  };
  for (const Row& row : {
           Row{"<!DOCTYPE html>\n<!-- saved from url=(0021)https://a.example/une -->\n<html>",
               "https://a.example/une", ""},
           Row{"<html><!-- Mirrored from www.a.example/p.php?id=3 by HTTrack Website Copier/3.x "
               "[XR&CO'2014], Sat, 05 Oct 2019 06:30:00 GMT --><head>",
               "http://www.a.example/p.php?id=3", "2019-10-05T06:30Z"},
           Row{"<!-- Added by HTTrack --><meta charset=utf-8><!-- /Added by HTTrack -->", "", ""},
           Row{"<html><!--\n Page saved with SingleFile \n url: https://a.example/x \n saved date: "
               "Sat Jan 01 2022 10:00:05 GMT+0100 (heure normale)\n-->",
               "https://a.example/x", "2022-01-01T10:00:05+01:00"},
           Row{"<html><!--\n Page saved with SingleFile \n url: https://a.example/x \n saved date: "
               "x",
               "https://a.example/x", ""},
           Row{"<!-- saved from url=(0014)about:internet -->", "", ""},
           Row{"<p>saved from url=(0021)https://a.example/une</p>", "", ""},
           Row{"<div>The Wayback Machine - https://web.archive.org/web/20070228213001/"
               "http://a.example:80/x.html</div>",
               "http://a.example/x.html", "2007-02-28T21:30:01Z"},
           Row{"<script>__wm.wombat(\"http://a.example/x\",\"20070228213001\","
               "\"https://web.archive.org/\");</script>",
               "http://a.example/x", "2007-02-28T21:30:01Z"},
       }) {
    CAPTURE(row.html);
    const Capture saved = read_web_capture(row.html);
    CHECK(saved.url == row.url);
    CHECK(when(saved.captured) == row.captured);
  }
}

TEST_CASE("what an archive puts into its copies is taken out of them") {
  struct Row {
    std::string html;
    std::string_view left;
  };
  for (
      const Row& row : {
          Row{"<p>a</p><!-- BEGIN WAYBACK TOOLBAR INSERT --><div>Oct NOV Dec</div><!-- END WAYBACK "
              "TOOLBAR INSERT --><p>b</p>",
              "<p>a</p><!-- END WAYBACK TOOLBAR INSERT --><p>b</p>"},
          Row{"<div>The Wayback Machine - "
              "https://web.archive.org/web/2007/http://a.example/</div>b",
              "<div></div>b"},
          Row{"<link href=\"https://archive.ph/x\"><div id=\"HEADER\">Webpage capture</div><div "
              "id=\"SOLID\">b</div>",
              "<link href=\"https://archive.ph/x\"><div id=\"SOLID\">b</div>"},
          Row{"<div id=\"HEADER\">La Gazette</div><div id=\"SOLID\">b</div>",
              "<div id=\"HEADER\">La Gazette</div><div id=\"SOLID\">b</div>"},
          Row{"<p>Un texte sur The Wayback Machine</p>", "<p>Un texte sur The Wayback Machine</p>"},
      }) {
    std::string html = row.html;
    remove_web_capture_banner(html);
    CHECK(html == row.left);
  }
}

TEST_CASE("a mirror of an archive gives the pages' own addresses and times") {
  const TemporaryDirectory directory;
  directory.write("web.archive.org/web/20070228213001/http:/vallee.example/une.html",
                  "<html><title>Une</title><p>Texte</p></html>");
  Reading reading;
  for (const CrawlFile& file :
       walk_crawl({directory.path("web.archive.org")}, {}, reading.reports.sink()).files) {
    reading.read(file);
  }
  REQUIRE(reading.pages.size() == 1);
  CHECK(reading.pages[0].mirror_url == "http://vallee.example/une.html");
  CHECK(iso_as_written(reading.pages[0].crawled) == "2007-02-28T21:30:01Z");
}

TEST_CASE("a page that was saved with its headers is the page, fetched when they say") {
  const Reading page = read("une.html",
                            "HTTP/2 200 \ncontent-type: text/html; charset=iso-8859-1\n"
                            "date: Thu, 01 Jan 2026 14:30:11 GMT\n\n<html><p>\xE9t\xE9</p></html>");
  REQUIRE(page.pages.size() == 1);
  CHECK(page.pages[0].text == "<html><p>été</p></html>");
  CHECK(page.pages[0].format == PageFormat::html);
  CHECK(iso_as_written(page.pages[0].crawled) == "2026-01-01T14:30:11Z");
  CHECK(read("a.html", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html>x").told() ==
        Lines{"skipped: HTTP status 404"});
  const Reading text = read("a.txt", "HTTP/1.1 est un protocole.\nIl date de 1997.\n");
  REQUIRE(text.pages.size() == 1);
  CHECK(text.pages[0].format == PageFormat::text);
}
