#include "index/files/owned_files.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "base/output_file.hpp"
#include "base/plain_file.hpp"
#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"
#include "index/files/index_format.hpp"
#include "index/files/segment_paths.hpp"
#include "index/manifest/manifest.hpp"
#include "segment/format/segment_format.hpp"

using namespace glane;

namespace fs = std::filesystem;

namespace {

const std::string kMark(segment_format::kMagic);

// Every file and folder below, by its path there.
std::vector<std::string> names_below(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    names.push_back(fs::relative(entry.path(), folder).string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("a segment goes where it bears the mark, its folder where it has only postings") {
  struct Row {
    const char* what;
    std::vector<std::pair<std::string, std::string>> files;  // a name that ends in '/': a folder
    std::vector<std::string> left;
  };
  const std::vector<Row> rows = {
      {"whole",
       {{"7.seg", kMark + "x"}, {"7.glass/iamglass", "x"}, {"7.glass/postlist.glass", ""}},
       {}},
      {"begun", {{"7.seg", kMark}}, {}},
      {"its folder begun", {{"7.seg", kMark}, {"7.glass/", ""}}, {}},
      {"half removed", {{"7.seg", kMark + "x"}, {"7.glass/iamglass", "x"}}, {}},
      {"a file of somebody",
       {{"7.seg", "glane"}, {"7.glass/iamglass", "x"}},
       {"7.glass", "7.glass/iamglass", "7.seg"}},
      {"an empty one", {{"7.seg", ""}, {"7.glass/", ""}}, {"7.glass", "7.seg"}},
      {"a folder alone", {{"7.glass/iamglass", "x"}}, {"7.glass", "7.glass/iamglass"}},
      {"something in the folder",
       {{"7.seg", kMark}, {"7.glass/iamglass", "x"}, {"7.glass/a", ""}},
       {"7.glass", "7.glass/a", "7.glass/iamglass"}},
      {"a folder in the folder",
       {{"7.seg", kMark}, {"7.glass/iamglass/a", "x"}},
       {"7.glass", "7.glass/iamglass", "7.glass/iamglass/a"}},
      {"folders that are called so",
       {{"7.seg/a", kMark}, {"7.glass", kMark}},
       {"7.glass", "7.seg", "7.seg/a"}},
      {"numbers that are none",
       {{"07.seg", kMark}, {"0.seg", kMark}, {"7.seg.seg", kMark}},
       {"0.seg", "07.seg", "7.seg.seg"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    const TemporaryDirectory folder;
    for (const auto& [name, content] : row.files) {
      if (name.ends_with("/")) {
        fs::create_directory(folder.path(name));
      } else {
        folder.write(name, content);
      }
    }
    const auto before = names_below(folder.path());
    remove_other_segments(folder.path(), {7});
    CHECK(names_below(folder.path()) == before);
    remove_other_segments(folder.path(), {});
    CHECK(names_below(folder.path()) == row.left);
    remove_leftovers(folder.path(), {});
    CHECK(names_below(folder.path()) == row.left);
  }
}

TEST_CASE("links are neither followed nor removed") {
  const TemporaryDirectory folder;
  folder.write("outside/7.seg", kMark);
  folder.write("outside/7.glass/iamglass", "x");
  folder.write("outside/current", std::string(kCurrentMark));
  fs::create_directory(folder.path("idx"));
  fs::create_symlink("../outside/7.seg", folder.path("idx/7.seg"));
  fs::create_symlink("../outside/7.glass", folder.path("idx/7.glass"));
  folder.write("idx/8.seg", kMark);
  fs::create_symlink("../outside/7.glass", folder.path("idx/8.glass"));
  fs::create_symlink("../outside/current", temporary_output_name(folder.path("idx/current")));
  fs::create_symlink("../outside", temporary_output_name(folder.path("idx/rebuilt")));
  auto left = names_below(folder.path());
  remove_leftovers(folder.path("idx"), {});
  std::erase(left, "idx/8.seg");
  CHECK(names_below(folder.path()) == left);
}

TEST_CASE("what a crash left unfinished goes, by its name and its mark") {
  const TemporaryDirectory folder;
  { const Manifest manifest(folder.path(), Manifest::Access::create); }
  const auto manifest = first_bytes_of_plain_file(folder.path(kManifestFile), 1 << 20);
  fs::remove(folder.path(kManifestFile));
  const std::string mark(kCurrentMark);
  const auto write = [&](const std::string& path, const std::string& bytes) {
    folder.write(fs::relative(path, folder.path()).string(), bytes);
  };
  const auto temporary = [&](const std::string& name) {
    return temporary_output_name(folder.path(name));
  };
  write(temporary("current"), mark + "x");
  write(temporary("current"), "");
  write(temporary("current"), std::string(40, '\0'));
  write(temporary("manifest.db"), manifest);
  write(temporary("manifest.db"), "");
  write(temporary("manifest.db"), std::string(512, '\0') + manifest.substr(512));
  write(temporary("manifest.db") + "-wal", "x");
  const std::string rebuilt = temporary("rebuilt");
  write(rebuilt + "/manifest.db", manifest);
  write(rebuilt + "/manifest.db-wal", "x");
  write(temporary("rebuilt") + "/manifest.db", std::string(512, '\0') + manifest.substr(512));
  CHECK(foreign_file(folder.path()).empty());
  remove_leftovers(folder.path(), {});
  CHECK(names_below(folder.path()).empty());

  write(temporary("current"), "x");
  write(temporary("manifest.db"), "SQLite format 3");
  write(temporary("manifest.db"), std::string(40, '\0') + "x");
  write(temporary("17.seg"), kMark);
  write(temporary("rebuilt") + "/notes.txt", "x");
  folder.write("current.new", mark);
  const auto before = names_below(folder.path());
  CHECK_FALSE(foreign_file(folder.path()).empty());
  remove_leftovers(folder.path(), {});
  CHECK(names_below(folder.path()) == before);
}

TEST_CASE("a new segment comes past the numbers of files that are there, whoever made them") {
  const TemporaryDirectory folder;
  CHECK(free_number(folder.path(), 3) == 3);
  folder.write("3.seg", "x");
  fs::create_directory(folder.path("4.glass"));
  fs::create_symlink("nowhere", folder.path("5.seg"));
  CHECK(free_number(folder.path(), 3) == 6);
  CHECK(free_number(folder.path(), 2) == 2);
}

TEST_CASE("names of an index's files that are links or folders are refused") {
  for (const char* name : {"manifest.db", "manifest.db-shm", "current", "writer.lock"}) {
    CAPTURE(name);
    const TemporaryDirectory folder;
    CHECK_NOTHROW(require_owned_plain_files(folder.path()));
    fs::create_symlink("nowhere", folder.path(name));
    CHECK_THROWS_AS(require_owned_plain_files(folder.path()), Error);
    fs::remove(folder.path(name));
    fs::create_directory(folder.path(name));
    CHECK_THROWS_AS(require_owned_plain_files(folder.path()), Error);
  }
}
