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
  CHECK_FALSE(fs::exists(path + ".new"));
  fs::create_directory(path + ".new");
  CHECK_THROWS_AS(replace_file(path, "third"), std::system_error);
  CHECK(MappedFile(path).bytes() == "second one");
  fs::remove_all(folder);
}
