// Tests of read_crawl_file: what is told and handed on for each sort of file.
#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "base/utf8.hpp"
#include "crawl/read_file.hpp"
#include "crawl/walk.hpp"
#include "reading.hpp"

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

TEST_CASE("a line too long is told with its number and length in constant memory") {
  const TemporaryDirectory directory;
  const std::string path = directory.path("long.jsonl");
  const std::uint64_t length = 400'000'000;
  {
    std::ofstream out(path, std::ios::binary);
    out << "{\"a\":1}\n{\"text\":\"";
    const std::string chunk(1'000'000, 'x');
    for (int i = 0; i < 400; ++i) out << chunk;
    out << "\"}\n{\"a\":3}\n";
  }
  rusage before{};
  ::getrusage(RUSAGE_SELF, &before);
  Reading reading;
  for (const CrawlFile& file : list_crawl({path}, {}, {}).files) reading.read(file);
  rusage after{};
  ::getrusage(RUSAGE_SELF, &after);
  CHECK(after.ru_maxrss - before.ru_maxrss < 300 << 10);
  REQUIRE(reading.pages.size() == 2);
  CHECK(reading.pages[1].id == "long.jsonl#L3");
  REQUIRE(reading.reports.all.size() == 1);
  CHECK(reading.reports.all[0].line == 2);
  CHECK(reading.reports.all[0].reason ==
        "a line of " + std::to_string(length + 11) + " bytes, larger than 64 MB");
  CHECK(reading.reports.all[0].severity == Severity::failed);
  CHECK(reading.bytes == length + 11 + 17);
}

TEST_CASE("a page that is no JSON lines must fit into memory") {
  const TemporaryDirectory directory;
  const std::string path = directory.write("grand.txt", "Un titre\n");
  std::filesystem::resize_file(path, kMaxPageBytes + 1);
  Reading reading;
  for (const CrawlFile& file : list_crawl({path}, {}, {}).files) reading.read(file);
  CHECK(reading.pages.empty());
  REQUIRE(reading.reports.all.size() == 1);
  // Sparse: what was made is zeros from the tenth byte on.
  CHECK(reading.reports.all[0].reason == "binary data");

  std::ofstream(path) << "Un titre\n" << std::string(kMaxPageBytes, 'a');
  for (const CrawlFile& file : list_crawl({path}, {}, {}).files) reading.read(file);
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

TEST_CASE("charsets: the mark, valid UTF-8, what the page declares, then Windows-1252") {
  using namespace std::string_view_literals;
  struct Row {
    std::string_view bytes;
    PageFormat format;
    std::string_view text;
    std::string_view remark;
  };
  for (const Row& row : {
           Row{"\xEF\xBB\xBFL'été"sv, PageFormat::text, "L'été", ""},
           Row{"\xEF\xBB\xBF\xEF\xBB\xBFL'été"sv, PageFormat::text, "L'été", ""},
           Row{"\xFF\xFE\xFF\xFE"
               "E\0t\0\xE9\0"sv,
               PageFormat::text, "Eté", ""},
           Row{"\xFF\xFE"
               "E\0t\0\xE9\0"sv,
               PageFormat::text, "Eté", ""},
           Row{"\xFE\xFF\0E\0t\0\xE9"sv, PageFormat::text, "Eté", ""},
           Row{"\xFF\xFE\0\0\xE9\0\0\0"sv, PageFormat::text, "é", ""},
           Row{"L\0'\0\xE9\0t\0\xE9\0 \0v\0i\0e\0n\0t\0"sv, PageFormat::text, "L'été vient", ""},
           Row{"Un \xE9t\xE9 \x80 \x93ici\x94"sv, PageFormat::text, "Un été € “ici”",
               "not valid UTF-8 at byte 3: read as windows-1252"},
           Row{"Déjà vu, caf\xE9 noir, très"sv, PageFormat::text, "Déjà vu, café noir, très",
               "not valid UTF-8 at byte 14: read as windows-1252"},
           Row{"Il était une fois, coup\xC3"sv, PageFormat::text, "Il était une fois, coup\uFFFD",
               "not valid UTF-8 at byte 24: repaired"},
           Row{"Ã\u0089tÃ© oÃ¹ lâ€™on rit"sv, PageFormat::text, "Été où l’on rit",
               "UTF-8 encoded twice: mended"},
           Row{"<html><meta charset=ISO-8859-15><p>10 \xA4 l'\xBDuf</p>"sv, PageFormat::html,
               "<html><meta charset=ISO-8859-15><p>10 € l'œuf</p>", ""},
           Row{"<html><meta charset=iso-8859-1><p>déjà</p>"sv, PageFormat::html,
               "<html><meta charset=iso-8859-1><p>déjà</p>", ""},
           Row{"<html><meta charset=\"inconnu\"><p>\xE9</p>"sv, PageFormat::html,
               "<html><meta charset=\"inconnu\"><p>é</p>",
               "not valid UTF-8 at byte 33: read as windows-1252"},
       }) {
    CAPTURE(row.text);
    const Reading reading = read("p", row.bytes);
    REQUIRE(reading.pages.size() == 1);
    CHECK(reading.pages[0].text == row.text);
    CHECK(reading.pages[0].format == row.format);
    CHECK(reading.pages[0].id == "p");
    REQUIRE(reading.reports.all.size() == (row.remark.empty() ? 0 : 1));
    if (!row.remark.empty()) CHECK(reading.reports.all[0].reason == row.remark);
  }
}

TEST_CASE("a few bad bytes in UTF-8 are repaired, not the whole page reread") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "été ";
  const Reading reading = read("p.txt", text + "\xFF" + text);
  REQUIRE(reading.pages.size() == 1);
  CHECK(reading.pages[0].text == text + "\uFFFD" + text);
}

TEST_CASE("a JSON line that is no UTF-8 is told by its number and handed on") {
  const Reading reading = read("a.jsonl", "{\"a\":\"é\"}\n{\"a\":\"\xE9\"}\n");
  REQUIRE(reading.pages.size() == 2);
  CHECK(reading.pages[1].text == "{\"a\":\"é\"}");
  REQUIRE(reading.reports.all.size() == 1);
  CHECK(reading.reports.all[0].line == 2);
  CHECK(reading.reports.all[0].severity == Severity::doubtful);
}

TEST_CASE("reading fails with the system's reason") {
  const TemporaryDirectory directory;
  Reading reading;
  reading.read({directory.path("disparu.txt"), "disparu.txt", 3, 0, false});
  reading.read({directory.path(), "d", 3, 0, false});
  const std::string closed = directory.write("secret.txt", "x");
  ::chmod(directory.path().c_str(), 0755);
  ::chmod(closed.c_str(), 0);
  {
    const Unprivileged user;
    reading.read({closed, "secret.txt", 1, 0, true});
  }
  REQUIRE(::mkfifo(directory.path("tube").c_str(), 0600) == 0);
  reading.read({directory.path("tube"), "tube", 0, 0, true});
  CHECK(reading.pages.empty());
  REQUIRE(reading.reports.all.size() == 4);
  CHECK(reading.reports.all[0].reason == "No such file or directory");
  CHECK(reading.reports.all[1].reason == "Is a directory");
  CHECK(reading.reports.all[2].reason == "Permission denied");
  CHECK(reading.reports.all[3].reason == "a named pipe");
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
