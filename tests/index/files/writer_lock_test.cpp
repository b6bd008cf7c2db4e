#include "index/files/writer_lock.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <memory>
#include <string>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"

using namespace glane;

TEST_CASE("one writer at a time, who is named to the other, and goes when it ends") {
  const TemporaryDirectory folder;
  CHECK(writing_process(folder.path()).empty());
  auto first = std::make_unique<WriterLock>(folder.path(), Waiting());
  try {
    const WriterLock second(folder.path(), Waiting());
    FAIL("two writers hold one lock");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::index);
    CHECK(std::string(error.what()).find(std::to_string(::getpid())) != std::string::npos);
  }
  first.reset();
  CHECK_NOTHROW(WriterLock(folder.path(), Waiting()));
}

TEST_CASE("who is asked to end waits no longer for the other writer") {
  const TemporaryDirectory folder;
  const WriterLock first(folder.path(), Waiting());
  CHECK_THROWS(WriterLock(folder.path(), Waiting(3600, [] { return true; })));
}

TEST_CASE("a lock file is a number and a machine, or nothing; a stranger's is left as it is") {
  const TemporaryDirectory folder;
  const struct {
    const char* content;
    bool is_lock;
  } rows[] = {{"", true}, {"4711\nbrest\n", true}, {"4711", true}, {"mes notes", false}};
  for (const auto& row : rows) {
    CAPTURE(row.content);
    CHECK(is_lock_file(folder.write("lock", row.content)) == row.is_lock);
  }
  CHECK_FALSE(is_lock_file(folder.path("absent")));
}

TEST_CASE("a lock is not taken by way of a link, nor where no file can be") {
  const TemporaryDirectory folder;
  const std::string target = folder.write("ailleurs", "précieux");
  std::filesystem::create_symlink(target, folder.path(kWriterLockFile));
  CHECK_THROWS_AS(WriterLock(folder.path(), Waiting()), Error);
  CHECK(std::filesystem::file_size(target) == std::string("précieux").size());
  CHECK_THROWS_AS(WriterLock(folder.path("absent"), Waiting()), Error);
}
