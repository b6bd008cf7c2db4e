// Tests of what is told and handed on for each sort of bytes, by way of files that hold them.
#include "crawl/read_stream.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

#include "base/utf8.hpp"
#include "packing.hpp"
#include "recorded_output.hpp"
#include "web_records.hpp"

using namespace glane;

TEST_CASE("each JSON line is a page with its number; blank lines are passed over") {
  const Reading reading = read("fil.jsonl",
                               "\xEF\xBB\xBF{\"titre\":\"Été\"}\r\n\n  \t\n"
                               "{\"a\":1}\nn'importe quoi\n{\"fin\":true}");
  REQUIRE(reading.pages.size() == 4);
  CHECK(reading.reports.all.empty());
  CHECK(reading.pages[0].text == "{\"titre\":\"Été\"}");
  CHECK(reading.pages[0].id == "fil.jsonl#L1");
  CHECK(reading.pages[1].line == 4);
  CHECK(reading.pages[2].text == "n'importe quoi");
  CHECK(reading.pages[3].id == "fil.jsonl#L6");
  CHECK(reading.pages[3].format == PageFormat::json_line);
  CHECK(reading.pages[3].crawled.year >= 2020);
}

TEST_CASE("JSON lines joined from several files bear byte order marks inside") {
  const Reading reading = read("deux.jsonl", "{\"a\":1}\n\xEF\xBB\xBF{\"b\":2}\n");
  REQUIRE(reading.pages.size() == 2);
  CHECK(reading.pages[1].text == "{\"b\":2}");
}

TEST_CASE("JSON over several lines and lists of objects are cut into their objects") {
  Reading reading = read("a.json", "{\n  \"titre\": \"Un {piège}\",\n  \"texte\": \"\\\"[\"\n}\n");
  REQUIRE(reading.pages.size() == 1);
  CHECK(reading.pages[0].id == "a.json#L1");
  CHECK(reading.pages[0].text == "{\n  \"titre\": \"Un {piège}\",\n  \"texte\": \"\\\"[\"\n}");

  reading = read("sans-nom", "[\n{\"a\":[1]}, {\"a\":2},\n {\"a\":3}\n]");
  REQUIRE(reading.pages.size() == 3);
  CHECK(reading.pages[0].id == "sans-nom#L2");
  CHECK(reading.pages[1].id == "sans-nom#L2-2");
  CHECK(reading.pages[2].text == "{\"a\":3}");
  CHECK(reading.pages[2].line == 3);

  // A line cut inside a string is one bad line, not the start of a large value.
  reading = read("b.jsonl", "{\"texte\": \"coupé\n{\"a\":2}\n");
  REQUIRE(reading.pages.size() == 2);
  CHECK(reading.pages[0].text == "{\"texte\": \"coupé");
}

TEST_CASE("a page that is no JSON lines must fit into memory") {
  const TemporaryDirectory directory;
  const std::string path = directory.write("grand.txt", "Un titre\n");
  std::filesystem::resize_file(path, kMaxPageBytes + 1);
  Reading reading;
  for (const CrawlFile& file : walk_crawl({path}, {}, {}).files) reading.read(file);
  CHECK(reading.pages.empty());
  REQUIRE(reading.reports.all.size() == 1);
  // Sparse: what was made is zeros from the tenth byte on.
  CHECK(reading.reports.all[0].reason == "binary data");

  std::ofstream(path) << "Un titre\n" << std::string(kMaxPageBytes, 'a');
  for (const CrawlFile& file : walk_crawl({path}, {}, {}).files) reading.read(file);
  REQUIRE(reading.reports.all.size() == 2);
  CHECK(reading.reports.all[1].reason == "larger than 64 MB");
  CHECK(reading.reports.all[1].severity == Severity::failed);
}

