// Tests of WARC and ARC files as they are read: pages, places, remarks.
#include "web_records.hpp"

#include <doctest/doctest.h>

#include <sstream>

#include "packing.hpp"
#include "reading.hpp"

using namespace glane;

TEST_CASE("a response is a page with its address, date, charset and place") {
  const std::string info = warc_record("warcinfo", "", "software: essai\r\n", "");
  const std::string latin =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\"ISO-8859-15\"\r\n"
      "\r\n<html><p>10 \xA4 l'\xBDuf</p></html>";
  const std::string warc =
      info + warc_record("request", "http://a.example/", "GET / HTTP/1.1\r\n\r\n") +
      warc_record("response", "<http://a.example/une>", latin) +
      warc_record("response", "http://a.example/deux", http_response(html_page("Deux")));
  for (const std::string_view version : {"WARC/0.17", "WARC/0.18", "WARC/1.0", "WARC/1.1"}) {
    CAPTURE(version);
    std::string written = warc;
    for (std::size_t at = 0; (at = written.find("WARC/1.0", at)) != written.npos; ++at) {
      written.replace(at, 8, version);
    }
    const Reading reading = read("a.warc", written);
    CHECK(reading.told() == Lines{});
    REQUIRE(reading.pages.size() == 2);
    const Page& page = reading.pages[0];
    CHECK(page.url == "http://a.example/une");
    CHECK(page.text == "<html><p>10 € l'œuf</p></html>");
    CHECK(page.format == PageFormat::html);
    CHECK(iso_as_written(page.crawled) == "2019-10-05T06:30Z");
    const std::size_t place = written.find(std::string(version) + "\r\nWARC-Type: response");
    CHECK(page.id == "a.warc#" + std::to_string(place));
    CHECK(page.path.ends_with("/a.warc#" + std::to_string(place)));
    CHECK(reading.pages[1].url == "http://a.example/deux");
    CHECK(reading.bytes == written.size());
  }
}

TEST_CASE("of a record packed by itself the place is that of its member or frame") {
  const std::string first =
      warc_record("response", "http://a.example/1", http_response(html_page("Un")));
  const std::string second =
      warc_record("response", "http://a.example/2", http_response(html_page("Deux")));
  const Reading reading = read("a.warc.gz", gzip(first) + gzip(second));
  REQUIRE(reading.pages.size() == 2);
  CHECK(reading.pages[0].id == "a.warc.gz#0");
  CHECK(reading.pages[1].id == "a.warc.gz#" + std::to_string(gzip(first).size()));

  // In one member the second record has its place in what is unpacked.
  const Reading joined = read("a.warc.gz", gzip(first + second));
  REQUIRE(joined.pages.size() == 2);
  CHECK(joined.pages[1].id == "a.warc.gz#" + std::to_string(first.size()));

  const Reading frames = read("a.warc.zst", zstd(first) + zstd(second));
  REQUIRE(frames.pages.size() == 2);
  CHECK(frames.pages[1].id == "a.warc.zst#" + std::to_string(zstd(first).size()));
}

TEST_CASE("a WARC-zst begins with the dictionary of its frames, packed or not") {
  const std::string record =
      warc_record("response", "http://a.example/1", http_response(html_page("Le dictionnaire")));
  const std::string dictionary = http_response("") + warc_record("response", "", "");
  for (const bool packed : {false, true}) {
    CAPTURE(packed);
    const std::string inside = packed ? zstd(dictionary) : dictionary;
    std::string head = "\x5D\x2A\x4D\x18";
    for (int shift = 0; shift < 32; shift += 8) {
      head += static_cast<char>(inside.size() >> shift & 0xFF);
    }
    const Reading reading = read("a.warc.zst", head + inside + zstd(record, dictionary));
    CHECK(reading.told() == Lines{});
    REQUIRE(reading.pages.size() == 1);
    CHECK(reading.pages[0].text == html_page("Le dictionnaire"));
  }
  CHECK(read("a.warc.zst", std::string("\x5D\x2A\x4D\x18\xFF\xFF\xFF\x7F", 8)).told() ==
        Lines{"failed: a dictionary larger than 16 MB"});
}

