#include "base/plain_file.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

#include "base/output_file.hpp"

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
  CHECK(first_bytes_of_plain_file(folder / "file", 2) == "un");
  CHECK(first_bytes_of_plain_file(folder / "file", 100) == "un texte");
  for (const char* name : {"link", "lost", "folder", "pipe", "absent"}) {
    CAPTURE(name);
    CHECK_FALSE(is_plain_file(folder / name));
    CHECK(first_bytes_of_plain_file(folder / name, 2).empty());
    CHECK(is_plain_file_name_taken(folder / name) == (std::string(name) != "absent"));
    CHECK_THROWS_AS(copy_plain_file(folder / name, folder / "copy"), std::system_error);
    CHECK_FALSE(fs::exists(folder / "copy"));
  }
  remove_plain_file_name(folder / "link");
  remove_plain_file_name(folder / "absent");
  CHECK(first_bytes_of_plain_file(folder / "file", 100) == "un texte");
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
  CHECK(first_bytes_of_plain_file(folder / "other", 100) == "un autre");
  CHECK_FALSE(fs::exists(folder / "absent"));
  copy_plain_file(folder / "file", folder / "copy");
  CHECK(first_bytes_of_plain_file(folder / "copy", 100) == "un texte");
}
