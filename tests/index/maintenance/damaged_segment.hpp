// One segment in a folder of its own, to be damaged, and what it was made of.
#pragma once

#include <doctest/doctest.h>

#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "index/made_segment.hpp"
#include "index/maintenance/damage.hpp"
#include "index/maintenance/sample_pages.hpp"

namespace glane::test {

inline std::vector<Document> documents_of(const Pages& pages) {
  std::vector<Document> documents;
  for (const auto& page : pages) documents.insert(documents.end(), page.begin(), page.end());
  return documents;
}

class DamagedSegment {
 public:
  explicit DamagedSegment(std::vector<Document> documents = documents_of(sample_pages(12)))
      : documents_(std::move(documents)) {
    made_segment(folder_.path(), 1, documents_);
    whole_ = read_bytes(file());
    std::memcpy(&header_, whole_.data(), sizeof header_);
  }

  std::string directory() const { return folder_.path(); }
  std::string path() const { return folder_.path("1"); }
  std::string file() const { return path() + ".seg"; }
  const std::vector<Document>& documents() const { return documents_; }
  const std::string& whole() const { return whole_; }
  const segment_format::Header& header() const { return header_; }
  std::string_view written(std::size_t section) const {
    return std::string_view(whole_).substr(header_.sections[section].begin,
                                           header_.sections[section].bytes);
  }

  void renew() const { write_bytes(file(), whole_); }

  // Turns over a bit of one byte of a section.
  void flip(std::size_t section, std::size_t at = 0) const {
    REQUIRE(damage(file(), section, false, at));
  }

  // All bytes of a section, or those from one to another.
  void fill(std::size_t section, char byte) const {
    fill(section, byte, 0, written(section).size());
  }
  void fill(std::size_t section, char byte, std::size_t begin, std::size_t end) const {
    REQUIRE(end <= written(section).size());
    std::string bytes = read_bytes(file());
    bytes.replace(header_.sections[section].begin + begin, end - begin, end - begin, byte);
    write_bytes(file(), bytes);
  }

  // Both headers are this one, as if it had been written so.
  void put_header(segment_format::Header header) const {
    header.checksum = XXH3_64bits(&header, offsetof(segment_format::Header, checksum));
    std::string bytes = read_bytes(file());
    std::memcpy(bytes.data(), &header, sizeof header);
    std::memcpy(bytes.data() + bytes.size() - sizeof header, &header, sizeof header);
    write_bytes(file(), bytes);
  }

 private:
  TemporaryDirectory folder_;
  std::vector<Document> documents_;
  std::string whole_;
  segment_format::Header header_;
};

}  // namespace glane::test
