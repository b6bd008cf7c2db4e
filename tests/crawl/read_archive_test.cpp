#include "crawl/read_archive.hpp"

#include <doctest/doctest.h>

#include "packing.hpp"
#include "recorded_output.hpp"
#include "web_records.hpp"

using namespace glane;

TEST_CASE("the members of tar and zip are files of their own") {
  const Members members = {{"www.a.example/une/index.html", html_page("Une")},
                           {"notes.jsonl", "{\"a\":1}\n{\"b\":2}\n"},
                           {"photo.png", "\x89PNG\r\n\x1A\n"},
                           {"dedans.html.gz", gzip(html_page("Dedans"))},
                           {"\u00E9t\u00E9.txt", "L'été\n\nIl vient."}};
  for (const std::string& packed :
       {archive_of(members, "zip"), archive_of(members, "pax"), archive_of(members, "gnutar"),
        gzip(archive_of(members, "pax"))}) {
    const Reading reading = read("m", packed);
    CHECK(reading.told() == Lines{"skipped: image (PNG)"});
    REQUIRE(reading.pages.size() == 5);
    CHECK(reading.pages[0].id == "m#www.a.example/une/index.html");
    CHECK(reading.pages[0].url == "");
    CHECK(reading.pages[0].mirror_url == "https://www.a.example/une/");
    CHECK(iso_as_written(reading.pages[0].crawled) == "2022-07-15T11:45:00+02:00");
    CHECK(reading.pages[2].id == "m#notes.jsonl#L2");
    CHECK(reading.pages[3].text == html_page("Dedans"));
    CHECK(reading.pages[4].id == "m#\u00E9t\u00E9.txt");
  }
}

TEST_CASE("member names that are no UTF-8 stay apart") {
  const Reading reading =
      read("m.tar", archive_of({{"\xE9t\xE9.txt", "Un"}, {"\xE8t\xE8.txt", "Deux"}}, "ustar"));
  REQUIRE(reading.pages.size() == 2);
  CHECK(reading.pages[0].id == "m.tar#%E9t%E9.txt");
  CHECK(reading.pages[1].id == "m.tar#%E8t%E8.txt");
}

TEST_CASE("of a WACZ only its archives are read") {
  const std::string warc =
      gzip(warc_record("response", "http://a.example/", http_response(html_page("Une"))));
  const Reading reading = read("a.wacz", archive_of({{"datapackage.json", "{\"title\": \"x\"}"},
                                                     {"archive/data.warc.gz", warc},
                                                     {"indexes/index.cdx", "x"},
                                                     {"pages/pages.jsonl", "{\"title\": \"x\"}\n"}},
                                                    "zip"));
  REQUIRE(reading.pages.size() == 1);
  CHECK(reading.pages[0].url == "http://a.example/");
  CHECK(reading.pages[0].id == "a.wacz#archive/data.warc.gz#0");
  CHECK(reading.told().size() == 3);
}