TEST_CASE("chunks are joined and encodings undone, unless the crawler has done it") {
  const std::string page = html_page("La crue") + std::string(3000, 'x');
  const auto chunked = [](const std::string& body) {
    std::ostringstream rest;
    rest << std::hex << body.size() - 5 << "\r\n" << body.substr(5);
    return "5;a=b\r\n" + body.substr(0, 5) + "\r\n" + rest.str() + "\r\n0\r\n\r\n";
  };
  struct Row {
    std::string_view headers;
    std::string body;
  };
  for (const Row& row : {
           Row{"Content-Encoding: gzip\r\n", gzip(page)},
           Row{"Content-Encoding: X-GZIP\r\n", gzip(page)},
           Row{"Content-Encoding: deflate\r\n", gzip(page, MAX_WBITS)},
           Row{"Content-Encoding: deflate\r\n", gzip(page, -MAX_WBITS)},
           Row{"Content-Encoding: br\r\n", brotli(page)},
           Row{"Content-Encoding: zstd\r\n", zstd(page)},
           Row{"Content-Encoding: gzip, br\r\n", brotli(gzip(page))},
           Row{"content-encoding:gzip\r\n", page},
           Row{"Content-Encoding: br\r\n", page},
           Row{"Content-Encoding: identity\r\n", page},
           Row{"Transfer-Encoding: chunked\r\n", page},
           Row{"Transfer-Encoding: Chunked\r\n", chunked(page)},
           Row{"Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked(gzip(page))},
           Row{"Transfer-Encoding: gzip, chunked\r\n", chunked(gzip(page))},
       }) {
    CAPTURE(row.headers);
    const Reading reading = read("a.warc", warc_record("response", "http://a.example/",
                                                       http_response(row.body, row.headers)));
    CHECK(reading.told() == Lines{});
    REQUIRE(reading.pages.size() == 1);
    CHECK(reading.pages[0].text == page);
  }
}

TEST_CASE("a body that is cut off gives what there is, a damaged one none") {
  std::string text = "<html>";
  for (int i = 0; i < 2000; ++i) text += "<p>" + std::to_string(i * i) + "</p>";
  const std::string packed = gzip(text);
  const auto response = [](const std::string& body) {
    return read("a.warc", warc_record("response", "http://a.example/",
                                      http_response(body, "Content-Encoding: gzip\r\n")));
  };
  const Reading cut = response(packed.substr(0, packed.size() / 2));
  CHECK(cut.told() == Lines{"doubtful: the packed data ends too early"});
  REQUIRE(cut.pages.size() == 1);
  CHECK(text.starts_with(cut.pages[0].text));
  const Reading damaged = response(packed.substr(0, 10) + "\xFF\xFF\xFF\xFF\xFF");
  CHECK(damaged.told() == Lines{"failed: the packed data is damaged"});
}

TEST_CASE("every record that could hold a page is a page or has a remark") {
  struct Row {
    std::string record;
    std::string_view remark;  // empty: a page
  };
  const std::string url = "http://a.example/p";
  const std::string page = html_page("Une page");
  for (const Row& row : {
           Row{warc_record("response", url, http_response(page, "", "404 Not Found")),
               "skipped: HTTP status 404"},
           Row{warc_record("response", url, http_response("", "Location: /q\r\n", "301 Moved")),
               "skipped: HTTP status 301"},
           Row{warc_record("response", url, "HTTP/1.0 200 OK\r\nContent-Type: image/png\r\n\r\nx"),
               "skipped: image/png"},
           Row{warc_record("response", url, "HTTP/1.0 200 OK\r\nContent-Type: text/css\r\n\r\na{}"),
               "skipped: text/css"},
           Row{warc_record("response", url, "HTTP/1.0 200 OK\r\n\r\n\x89PNG\r\n\x1A\n"),
               "skipped: image (PNG)"},
           Row{warc_record("response", "http://a.example/robots.txt",
                           "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *"),
               "skipped: rules for robots"},
           Row{warc_record("response", "dns:a.example", "20191005\r\na.example. 1 IN A 192.0.2.1",
                           "Content-Type: text/dns\r\n"),
               "skipped: no page but \"dns\""},
           Row{warc_record("response", url, http_response("")), "skipped: empty"},
           Row{warc_record("response", url, "rien"), "failed: no HTTP response"},
           Row{warc_record("resource", "metadata://a/b", "x", "Content-Type: text/plain\r\n"),
               "skipped: no page but \"metadata\""},
           Row{warc_record("continuation", url, "x", ""),
               "skipped: a part of a record that was cut in parts"},
           Row{warc_record("revisit", url, "HTTP/1.1 200 OK\r\n\r\n"),
               "skipped: a revisit of a page that is not in this file"},
           Row{warc_record("resource", url, page, "Content-Type: text/html\r\n"), ""},
           Row{warc_record("conversion", url, "La crue\n\nElle monte.",
                           "Content-Type: text/plain\r\n"),
               ""},
           Row{warc_record("response", url, "HTTP/1.1 200\r\nContent-Type: no-type\r\n\r\n" + page),
               ""},
           // Markup too scarce to be known by: the server says what it is.
           Row{warc_record("response", url, http_response("Une <b>page</b>")), ""},
       }) {
    CAPTURE(row.record);
    const Reading reading = read("a.warc", row.record);
    CHECK(reading.told() == (row.remark.empty() ? Lines{} : Lines{std::string(row.remark)}));
    CHECK(reading.pages.size() == (row.remark.empty() ? 1 : 0));
    for (const Page& read_page : reading.pages) CHECK(read_page.url == url);
  }
  CHECK(read("a.warc", warc_record("warcinfo", "", "a: b", "")).told() ==
        Lines{"skipped: an archive without pages"});
}

TEST_CASE("what servers and archives name in no UTF-8 is told in UTF-8") {
  const Reading reading =
      read("a.warc",
           warc_record("response", "http://a.example/\xE9",
                       "HTTP/1.0 200 OK\r\nContent-Type: image/\xE9\r\n\r\nx") +
               warc_record("response", "http://a.example/\xE9", http_response(html_page("Un"))));
  CHECK(reading.told() == Lines{"skipped: image/\uFFFD"});
  REQUIRE(reading.pages.size() == 1);
  CHECK(reading.pages[0].url == "http://a.example/%E9");
}

TEST_CASE("a revisit says whether its page stands in the same file") {
  const std::string digest = "Content-Type: application/http\r\nWARC-Payload-Digest: sha1:ABC\r\n";
  const std::string url = "http://a.example/p";
  const Reading reading =
      read("a.warc", warc_record("response", url, http_response(html_page("Une page")), digest) +
                         warc_record("revisit", url, "HTTP/1.1 200 OK\r\n\r\n", digest));
  CHECK(reading.pages.size() == 1);
  CHECK(reading.told() == Lines{"skipped: a revisit: the page, unchanged, stands in this file"});
}

TEST_CASE("a record may hold JSON, a feed or anything that a file may") {
  const auto response = [](std::string_view type, std::string_view body) {
    return read("a.warc", warc_record("response", "http://a.example/p",
                                      "HTTP/1.1 200 OK\r\nContent-Type: " + std::string(type) +
                                          "\r\n\r\n" + std::string(body)));
  };
  const Reading json = response("application/json", "{\"title\": \"Un\"}");
  REQUIRE(json.pages.size() == 1);
  CHECK(json.pages[0].format == PageFormat::json_line);
  CHECK(json.pages[0].line == 0);
  CHECK(json.pages[0].url == "http://a.example/p");
  // Several values cannot all have the one address.
  const Reading list = response("application/json", "[{\"title\": \"Un\"}, {\"title\": \"Deux\"}]");
  REQUIRE(list.pages.size() == 2);
  CHECK(list.pages[1].url == "");
  CHECK(list.pages[1].id == "a.warc#0#L1-2");
  const Reading feed = response("application/rss+xml",
                                "<rss><channel><item><title>Un</title>"
                                "<link>http://a.example/un</link></item></channel></rss>");
  REQUIRE(feed.pages.size() == 1);
  CHECK(feed.pages[0].url == "");  // the item's own stands in it
}

TEST_CASE("damage costs the record that has it, and reading goes on with the next") {
  const std::string good =
      warc_record("response", "http://a.example/1", http_response(html_page("Un")));
  std::string no_length = good;
  no_length.replace(no_length.find("Content-Length"), 14, "Content-Langth");
  for (const std::string& bad : {std::string("n'importe quoi\r\nencore\r\n"), no_length}) {
    const Reading reading = read("a.warc", good + bad + good);
    CHECK(reading.pages.size() == 2);
    REQUIRE(reading.reports.all.size() >= 1);
    CHECK(reading.told()[0] == "failed: no record, or a damaged one");
    CHECK(reading.reports.all[0].source.ends_with("#" + std::to_string(good.size())));
  }
}

TEST_CASE("the last record of a file that is cut off gives what there is") {
  const std::string warc =
      warc_record("response", "http://a.example/1", http_response(html_page("Un") + "abcdefghij"));
  const Reading reading = read("a.warc", warc.substr(0, warc.size() - 14));
  REQUIRE(reading.pages.size() == 1);
  CHECK(reading.pages[0].text == html_page("Un"));
  REQUIRE(reading.told().size() == 1);
  CHECK(reading.told()[0].starts_with("doubtful: the record is cut off: 10 bytes of "));

  const std::string packed = gzip(warc);
  const Reading cut = read("a.warc.gz", packed.substr(0, packed.size() - 20));
  CHECK(cut.told().back() == "failed: the packed data ends too early");
}

TEST_CASE("behind a damaged member or frame the next one is read") {
  Lines urls;
  std::vector<std::string> records;
  std::string noise;
  for (int i = 0; i < 3000; ++i) noise += std::to_string(i * i);
  for (const char* url : {"http://a.example/1", "http://a.example/2", "http://a.example/3"}) {
    records.push_back(warc_record("response", url, http_response(html_page(url) + noise)));
  }
  for (const bool zstandard : {false, true}) {
    CAPTURE(zstandard);
    std::vector<std::string> packed;
    for (const std::string& record : records) {
      packed.push_back(zstandard ? zstd(record) : gzip(record));
    }
    const std::size_t place = packed[0].size() + packed[1].size();
    // In the middle, where no mark of a member begins by chance.
    packed[1].replace(packed[1].size() / 2, 200, 200, '\xFF');
    const Reading reading = read("a.warc", packed[0] + packed[1] + packed[2]);
    REQUIRE(reading.pages.size() >= 2);
    CHECK(reading.pages.front().url == "http://a.example/1");
    CHECK(reading.pages.back().url == "http://a.example/3");
    CHECK(reading.pages.back().text == html_page("http://a.example/3") + noise);
    CHECK(reading.pages.back().id == "a.warc#" + std::to_string(place));
    CHECK(reading.told().back().starts_with("failed: the packed data "));
  }
}

TEST_CASE("ARC files have a line a record") {
  const auto record = [](std::string_view url, const std::string& block) {
    return std::string(url) + " 192.0.2.1 20080430204825 text/html " +
           std::to_string(block.size()) + "\n" + block + "\n";
  };
  const std::string arc =
      record("filedesc://essai.arc", "1 0 Archive\nURL IP-address Archive-date Content-type\n") +
      record("dns:a.example", "a.example. 1 IN A 192.0.2.1") +
      record("http://a.example/un", http_response(html_page("Un"))) +
      record("http://a.example/deux", http_response(html_page("Deux"), "", "404 Not Found"));
  for (const bool packed : {false, true}) {
    const Reading reading = read("a.arc", packed ? gzip(arc) : arc);
    CHECK(reading.told() == Lines{"skipped: no page but \"dns\"", "skipped: HTTP status 404"});
    REQUIRE(reading.pages.size() == 1);
    CHECK(reading.pages[0].url == "http://a.example/un");
    CHECK(iso_as_written(reading.pages[0].crawled) == "2008-04-30T20:48:25Z");
    CHECK(reading.pages[0].id == "a.arc#" + std::to_string(arc.find("http://a.example/un")));
  }
  const std::string good = record("http://a.example/un", http_response(html_page("Un")));
  const Reading damaged = read("a.arc", arc + "du bruit\n1 2 3 4 5\n" + good);
  CHECK(damaged.pages.size() == 2);
  CHECK(damaged.told().back() == "failed: no record, or a damaged one");
  CHECK(damaged.reports.all.back().source.ends_with("#" + std::to_string(arc.size())));

  std::string later = record("http://a.example/une page", http_response(html_page("Un")));
  later.replace(later.find("text/html"), 9, "text/html 200 ABC - 12 essai.arc");
  CHECK(read("a.arc", arc + later).pages.back().url == "http://a.example/une page");
}

TEST_CASE("a record that the crawler cut off is read, and told of") {
  const Reading reading =
      read("a.warc", warc_record("response", "http://a.example/1", http_response(html_page("Un")),
                                 "Content-Type: application/http\r\n"
                                 "WARC-Truncated: length\r\n"));
  CHECK(reading.pages.size() == 1);
  CHECK(reading.told() == Lines{"doubtful: the crawler cut it off: length"});
}

TEST_CASE("whatever a record holds is known to be of its server, and its server's word") {
  const auto pages = [](std::string_view type, const std::string& body) {
    return read("a.warc", warc_record("response", "http://a.example/p",
                                      "HTTP/1.1 200 OK\r\nContent-Type: " + std::string(type) +
                                          "\r\n\r\n" + body))
        .pages;
  };
  const std::string inner =
      warc_record("response", "http://b.example/1", http_response(html_page("Faux")));
  for (const auto& read_pages :
       {pages("application/json", "[{\"title\": \"Un\"}, {\"title\": \"Deux\"}]"),
        pages("application/rss+xml",
              "<rss><channel><item><title>Un</title></item></channel></rss>"),
        pages("text/csv", "url,titre\nhttps://b.example/1,Faux\n"),
        pages("application/octet-stream",
              archive_of({{"www.b.example/1.html", html_page("Faux")}}, "zip")),
        pages("application/octet-stream", inner)}) {
    REQUIRE(!read_pages.empty());
    for (const Page& page : read_pages) {
      CHECK(page.server_url == "http://a.example/p");
      CHECK(page.served);
      const bool own_url = page.url.empty() || page.url == "http://a.example/p";
      CHECK(own_url);
    }
  }
  CHECK_FALSE(read("a.jsonl", "{\"title\": \"Un\"}").pages.at(0).served);
  CHECK(read("a.xml", "<rss><channel><item><title>Un</title></item></channel></rss>")
            .pages.at(0)
            .served);
}
