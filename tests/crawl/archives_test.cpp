// Tests of tar, zip, WACZ and packed files, and of what bounds them.
#include <doctest/doctest.h>

#include <algorithm>

#include "packing.hpp"
#include "reading.hpp"
#include "web_records.hpp"

using namespace glane;

TEST_CASE("a packed file is what it holds") {
  const std::string page = html_page("La crue");
  for (const std::string& packed :
       {gzip(page), gzip(page.substr(0, 9)) + gzip(page.substr(9)), gzip(page) + "\0\0\0",
        zstd(page), zstd(page.substr(0, 9)) + zstd(page.substr(9)), gzip(gzip(page)),
        archive_of({{"x", page}}, "raw", "xz"), archive_of({{"x", page}}, "raw", "bzip2")}) {
    const Reading reading = read("page", packed);
    CHECK(reading.told() == Lines{});
    REQUIRE(reading.pages.size() == 1);
    CHECK(reading.pages[0].text == page);
    CHECK(reading.pages[0].id == "page");
  }
  const Reading lines = read("a.jsonl.gz", gzip("rien\n{\"a\":1}\n"));
  REQUIRE(lines.pages.size() == 2);
  CHECK(lines.pages[1].id == "a.jsonl.gz#L2");
}

TEST_CASE("packed data that is damaged or cut off is a failure with its reason") {
  std::string page;
  for (int i = 0; i < 2000; ++i) page += std::to_string(i * i);
  struct Row {
    std::string bytes;
    std::string_view reason;
  };
  for (const Row& row : {
           Row{gzip(page).substr(0, 20), "failed: the packed data ends too early"},
           Row{gzip(page).substr(0, 200) + std::string(200, '\xFF'),
               "failed: the packed data is damaged"},
           Row{gzip(page) + "et la suite", "failed: bytes that are no gzip behind the gzip data"},
           Row{zstd(page).substr(0, 12), "failed: the packed data ends too early"},
           Row{zstd(page).substr(0, 6) + "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
               "failed: the packed data is damaged"},
       }) {
    const Reading reading = read("page", row.bytes);
    CHECK(reading.pages.empty());
    REQUIRE(reading.told().size() == 1);
    CHECK(reading.told()[0] == row.reason);
  }
  const Reading xz = read("page", archive_of({{"x", page}}, "raw", "xz").substr(0, 40));
  REQUIRE(xz.told().size() == 1);
  CHECK(xz.told()[0].starts_with("failed: a damaged archive: "));
}

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

TEST_CASE("archives in archives end somewhere") {
  std::string nested = html_page("Au fond");
  for (int i = 0; i < 5; ++i) nested = archive_of({{"a", nested}}, "zip");
  CHECK(read("a.zip", nested).pages.size() == 1);
  for (int i = 0; i < 5; ++i) nested = archive_of({{"a", nested}}, "zip");
  const Reading reading = read("a.zip", nested);
  CHECK(reading.pages.empty());
  CHECK(reading.told() == Lines{"failed: nested too deep in archives"});
}

TEST_CASE("what unpacks to far more than its size is given up, and the next member is read") {
  // A gigabyte is free for each file, however small; 70 MB in one page are not.
  const std::string zeros(70u << 20, 'a');
  const Reading reading = read(
      "a.tar", archive_of({{"a.txt.gz", gzip(zeros)}, {"b.html", html_page("Après")}}, "ustar"));
  CHECK(reading.told() == Lines{"failed: larger than 64 MB"});
  CHECK(reading.pages.size() == 1);

  const std::string line = zstd(zeros);
  std::string bomb;
  for (int i = 0; i < 40; ++i) bomb += line;  // 2.7 GB of one line, in 100 kB or so
  const Reading given_up = read("a.jsonl.zst", zstd("{\"a\":1}\n{\"b\":") + bomb);
  CHECK(given_up.pages.size() == 1);
  CHECK(given_up.told() == Lines{"failed: unpacks to more than 250 times its size: given up"});
}
