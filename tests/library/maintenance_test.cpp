#include "glane/maintenance.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"
#include "glane/index.hpp"
#include "glane/writer.hpp"

using namespace glane;

namespace {

void make_index(const std::string& directory) {
  Writer writer(directory);
  for (const char* id : {"a", "b", "c"}) {
    Document document;
    document.id = id;
    document.text = "La digue a tenu.";
    writer.add(document);
    writer.commit();
  }
  writer.remove("b");
  writer.commit();
}

}  // namespace

TEST_CASE("an index is checked, compacted, copied, restored and mended from outside") {
  const TemporaryDirectory folder;
  const std::string directory = folder.path("glane.idx");
  make_index(directory);
  CHECK(check_index(directory).verdict() == IndexVerdict::sound);
  CHECK(compact_index(directory, {}).documents == 2);
  CHECK(Index(directory).statistics().removed == 0);

  const std::string copy = folder.path("copy.idx");
  CHECK(backup_index(directory, copy));
  const std::string restored = folder.path("restored.idx");
  CHECK(restore_index(copy, restored).documents == 2);
  CHECK(check_index(restored).is_sound());

  std::filesystem::remove(directory + "/current");
  CHECK(check_index(directory).verdict() == IndexVerdict::damaged);
  CHECK(repair_index(directory, {}).documents == 2);
  CHECK(check_index(directory).is_sound());
}

TEST_CASE("what would have to wait for a writer, or is asked to end, is an error") {
  const TemporaryDirectory folder;
  const std::string directory = folder.path("glane.idx");
  make_index(directory);
  const Writer writer(directory);
  CHECK_THROWS_AS(compact_index(directory, {}), Error);
  CHECK_THROWS_AS(check_index(directory, {0, [] { return true; }}), Interrupted);
}
