#include "crawl/page_output.hpp"

#include <doctest/doctest.h>

#include "recorded_output.hpp"

using namespace glane;

namespace {

Origin origin_of_file() {
  Origin origin;
  origin.path = "/crawl/a.warc";
  origin.id = "crawl/a.warc";
  return origin;
}

}  // namespace

TEST_CASE("the origin of a piece has its place, and all else of what it is a piece of") {
  Origin origin = origin_of_file();
  origin.url = "https://a.example/";
  origin.charset = "iso-8859-15";
  const Origin piece = origin.at("12").at("une.html");
  CHECK(piece.path == "/crawl/a.warc#12#une.html");
  CHECK(piece.id == "crawl/a.warc#12#une.html");
  CHECK(piece.url == origin.url);
  CHECK(piece.charset == origin.charset);
  CHECK(origin.id == "crawl/a.warc");
}

TEST_CASE("a page knows its origin, and its server by the best address there is") {
  struct Row {
    std::string_view url, stated, server, mirror;
    std::string_view of_server;
  };
  for (const Row& row : {
           Row{"https://a/", "https://b/", "https://c/", "https://d/", "https://a/"},
           Row{"", "https://b/", "https://c/", "https://d/", "https://b/"},
           Row{"", "", "https://c/", "https://d/", "https://c/"},
           Row{"", "", "", "https://d/", "https://d/"},
           Row{"", "", "", "", ""},
       }) {
    CAPTURE(row.of_server);
    Origin origin = origin_of_file();
    origin.url = row.url;
    origin.stated_url = row.stated;
    origin.server_url = row.server;
    origin.mirror_url = row.mirror;
    origin.served = true;
    origin.crawled.year = 2022;
    const Page page = page_output_of(origin);
    CHECK(page.path == origin.path);
    CHECK(page.id == origin.id);
    CHECK(page.url == row.url);
    CHECK(page.mirror_url == row.mirror);
    CHECK(page.server_url == row.of_server);
    CHECK(page.served);
    CHECK(page.crawled.year == 2022);
    CHECK(page.text == "");
  }
}

TEST_CASE("pages are handed on with the bytes read of the file, and are counted with the remarks") {
  Recorded recorded("quinze octets !");
  CHECK(recorded.output.count() == 0);
  char bytes[9];
  REQUIRE(recorded.source.read(bytes, 9) == 9);
  Page page = page_output_of(origin_of_file());
  page.text = "L'été";
  recorded.output.add(page);
  CHECK(recorded.reading.bytes == 9);
  recorded.output.report(origin_of_file(), Severity::doubtful, DiagnosticCode::packed_cut);
  recorded.output.add_record(TableRow{{{"titre", "Un"}}}, origin_of_file(), 3);
  CHECK(recorded.output.count() == 3);
  REQUIRE(recorded.reading.pages.size() == 2);
  CHECK(recorded.reading.pages[0].text == "L'été");
  CHECK(recorded.reading.pages[1].format == PageFormat::record);
  CHECK(recorded.reading.pages[1].line == 3);
  CHECK(recorded.reading.pages[1].id == "crawl/a.warc");
  CHECK(std::get<TableRow>(recorded.reading.pages[1].record).fields[0].second == "Un");
}

TEST_CASE("a remark is UTF-8, with its place, and of a file named where it is not of a piece") {
  struct Row {
    bool named;
    Origin origin;
    bool told_as_named;
  };
  for (const Row& row :
       {Row{true, origin_of_file(), true}, Row{true, origin_of_file().at("12"), false},
        Row{false, origin_of_file(), false}}) {
    CrawlFile file;
    file.path = "/crawl/a.warc";
    file.named = row.named;
    Recorded recorded("", file);
    recorded.output.report(row.origin, Severity::skipped,
                           {DiagnosticCode::http_type, {{"type", "image/\xE9"}}}, 7);
    REQUIRE(recorded.reading.reports.all.size() == 1);
    const Diagnostic& told = recorded.reading.reports.all[0];
    CHECK(told.severity == Severity::skipped);
    CHECK(told.source == row.origin.path);
    CHECK(told.line == 7);
    CHECK(told.reason == "image/\uFFFD");
    CHECK(told.code == DiagnosticCode::http_type);
    CHECK(told.arguments.at(0).value == "image/\uFFFD");
    CHECK(told.named == row.told_as_named);
  }
}

TEST_CASE("a remark that nobody wants to hear is counted all the same") {
  Recorded recorded("");
  recorded.diagnostic_sink = {};
  recorded.output.report(origin_of_file(), Severity::failed, DiagnosticCode::packed_cut);
  CHECK(recorded.output.count() == 1);
}
