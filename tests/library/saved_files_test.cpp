#include "library/saved_files.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <random>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"

using namespace glane;

TEST_CASE("what was seen is read as it was written") {
  const TemporaryDirectory folder;
  const SavedFiles files(folder.path(), "péniche");
  CHECK(files.read_seen().empty());
  CHECK(!files.read_search());
  std::mt19937_64 random(11);
  std::vector<std::uint64_t> hashes = {0, 1, ~std::uint64_t{0}};
  for (int i = 0; i < 1000; ++i) hashes.push_back(random());
  std::sort(hashes.begin(), hashes.end());
  files.write_seen(hashes);
  files.write_search("{}\n");
  CHECK(files.read_seen() == hashes);
  CHECK(files.read_search() == "{}\n");
  files.remove();
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a list of what was seen that is damaged is an error") {
  const TemporaryDirectory folder;
  const SavedFiles files(folder.path(), "b");
  for (const std::string bytes : {"", "glane seen 2\n", "glane seen 1\n1234567",
                                  "glane seen 1\n222222221111111"
                                  "1"}) {
    CAPTURE(bytes);
    folder.write("b.seen", bytes);
    CHECK_THROWS_AS(files.read_seen(), Error);
  }
}

TEST_CASE("a lock is one process's, and ends with it, and goes with the search") {
  const TemporaryDirectory folder;
  const SavedFiles files(folder.path("deep/below"), "b");
  {
    const SavedLock lock(files, {});
    CHECK_THROWS_AS(SavedLock(files, {}), Error);
    CHECK_THROWS_AS(SavedLock(files, Waiting(30, [] { return true; })), Interrupted);
    files.remove();
    CHECK_NOTHROW(SavedLock(files, {}));  // of a search that has the name by then
  }
  CHECK_NOTHROW(SavedLock(files, {}));
}
