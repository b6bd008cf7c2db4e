// What reading a file gives: its pages and remarks, gathered. Called by the tests of the readers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "crawl/read_file.hpp"
#include "crawl/walk.hpp"
#include "temporary_directory.hpp"

namespace glane {

struct Reading {
  std::vector<Page> pages;
  Reports reports;
  std::uint64_t bytes = 0;

  void read(const CrawlFile& file) {
    read_crawl_file(
        file,
        [this](const Page& page, std::uint64_t bytes_read) {
          pages.push_back(page);
          bytes = bytes_read;
        },
        reports.sink());
  }

  // "severity reason" of each remark, the path left out.
  std::vector<std::string> told() const {
    std::vector<std::string> lines;
    for (const Diagnostic& diagnostic : reports.all) {
      const char* severity = diagnostic.severity == Severity::failed    ? "failed: "
                             : diagnostic.severity == Severity::skipped ? "skipped: "
                                                                        : "doubtful: ";
      lines.push_back(severity + diagnostic.reason);
    }
    return lines;
  }
};

inline Reading read(std::string_view name, std::string_view bytes,
                    const WalkOptions& options = {}) {
  const TemporaryDirectory directory;
  Reading reading;
  for (const CrawlFile& file :
       walk_crawl({directory.write(name, bytes)}, options, reading.reports.sink()).files) {
    reading.read(file);
  }
  return reading;
}

using Lines = std::vector<std::string>;

}  // namespace glane
