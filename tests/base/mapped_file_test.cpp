#include "base/mapped_file.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

using namespace glane;
namespace fs = std::filesystem;

namespace {

// A file of these bytes, for as long as it lives.
struct WrittenFile {
  explicit WrittenFile(const std::string& bytes)
      : path(fs::temp_directory_path() / ("glane-test-mapped-" + std::to_string(::getpid()))) {
    std::ofstream(path, std::ios::binary) << bytes;
  }
  ~WrittenFile() { fs::remove(path); }
  std::string path;
};

}  // namespace

TEST_CASE("a mapped file shows its bytes, also when its name is gone") {
  const std::string bytes("Le pont\0de pierre", 17);
  std::optional<WrittenFile> written(bytes);
  const MappedFile file(written->path);
  CHECK(file.bytes() == bytes);
  written.reset();
  file.release_pages();
  CHECK(file.bytes() == bytes);
  CHECK_FALSE(file.is_cut_short());
  CHECK_FALSE(file.has_lost_pages());
}

TEST_CASE("an empty file is mapped as nothing, one that is not there is an error") {
  const WrittenFile written("");
  CHECK(MappedFile(written.path).bytes().empty());
  CHECK_THROWS_AS(MappedFile(written.path + "-absent"), std::system_error);
  CHECK_THROWS_AS(MappedFile("/"), std::system_error);  // a folder
}

TEST_CASE("a file that is cut short is told, and its stamp is another") {
  const WrittenFile written("il tient");
  const MappedFile file(written.path);
  const FileStamp before = file.stamp();
  CHECK(before.bytes == 8);
  fs::resize_file(written.path, 3);
  CHECK(file.is_cut_short());
  CHECK_FALSE(file.stamp() == before);
}
