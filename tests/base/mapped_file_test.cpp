#include "base/mapped_file.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <system_error>

#include "crawl/temporary_directory.hpp"

using namespace glane;

TEST_CASE("a file takes the place of another whole, or leaves it") {
  const TemporaryDirectory folder;
  const std::string path = folder.path("file");
  replace_file(path, "first");
  replace_file(path, "second one");
  CHECK(MappedFile(path).bytes() == "second one");
  CHECK_FALSE(std::filesystem::exists(path + ".new"));
  std::filesystem::create_directory(path + ".new");
  CHECK_THROWS_AS(replace_file(path, "third"), std::system_error);
  CHECK(MappedFile(path).bytes() == "second one");
}
