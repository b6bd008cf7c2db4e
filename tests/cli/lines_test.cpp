#include "lines.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"

using namespace glane::cli;

namespace {

std::vector<std::string> html_lines(const std::string& bytes) {
  const glane::TemporaryDirectory folder;
  folder.write("lines", bytes);
  std::vector<std::string> lines;
  read_lines(folder.path("lines"), [&](std::string_view line, std::size_t number) {
    lines.emplace_back(line);
    CHECK(number == lines.size());
  });
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lines come without their ends, the first without a byte order mark") {
  CHECK(html_lines("crue\r\ndigue\n\npont") == Lines{"crue", "digue", "", "pont"});
  CHECK(html_lines("\xEF\xBB\xBF"
                   "crue\n\xEF\xBB\xBF"
                   "digue\n") == Lines{"crue",
                                       "\xEF\xBB\xBF"
                                       "digue"});
  CHECK(html_lines("").empty());
  CHECK(html_lines(std::string("a\0b\n", 4)) == Lines{std::string("a\0b", 3)});
}

TEST_CASE("a file that is not there is an error") {
  CHECK_THROWS_AS(read_lines("no such file", {}), glane::Error);
}

TEST_CASE("a line that is too long is refused, and no more of it is read") {
  const glane::TemporaryDirectory folder;
  folder.write("lines", "abc\nabcd\n" + std::string(100'000, 'a'));
  std::size_t lines = 0;
  const auto count = [&](std::string_view, std::size_t) { ++lines; };
  CHECK_THROWS_AS(read_lines(folder.path("lines"), 4, count), glane::Error);
  CHECK(lines == 2);
  CHECK_THROWS_AS(read_lines("/dev/zero", 1000, count), glane::Error);
}
