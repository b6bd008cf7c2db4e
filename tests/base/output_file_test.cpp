#include "base/output_file.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

using namespace glane;
namespace fs = std::filesystem;

namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("small and large pieces come out in the order written, with what was put over them") {
  const std::string path =
      fs::temp_directory_path() / ("glane-test-output-" + std::to_string(::getpid()));
  const std::string large(600'000, 'x');
  {
    OutputFile file(path);
    file.write("....");
    file.write(large);
    file.write("fin");
    CHECK(file.size() == large.size() + 7);
    file.overwrite(0, "tete");
    file.sync();
    CHECK(bytes_of(path) == "tete" + large + "fin");
    file.write("!");
    file.flush();
  }
  CHECK(bytes_of(path) == "tete" + large + "fin!");
  // A name that is taken stays as it is.
  CHECK_THROWS_AS(OutputFile{path}, std::system_error);
  CHECK(bytes_of(path).size() == large.size() + 8);
  sync_to_disk(path);
  fs::remove(path);
  CHECK_THROWS_AS(sync_to_disk(path), std::system_error);
}

TEST_CASE("temporary names are of one file, and each is another") {
  const std::string name = temporary_output_name("current");
  CHECK(name != temporary_output_name("current"));
  CHECK(is_temporary_output_name(name, "current"));
  CHECK_FALSE(is_temporary_output_name(name, "manifest.db"));
  for (const std::string& other :
       {std::string("current.new"), std::string("current.new-"), std::string("current"),
        std::string("current.new--0123456789abcdef"), std::string("current.new-47-0123456789abcde"),
        std::string("current.new-47x-0123456789abcdef"),
        std::string("current.new-47-0123456789abcdeg"), name + "0", name + "-wal"}) {
    CAPTURE(other);
    CHECK_FALSE(is_temporary_output_name(other, "current"));
  }
}

TEST_CASE("a file takes the place of another whole, or leaves it") {
  const fs::path folder =
      fs::temp_directory_path() / ("glane-test-replaced-" + std::to_string(::getpid()));
  fs::create_directory(folder);
  const std::string path = folder / "file";
  replace_file(path, "first");
  replace_file(path, "second one");
  CHECK(bytes_of(path) == "second one");
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
  CHECK(bytes_of(path) == "second one");
  fs::remove_all(folder);
}
