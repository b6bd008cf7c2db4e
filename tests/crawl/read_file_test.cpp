// Tests of read_crawl_file: what is told and handed on for each sort of file.
#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "base/utf8.hpp"
#include "crawl/read_file.hpp"
#include "crawl/walk.hpp"
#include "reading.hpp"

using namespace glane;

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
  for (const CrawlFile& file : walk_crawl({path}, {}, {}).files) reading.read(file);
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
