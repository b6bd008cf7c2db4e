#include "base/mapped_file.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <system_error>

using namespace glane;
namespace fs = std::filesystem;

TEST_CASE("a file takes the place of another whole, or leaves it") {
  const fs::path folder =
      fs::temp_directory_path() / ("glane-test-replaced-" + std::to_string(::getpid()));
  fs::create_directory(folder);
  const std::string path = folder / "file";
  replace_file(path, "first");
  replace_file(path, "second one");
  CHECK(MappedFile(path).bytes() == "second one");
  const auto names = [&] {
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
  };
  CHECK(names() == 1);
  // Nothing that is there is touched before, and nothing is left where it fails.
  const std::string taken = folder / "folder";
  fs::create_directories(taken + "/of somebody");
  CHECK_THROWS_AS(replace_file(taken, "third"), std::system_error);
  CHECK_THROWS_AS(replace_file(folder / "absent" / "file", "third"), std::system_error);
  CHECK(names() == 2);
  CHECK(MappedFile(path).bytes() == "second one");
  fs::remove_all(folder);
}
