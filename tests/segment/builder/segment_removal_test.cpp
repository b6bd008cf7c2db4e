#include "segment/builder/segment_removal.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "crawl/temporary_directory.hpp"
#include "segment/format/segment_format.hpp"
#include "segment/glass/glass_version_file.hpp"

using namespace glane;

namespace fs = std::filesystem;

namespace {

void write_segment(const TemporaryDirectory& folder, const std::string& mark) {
  folder.write("7.seg", mark + "le reste");
  folder.write(std::string("7.glass/") + kGlassVersionFile, "x");
  folder.write(std::string("7.glass/") + kGlassPostingsFile, "y");
}

}  // namespace

TEST_CASE("a segment's files are removed, both or what a crash has left of them") {
  const TemporaryDirectory folder;
  const std::string path = folder.path("7");
  write_segment(folder, std::string(segment_format::kMagic));
  CHECK(has_segment_mark(path));
  CHECK(is_removable_segment_folder(path));
  fs::remove(path + ".glass/" + kGlassVersionFile);
  CHECK(is_removable_segment_folder(path));
  remove_segment_files(path);
  CHECK_FALSE(fs::exists(path + ".seg"));
  CHECK_FALSE(fs::exists(path + ".glass"));
  CHECK_NOTHROW(remove_segment_files(path));
}

TEST_CASE("what is not glane's stays: a file without the mark, a folder with something else") {
  const TemporaryDirectory folder;
  const std::string path = folder.path("7");
  write_segment(folder, "glane???");
  CHECK_FALSE(has_segment_mark(path));
  CHECK_FALSE(is_removable_segment_folder(path));
  remove_segment_files(path);
  CHECK(fs::exists(path + ".seg"));
  CHECK(fs::exists(path + ".glass"));

  write_segment(folder, std::string(segment_format::kMagic));
  folder.write("7.glass/photo.jpg", "à quelqu'un");
  CHECK_FALSE(is_removable_segment_folder(path));
  remove_segment_files(path);
  CHECK_FALSE(fs::exists(path + ".seg"));
  CHECK(fs::exists(path + ".glass/photo.jpg"));
  CHECK(fs::exists(path + ".glass/" + kGlassPostingsFile));
}