TEST_CASE("what is no page is skipped with its kind") {
  using namespace std::string_view_literals;
  struct Row {
    std::string_view name;
    std::string_view bytes;
    std::string_view kind;
  };
  for (const Row& row : {
           Row{"vide.html", ""sv, "empty"},
           Row{"blancs.txt", " \n\t\u00A0\r\n"sv, "empty"},
           Row{"marque.txt", "\xEF\xBB\xBF\n"sv, "empty"},
           Row{"photo.txt", "\x89PNG\r\n\x1A\n\0\0"sv, "image (PNG)"},
           Row{"rapport", "%PDF-1.4\nobj"sv, "PDF document"},
           Row{"a.bin", "abc\0def ghi"sv, "binary data"},
           Row{"style.CSS", "body { color: red }"sv, "style sheet"},
           Row{"vue.js", "var a = '<p>x</p>';"sv, "script"},
           Row{"flux", "<?xml version='1.0'?>\n<rss version='2.0'></rss>"sv,
               "a feed without items"},
           Row{"logo", "<svg xmlns='x'></svg>"sv, "image (SVG)"},
           Row{"c.7z", "7z\xBC\xAF\x27\x1C"sv, "7z archive"},
       }) {
    CAPTURE(row.name);
    const Reading reading = read(row.name, row.bytes);
    CHECK(reading.pages.empty());
    REQUIRE(reading.reports.all.size() == 1);
    CHECK(reading.reports.all[0].reason == row.kind);
    CHECK(reading.reports.all[0].severity == Severity::skipped);
    CHECK(reading.reports.all[0].named);
  }
}

TEST_CASE("a JSON line that is no UTF-8 is told by its number and handed on") {
  const Reading reading = read("a.jsonl", "{\"a\":\"é\"}\n{\"a\":\"\xE9\"}\n");
  REQUIRE(reading.pages.size() == 2);
  CHECK(reading.pages[1].text == "{\"a\":\"é\"}");
  REQUIRE(reading.reports.all.size() == 1);
  CHECK(reading.reports.all[0].line == 2);
  CHECK(reading.reports.all[0].severity == Severity::doubtful);
}

TEST_CASE("any bytes give valid UTF-8 or a reason") {
  const unsigned seed = 20220715;
  std::srand(seed);
  const std::string_view starts[] = {"", "{\"a\":", "[", "<html>", "Titre\n\nTexte é", "\xFF\xFE"};
  for (int round = 0; round < 300; ++round) {
    std::string bytes(starts[round % 6]);
    const int length = std::rand() % 300;
    for (int i = 0; i < length; ++i)
      bytes += static_cast<char>(std::rand() % (round % 2 ? 256 : 128));
    const Reading reading = read("alea", bytes);
    CAPTURE(round);
    CHECK(reading.pages.size() + reading.reports.all.size() > 0);
    for (const Page& page : reading.pages) {
      CHECK(find_invalid_utf8(page.text) == std::string_view::npos);
    }
  }
}

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

