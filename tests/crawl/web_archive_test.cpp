#include "crawl/web_archive.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "read_all.hpp"
#include "web_records.hpp"

using namespace glane;

namespace {

using Lines = std::vector<std::string>;

// "record URL @place: block", "damage @place" for all that a reader finds.
template <typename Reader>
Lines records_of(std::string_view bytes) {
  MemorySource memory(bytes);
  LineReader lines(memory);
  Reader reader(lines);
  Lines found;
  WebRecord record;
  for (NextRecord next; (next = reader.next(record)) != NextRecord::end;) {
    const std::string place = "@" + std::to_string(record.place);
    if (next == NextRecord::damage) {
      found.push_back("damage " + place);
    } else {
      BlockSource block(lines, record.bytes);
      found.push_back("record " + record.url + " " + place + ": " + read_all(block, 3));
    }
  }
  return found;
}

std::string at(std::size_t place) {
  return "@" + std::to_string(place);
}

std::string arc_record(std::string_view url, std::string_view block,
                       std::string_view fields = "192.0.2.1 20080430204825 text/html") {
  return std::string(url) + " " + std::string(fields) + " " + std::to_string(block.size()) + "\n" +
         std::string(block) + "\n";
}

}  // namespace

TEST_CASE("a WARC record has its fields as written, its type in lower case") {
  const std::string warc =
      "WARC/1.1\r\nwarc-type: Revisit\r\nWARC-Target-URI: < https://a.example/\u00E9t\u00E9 >\r\n"
      "WARC-Date: 2019-10-05T06:30:00.25Z\r\nContent-Type: application/http;\r\n "
      "msgtype=response\r\n"
      "WARC-Payload-Digest: sha1:ABC\r\nWARC-Truncated: time\r\nContent-Length: 5\r\n\r\nabcde";
  MemorySource memory(warc);
  LineReader lines(memory);
  WarcReader reader(lines);
  WebRecord record;
  REQUIRE(reader.next(record) == NextRecord::record);
  CHECK(record.type == "revisit");
  CHECK(record.url == "https://a.example/\u00E9t\u00E9");
  CHECK(record.date == "2019-10-05T06:30:00.25Z");
  CHECK(record.content_type == "application/http; msgtype=response");
  CHECK(record.digest == "sha1:ABC");
  CHECK(record.cut_off == "time");
  CHECK(record.bytes == 5);
  CHECK(record.place == 0);
}

TEST_CASE("WARC records follow each other, whatever blank lines lie between them") {
  const std::string one = warc_record("response", "http://a.example/1", "un");
  const std::string two = warc_record("response", "<http://a.example/2>", "WARC/1.0\r\n\r\n");
  const std::string empty = warc_record("warcinfo", "", "");
  CHECK(records_of<WarcReader>("") == Lines{});
  CHECK(records_of<WarcReader>("\r\n\n\r\n") == Lines{});
  CHECK(records_of<WarcReader>(one + empty + "\n\n" + two) ==
        Lines{"record http://a.example/1 @0: un", "record  " + at(one.size()) + ": ",
              "record http://a.example/2 " + at(one.size() + empty.size() + 2) +
                  ": WARC/1.0\r\n\r\n"});
}

TEST_CASE("what is no WARC record is damage at its place, and the next record is found") {
  const std::string one = warc_record("response", "http://a.example/1", "un");
  const std::string after = warc_record("response", "http://a.example/2", "deux");
  const auto with = [&](std::string_view what, std::string_view by) {
    std::string changed = one;
    return changed.replace(changed.find(what), what.size(), by);
  };
  for (const std::string& bad : {
           std::string("n'importe quoi\r\nencore\r\n"),
           with("WARC/1.0", "WORC/1.0"),
           with("Content-Length: 2", "Content-Longueur: 2"),
           with("Content-Length: 2", "Content-Length: deux"),
           with("Content-Length: 2", "Content-Length: 2 octets"),
           with("Content-Length: 2", "Content-Length: -2"),
           with("Content-Length: 2", "Content-Length: 99999999999999999999"),
           with("WARC-Type: response\r\n", ""),
           with("WARC-Type", "X: " + std::string(2u << 20, 'x') + "\r\nWARC-Type"),
       }) {
    CAPTURE(bad.size());
    const Lines found = records_of<WarcReader>(one + bad + after);
    REQUIRE(found.size() >= 3);
    CHECK(found[0] == "record http://a.example/1 @0: un");
    CHECK(found[1] == "damage " + at(one.size()));
    CHECK(found.back() == "record http://a.example/2 " + at(one.size() + bad.size()) + ": deux");
  }
  CHECK(records_of<WarcReader>("rien") == Lines{"damage @0"});
  CHECK(records_of<WarcReader>(one + "rien\n") ==
        Lines{"record http://a.example/1 @0: un", "damage " + at(one.size())});
  CHECK(records_of<WarcReader>("WARC/1.0\r\nWARC-Type: response\r\n") == Lines{"damage @0"});
}

