#include "crawl/line_reader.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace glane;

namespace {

std::vector<std::string> html_lines(std::string_view bytes, std::size_t max_bytes = 100) {
  MemorySource memory(bytes);
  LineReader reader(memory);
  std::vector<std::string> lines;
  for (FileLine line; reader.next(line, max_bytes);) {
    CHECK(line.number == lines.size() + 1);
    lines.push_back(line.bytes > max_bytes ? "too long" : std::string(line.text));
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lines end with either sign, the last one with none") {
  CHECK(html_lines("") == Lines{});
  CHECK(html_lines("un\ndeux\r\n\ntrois") == Lines{"un", "deux", "", "trois"});
  CHECK(html_lines("un\n") == Lines{"un"});
  CHECK(html_lines("a\rb\n") == Lines{"a\rb"});
}

TEST_CASE("a line too long is passed over, and the next one read") {
  CHECK(html_lines("court\n" + std::string(200'000, 'x') + "\nfin\n", 5) ==
        Lines{"court", "too long", "fin"});
}

TEST_CASE("what was peeked stays to be read") {
  MemorySource memory("un\ndeux\n");
  LineReader reader(memory);
  CHECK(reader.peek(4) == "un\nd");
  CHECK(reader.peek(100) == "un\ndeux\n");
  CHECK(reader.offset() == 0);
  reader.skip(3);
  CHECK(reader.offset() == 3);
  FileLine line;
  REQUIRE(reader.next(line, 100));
  CHECK(line.text == "deux");
  CHECK(reader.offset() == 8);
  CHECK_FALSE(reader.next(line, 100));
}

TEST_CASE("the rest is read whole, or not at all where it is too much") {
  for (const std::size_t limit : {3u, 4u, 100u}) {
    MemorySource memory("a\nrest");
    LineReader reader(memory);
    FileLine line;
    REQUIRE(reader.next(line, 100));
    std::string rest;
    CAPTURE(limit);
    CHECK(reader.read_rest(rest, limit) == (limit >= 4));
    if (limit >= 4) CHECK(rest == "rest");
  }
}

TEST_CASE("bytes ahead are passed over as far as there are any") {
  MemorySource memory("0123456789");
  LineReader reader(memory);
  CHECK(reader.skip_ahead(4) == 4);
  CHECK(reader.peek(2) == "45");
  CHECK(reader.skip_ahead(100) == 6);
  CHECK(reader.peek(1) == "");
}