TEST_CASE("packed data that is damaged or cut off is a failure with its reason, and no page") {
  const std::string page = html_page(std::string(4000, 'x'));
  struct Row {
    std::string bytes;
    std::string_view reason;
  };
  for (const Row& row : {
           Row{gzip(page).substr(0, 20), "failed: the packed data ends too early"},
           Row{gzip(page) + "et la suite", "failed: bytes that are no gzip behind the gzip data"},
           Row{zstd(page).substr(0, 12), "failed: the packed data ends too early"},
           Row{archive_of({{"x", page}}, "raw", "xz").substr(0, 40), "failed: a damaged archive: "},
           Row{archive_of({{"x", page}}, "raw", "bzip2").substr(0, 12),
               "failed: the packed data is damaged"},
       }) {
    CAPTURE(row.bytes.size());
    const Reading reading = read("page", row.bytes);
    CHECK(reading.pages.empty());
    REQUIRE(reading.told().size() == 1);
    CHECK(reading.told()[0].starts_with(row.reason));
  }
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

namespace {

Reading stream_of(std::string_view bytes, const Origin& origin) {
  CrawlFile file;
  file.path = origin.path;
  Recorded recorded(bytes, file);
  read_stream(file, {recorded.page_sink, recorded.diagnostic_sink}, recorded.source, origin);
  return {recorded.reading.pages, recorded.reading.reports, recorded.reading.bytes};
}

Origin origin_at(std::string_view path) {
  Origin origin;
  origin.path = origin.id = origin.name = path;
  return origin;
}

}  // namespace

TEST_CASE("byte order marks are no text, however many and in whatever encoding") {
  using namespace std::string_view_literals;
  for (const std::string_view bytes :
       {"\xEF\xBB\xBF\xEF\xBB\xBFL'été"sv, "\xFF\xFEL\0'\0\xE9\0t\0\xE9\0"sv,
        "\xFF\xFE\xFF\xFEL\0'\0\xE9\0t\0\xE9\0"sv, "\xFE\xFF\0L\0'\0\xE9\0t\0\xE9"sv,
        "L\0'\0\xE9\0t\0\xE9\0"sv}) {
    const Reading reading = read("p", bytes);
    CHECK(reading.told() == Lines{});
    REQUIRE(reading.pages.size() == 1);
    CHECK(reading.pages[0].text == "L'été");
    CHECK(reading.pages[0].format == PageFormat::text);
  }
  // What is still full of zeros when it has been decoded is no text.
  std::string zeros = "\xFF\xFE";
  for (int i = 0; i < 20; ++i) zeros += std::string_view("a\0\0\0", 4);
  CHECK(read("p", zeros).told() == Lines{"skipped: binary data"});
  // JSON lines, a page and an archive of them may be in UTF-16, too.
  CHECK(read("p", "\xFF\xFE{\0\"\0a\0\"\0:\0001\0}\0"sv).pages.at(0).format ==
        PageFormat::json_line);
}

TEST_CASE("what was doubtful in a page's charset is told with the page") {
  const Reading reading = read("p.html", "<html><p>\xE9t\xE9</p></html>");
  CHECK(reading.told() == Lines{"doubtful: not valid UTF-8 at byte 9: read as windows-1252"});
  REQUIRE(reading.pages.size() == 1);
  CHECK(reading.pages[0].text == "<html><p>été</p></html>");
  CHECK(reading.pages[0].format == PageFormat::html);
  CHECK(reading.reports.all[0].source == reading.pages[0].path);
}

TEST_CASE("what comes by standard input is JSON lines, where it is nothing else that is known") {
  const Reading lines = stream_of("rien\n{\"a\":1}\n", origin_at("-"));
  REQUIRE(lines.pages.size() == 2);
  CHECK(lines.pages[0].text == "rien");
  CHECK(lines.pages[0].format == PageFormat::json_line);
  CHECK(lines.pages[1].id == "-#L2");
  CHECK(stream_of("<!DOCTYPE html><p>Un", origin_at("-")).pages.at(0).format ==
        PageFormat::json_line);
  CHECK(stream_of("rien\n", origin_at("a")).pages.at(0).format == PageFormat::text);
  // What is packed, or a member of an archive that is piped in, is a file.
  CHECK(stream_of(gzip("rien\n"), origin_at("-")).pages.at(0).format == PageFormat::text);
  const Reading member = stream_of(archive_of({{"a.txt", "L'été"}}, "ustar"), origin_at("-"));
  CHECK(member.pages.at(0).format == PageFormat::text);
  CHECK(member.pages.at(0).id == "-#a.txt");
}

TEST_CASE("what is known of the bytes beforehand counts where they leave it open") {
  struct Row {
    std::string_view bytes;
    std::string_view media_type;
    PageFormat format;
    std::string_view url;
    std::string_view mirror_url;
  };
  for (const Row& row : {
           Row{"Une <b>page</b>", "text/html", PageFormat::html, "https://a/", "https://m/"},
           Row{"Une page", "text/html", PageFormat::text, "https://a/", ""},
           Row{"Une <b>page</b>", "text/plain", PageFormat::text, "https://a/", ""},
           Row{"<html><p>Une</p></html>", "", PageFormat::html, "https://a/", "https://m/"},
           Row{"{\"a\":1}", "text/html", PageFormat::json_line, "", "https://m/"},
       }) {
    CAPTURE(row.bytes);
    CAPTURE(row.media_type);
    Origin origin = origin_at("p");
    origin.media_type = row.media_type;
    origin.stated_url = "https://a/";
    origin.mirror_url = "https://m/";
    const Reading reading = stream_of(row.bytes, origin);
    REQUIRE(reading.pages.size() == 1);
    CHECK(reading.pages[0].format == row.format);
    CHECK(reading.pages[0].url == row.url);
    CHECK(reading.pages[0].mirror_url == row.mirror_url);
    CHECK(reading.pages[0].server_url == "https://a/");
  }
  Origin fetched = origin_at("p");
  fetched.url = "https://f/";
  fetched.stated_url = "https://a/";
  fetched.charset = "macintosh";
  const Reading reading = stream_of("L'\x8Et\x8E", fetched);
  CHECK(reading.pages.at(0).url == "https://f/");
  CHECK(reading.pages.at(0).text == "L'été");
}

TEST_CASE("of a packed file the name without the packing's own says what it is") {
  const std::string lines = "rien\n{\"a\":1}\n";
  CHECK(read("a.jsonl.gz", gzip(lines)).pages.size() == 2);
  CHECK(read("a.jsonl.zst", zstd(lines)).pages.size() == 2);
  CHECK(read("a.jsonl.xz", archive_of({{"x", lines}}, "raw", "xz")).pages.size() == 2);
  CHECK(read("a.jsonl.bz2", archive_of({{"x", lines}}, "raw", "bzip2")).pages.size() == 2);
  CHECK(read("a.gz", gzip(lines)).pages.size() == 1);
}

TEST_CASE("a source that fails gives what came before, and its reason") {
  struct Row {
    std::string_view bytes;
    std::size_t pages;
  };
  for (const Row& row : {Row{"", 0}, Row{"{\"a\":1}\n{\"b\":2}\n{\"c\"", 2},
                         Row{"<html><p>Une page", 0}, Row{"\xFF\xFE\xE9\xFF", 0}}) {
    CAPTURE(row.bytes);
    ForwardSource failing(row.bytes, "Input/output error");
    Recorded recorded("");
    read_stream(recorded.file, {recorded.page_sink, recorded.diagnostic_sink}, failing,
                origin_at("p.html"));
    CHECK(recorded.reading.pages.size() == row.pages);
    CHECK(recorded.reading.told() == Lines{"failed: Input/output error"});
  }
}

TEST_CASE("a page saved behind the headers of redirections and of a proxy is that page") {
  const std::string saved =
      "HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 301 Moved\r\nLocation: "
      "https://quai.example/une\r\n"
      "Content-Length: 0\r\n\r\nHTTP/2 200 \r\ncontent-type: text/html; charset=iso-8859-1\r\n"
      "date: Thu, 01 Jan 2026 14:30:11 GMT\r\n\r\n<p>L'\xE9t\xE9</p>";
  const Reading reading = read("une.html", saved);
  CHECK(reading.told() == Lines{});
  REQUIRE(reading.pages.size() == 1);
  CHECK(reading.pages[0].text == "<p>L'été</p>");
  CHECK(reading.pages[0].saved_url == "https://quai.example/une");
  CHECK(iso_as_written(reading.pages[0].crawled) == "2026-01-01T14:30:11Z");
  const Reading onward = read("une.html",
                              "HTTP/1.1 301 Moved\nLocation: https://quai.example/a\n\n"
                              "HTTP/1.1 302 Found\nLocation: /b\n\nHTTP/1.1 200 OK\n"
                              "Content-Type: text/html\n\n<p>Oui</p>");
  REQUIRE(onward.pages.size() == 1);
  CHECK(onward.pages[0].saved_url == "https://quai.example/b");
  CHECK(read("une.html", "HTTP/1.1 404 Not Found\nServer: a\n\n<p>Rien</p>").told() ==
        Lines{"skipped: HTTP status 404"});
}

TEST_CASE("the documents in an envelope are pages, each with its place") {
  const Reading reading =
      read("a.json",
           "{\"status\": \"ok\",\n\"articles\": [{\"title\": \"Un\"}, {\"title\": \"Deux\"}]}");
  CHECK(reading.told() == Lines{});
  REQUIRE(reading.pages.size() == 2);
  CHECK(reading.pages[1].text == R"({"title":"Deux"})");
  CHECK(reading.pages[1].id.ends_with("a.json#L1-2"));
  CHECK(read("a.json", R"({"items": [{"title": "Un"}], "related": [{"text": "Deux"}]})").told() ==
        Lines{"skipped: a list \"related\" beside those read"});
}

TEST_CASE("comments of Reddit's know those that came before in their file") {
  const Reading reading = read(
      "a.jsonl",
      R"({"id": "c1", "author": "Tom", "body": "Oui.", "link_id": "t3_a", "parent_id": "t3_a"})"
      "\n"
      R"({"id": "c2", "body": "[deleted]", "link_id": "t3_a", "parent_id": "t1_c1"})"
      "\n"
      R"({"id": "c3", "author": "léa", "body": "Non.", "link_id": "t3_a", "parent_id": "t1_c1"})");
  CHECK(reading.told() == Lines{"skipped: a comment that was taken out"});
  REQUIRE(reading.pages.size() == 2);
  CHECK(reading.pages[1].text.find(R"("reply_to":"Tom")") != std::string::npos);
}