TEST_CASE("a block is as long as announced, or as what there is") {
  MemorySource memory("0123456789suite");
  LineReader lines(memory);
  BlockSource block(lines, 10);
  CHECK(block.left() == 10);
  char bytes[4];
  CHECK(block.read(bytes, 4) == 4);
  CHECK(block.left() == 6);
  block.skip_rest();
  CHECK(block.left() == 0);
  CHECK(block.read(bytes, 4) == 0);
  CHECK(lines.peek(100) == "suite");

  BlockSource cut(lines, 8);
  CHECK(read_all(cut, 100) == "suite");
  CHECK(cut.left() == 3);
  cut.skip_rest();
  CHECK(cut.left() == 3);
}

TEST_CASE("a block has the fault of what it lies in, unless it was read before") {
  ForwardSource failing("0123456789", "Input/output error");
  LineReader lines(failing);
  BlockSource whole(lines, 10);
  BlockSource cut(lines, 5);
  CHECK(read_all(whole) == "0123456789");
  CHECK(read_all(cut) == "");
  CHECK(whole.fault().empty());
  CHECK(cut.fault().text() == "Input/output error");
}

TEST_CASE("an ARC record is a line and its block") {
  struct Row {
    std::string line;
    std::string_view url;
    std::string_view date;
    std::string_view type;
  };
  for (const Row& row : {
           Row{"http://a.example/un 192.0.2.1 20080430204825 text/html 5", "http://a.example/un",
               "20080430204825", "response"},
           Row{"http://a.example/une page 192.0.2.1 200804302048 text/html 5",
               "http://a.example/une page", "200804302048", "response"},
           Row{"http://a.example/ 192.0.2.1 20080430204825 text/html 200 ABC - 12 essai.arc 5",
               "http://a.example/", "20080430204825", "response"},
           Row{"dns:a.example 192.0.2.1 20080430204825 text/dns 5", "dns:a.example",
               "20080430204825", "response"},
           Row{"filedesc://essai.arc 0.0.0.0 20080430204825 text/plain 5", "filedesc://essai.arc",
               "20080430204825", "warcinfo"},
       }) {
    CAPTURE(row.line);
    const std::string arc = "\n" + row.line + "\r\nabcde\n";
    MemorySource memory(arc);
    LineReader lines(memory);
    ArcReader reader(lines);
    WebRecord record;
    REQUIRE(reader.next(record) == NextRecord::record);
    CHECK(record.url == row.url);
    CHECK(record.date == row.date);
    CHECK(record.type == row.type);
    CHECK(record.content_type == "application/http");
    CHECK(record.place == 1);
    CHECK(record.bytes == 5);
    BlockSource(lines, record.bytes).skip_rest();
    CHECK(reader.next(record) == NextRecord::end);
  }
}

TEST_CASE("lines that begin no ARC record are damage, once, and the next record is found") {
  const std::string one = arc_record("http://a.example/1", "un");
  const std::string after = arc_record("http://a.example/2", "deux");
  for (const std::string_view bad : {
           "du bruit", "1 2 3 4 5\nencore",
           "http://a.example/ 192.0.2.1 20080430204825 text/html",       // no length
           "http://a.example/ 192.0.2.1 20080430204825 text/html cinq",  // none that is a number
           "http://a.example/ 192.0.2.1 20080430204825 text/html -5",
           "http://a.example/ 192.0.2.1 2008-04-30 text/html 5",  // no date
           "http://a.example/ 20080430204825 text/html 5",        // no address
           "a.example 192.0.2.1 20080430204825 text/html 5",      // no URL
       }) {
    CAPTURE(bad);
    CHECK(records_of<ArcReader>(one + std::string(bad) + "\n\n" + after) ==
          Lines{"record http://a.example/1 @0: un", "damage " + at(one.size()),
                "record http://a.example/2 " + at(one.size() + bad.size() + 2) + ": deux"});
  }
  CHECK(records_of<ArcReader>("") == Lines{});
  CHECK(records_of<ArcReader>("rien\nde rien") == Lines{"damage @0"});
}