TEST_CASE("an archive that is cut off gives the members before the cut") {
  const std::string text = html_page("Une") + std::string(40'000, 'x');
  const std::string tar = archive_of({{"a.html", text}, {"b.html", text}}, "ustar");
  const Reading reading = read("a.tar", tar.substr(0, 60'000));
  CHECK(reading.pages.size() == 1);
  REQUIRE(reading.told().size() >= 1);
  CHECK(reading.told()[0].starts_with("failed: a damaged archive: "));
  CHECK(read("vide.tar", archive_of({}, "zip")).told() == Lines{"skipped: an empty archive"});
}

namespace {

CrawlFile named_file() {
  CrawlFile file;
  file.path = "/crawl/m.zip";
  file.id = "crawl/m.zip";
  file.named = true;
  return file;
}

Origin origin_of_archive() {
  Origin origin;
  origin.path = "/crawl/m.zip";
  origin.id = "crawl/m.zip";
  origin.name = "/crawl/m.zip";
  origin.crawled.year = 1999;
  return origin;
}

}  // namespace

TEST_CASE("a member's origin is its place in the archive and what that says of its address") {
  struct Row {
    std::string_view url, stated, mirror, server;  // of the archive
    const char* member;
    std::string_view stated_of_member, mirror_of_member, server_of_member;
  };
  for (const Row& row : {
           Row{"", "", "", "", "a/une.html", "", "", ""},
           Row{"", "", "", "", "www.a.example/une.html", "", "https://www.a.example/une.html", ""},
           // Where the archive was fetched from is no address of its members.
           Row{"https://b.example/m.zip", "", "", "https://b.example/m.zip", "une.html", "", "",
               "https://b.example/m.zip"},
           Row{"", "", "https://www.c.example/m.zip", "", "une.html", "", "",
               "https://www.c.example/m.zip"},
           Row{"", "", "https://www.c.example/m.zip", "https://b.example/", "une.html", "", "",
               "https://b.example/"},
           Row{"", "https://d.example/f/m.zip", "", "", "a/une.html",
               "https://d.example/f/a/une.html", "", ""},
       }) {
    CAPTURE(row.member);
    CAPTURE(row.server_of_member);
    Origin origin = origin_of_archive();
    origin.url = row.url;
    origin.stated_url = row.stated;
    origin.mirror_url = row.mirror;
    origin.server_url = row.server;
    const std::string packed = archive_of({{row.member, "L'été"}}, "zip");
    Recorded recorded(packed, named_file());
    LineReader lines(recorded.source);
    read_archive(lines, origin, recorded.output);
    REQUIRE(recorded.inside.size() == 1);
    CHECK(recorded.inside[0].second == "L'été");
    const Origin& inside = recorded.inside[0].first;
    CHECK(inside.path == origin.path + "#" + row.member);
    CHECK(inside.id == origin.id + "#" + row.member);
    CHECK(inside.name == row.member);
    CHECK(inside.url == "");
    CHECK(inside.stated_url == row.stated_of_member);
    CHECK(inside.mirror_url == row.mirror_of_member);
    CHECK(inside.server_url == row.server_of_member);
    CHECK(inside.crawled.year == 2022);
  }
}

TEST_CASE("what is about an archive is told, and not read") {
  const std::string packed = archive_of({{"__MACOSX/._une.html", "x"},
                                         {"datapackage-digest.json", "{}"},
                                         {"fuzzy.json", "{}"},
                                         {"pages/extra.jsonl", "{}"},
                                         {"pages/une.html", "Une"},
                                         {"a/datapackage.json", "{}"},
                                         {"indexes/x.idx", "x"}},
                                        "zip");
  Recorded recorded(packed, named_file());
  LineReader lines(recorded.source);
  read_archive(lines, origin_of_archive(), recorded.output);
  Lines read_names;
  for (const auto& [origin, bytes] : recorded.inside) read_names.push_back(origin.name);
  CHECK(read_names == Lines{"pages/une.html", "a/datapackage.json"});
  CHECK(recorded.reading.told() == Lines(5, "skipped: not a page but about the archive"));
  CHECK(recorded.reading.reports.all[0].source == "/crawl/m.zip#__MACOSX/._une.html");
}

TEST_CASE("an archive of which nothing can be read fails, one with nothing in it is skipped") {
  struct Row {
    std::string bytes;
    std::string_view remark;
  };
  const std::string tar = archive_of({{"a.html", std::string(40'000, 'x')}}, "ustar");
  for (const Row& row : {
           Row{archive_of({}, "zip"), "skipped: an empty archive"},
           Row{archive_of({}, "ustar"), "skipped: an empty archive"},
           Row{tar.substr(0, 300), "failed: a damaged archive: "},
           Row{tar.substr(0, 5000), "failed: a damaged archive: "},
       }) {
    CAPTURE(row.bytes.size());
    Recorded recorded(row.bytes, named_file());
    LineReader lines(recorded.source);
    read_archive(lines, origin_of_archive(), recorded.output);
    REQUIRE(!recorded.reading.told().empty());
    CHECK(recorded.reading.told().back().starts_with(row.remark));
    CHECK(recorded.reading.reports.all.back().source == "/crawl/m.zip");
    CHECK(recorded.reading.reports.all.back().named);
  }
}
