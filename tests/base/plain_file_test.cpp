#include "base/plain_file.hpp"
#include "base/mapped_file.hpp"
#include "base/output_file.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

using namespace glane;
namespace fs = std::filesystem;

namespace {

class Folder {
 public:
  Folder() : path_((fs::temp_directory_path() / "glane-test-XXXXXX").string()) {
    REQUIRE(::mkdtemp(path_.data()) != nullptr);
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

void write(const std::string& path, const std::string& text) {
  std::ofstream(path) << text;
}

}  // namespace

TEST_CASE("links, folders and pipes are no plain files, and nothing of them is read") {
  const Folder folder;
  write(folder / "file", "un texte");
  fs::create_symlink("file", folder / "link");
  fs::create_symlink("nowhere", folder / "lost");
  fs::create_directory(folder / "folder");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(is_plain_file(folder / "file"));
  CHECK(first_bytes_of_file(folder / "file", 2) == "un");
  CHECK(first_bytes_of_file(folder / "file", 100) == "un texte");
  for (const char* name : {"link", "lost", "folder", "pipe", "absent"}) {
    CAPTURE(name);
    CHECK_FALSE(is_plain_file(folder / name));
    CHECK(first_bytes_of_file(folder / name, 2).empty());
    CHECK(is_file_name_taken(folder / name) == (std::string(name) != "absent"));
    CHECK_THROWS_AS(copy_plain_file(folder / name, folder / "copy"), std::system_error);
    CHECK_FALSE(fs::exists(folder / "copy"));
  }
  remove_file_name(folder / "link");
  remove_file_name(folder / "absent");
  CHECK(first_bytes_of_file(folder / "file", 100) == "un texte");
}

TEST_CASE("what has a name already is not written over") {
  const Folder folder;
  write(folder / "file", "un texte");
  write(folder / "other", "un autre");
  fs::create_symlink("absent", folder / "link");
  for (const char* name : {"other", "link"}) {
    CHECK_THROWS_AS(copy_plain_file(folder / "file", folder / name), std::system_error);
    CHECK_THROWS_AS(OutputFile(folder / name), std::system_error);
  }
  CHECK(first_bytes_of_file(folder / "other", 100) == "un autre");
  CHECK_FALSE(fs::exists(folder / "absent"));
  copy_plain_file(folder / "file", folder / "copy");
  CHECK(first_bytes_of_file(folder / "copy", 100) == "un texte");
}

TEST_CASE("temporary names are of one file, and each is another") {
  const std::string name = temporary_name("current");
  CHECK(name != temporary_name("current"));
  CHECK(is_temporary_name(name, "current"));
  CHECK_FALSE(is_temporary_name(name, "manifest.db"));
  for (const std::string& other :
       {std::string("current.new"), std::string("current.new-"), std::string("current"),
        std::string("current.new--0123456789abcdef"), std::string("current.new-47-0123456789abcde"),
        std::string("current.new-47x-0123456789abcdef"),
        std::string("current.new-47-0123456789abcdeg"), name + "0", name + "-wal"}) {
    CAPTURE(other);
    CHECK_FALSE(is_temporary_name(other, "current"));
  }
}

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
