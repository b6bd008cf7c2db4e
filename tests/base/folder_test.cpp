#include "base/folder.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

using namespace glane;
namespace fs = std::filesystem;

TEST_CASE("a folder's names, and its removal with all that is in it but what links lead to") {
  const fs::path folder =
      fs::temp_directory_path() / ("glane-test-folder-" + std::to_string(::getpid()));
  fs::create_directories(folder / "tree" / "deep" / "empty");
  fs::create_directory(folder / "kept");
  std::ofstream(folder / "kept" / "file") << "x";
  std::ofstream(folder / "tree" / "deep" / "\xE9t\xE9") << "x";
  fs::create_directory_symlink(folder / "kept", folder / "tree" / "link");
  std::vector<std::string> names = names_in(folder / "tree");
  std::sort(names.begin(), names.end());
  CHECK(names == std::vector<std::string>{"deep", "link"});
  remove_tree(folder / "tree");
  CHECK_FALSE(fs::exists(folder / "tree"));
  CHECK(fs::exists(folder / "kept" / "file"));
  CHECK_NOTHROW(remove_tree(folder / "tree"));
  CHECK_THROWS_AS(names_in(folder / "tree"), std::system_error);
  std::error_code error;
  CHECK(names_in(folder / "kept" / "file", error).empty());
  CHECK(error == std::errc::not_a_directory);
  remove_tree(folder);
  CHECK_FALSE(fs::exists(folder));
}
