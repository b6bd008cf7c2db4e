// The files of a segment of random documents, in a folder of their own, to be damaged.
#pragma once

#include <filesystem>
#include <string>

#include "crawl/temporary_directory.hpp"
#include "segment/error_of.hpp"
#include "segment/random_segments.hpp"

namespace glane::test {

class BuiltSegment {
 public:
  explicit BuiltSegment(std::size_t count = 12) { build(path(), random_documents(3, count)); }

  std::string path() const { return folder_.path("1"); }
  std::string file() const { return path() + ".seg"; }
  std::string version_file() const { return path() + ".glass/iamglass"; }
  std::string postings_file() const { return path() + ".glass/postlist.glass"; }

  // As it can be read whatever its parts are.
  Segment open() const { return Segment(path(), SegmentTrust::none); }

  // Turns a bit over, in its last byte but `from_end`.
  static void flip(const std::string& file, std::size_t from_end = 0) {
    std::string bytes = bytes_of(file);
    char& byte = bytes[bytes.size() - 1 - from_end];
    byte = static_cast<char>(byte ^ 1);
    put_bytes(file, bytes);
  }

  // In the first byte of a section.
  void flip(segment_format::Section section) const {
    const std::size_t begin = open().header().sections[section].begin;
    flip(file(), bytes_of(file()).size() - 1 - begin);
  }

  static void cut(const std::string& file, std::size_t bytes = 1) {
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - bytes);
  }

 private:
  TemporaryDirectory folder_;
};

}  // namespace glane::test
