// A crawl on a disk: files of JSON lines, an article each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "crawl/walk.hpp"

namespace glane::test {

inline std::string line_of(const std::string& name, std::string_view text,
                           std::string_view language = "fr") {
  return R"({"id":")" + name + R"(","title":"Le marché de Vernon )" + name + R"(","language":")" +
         std::string(language) + R"(","text":")" + std::string(text) + "\"}\n";
}

// Lines "NAME-1" to "NAME-COUNT".
inline std::string html_lines(const std::string& name, int count) {
  std::string lines;
  for (int i = 1; i <= count; ++i) {
    lines += line_of(name + "-" + std::to_string(i), "Les étals rouvrent samedi matin.");
  }
  return lines;
}

inline CrawlListing listing_of(const TemporaryDirectory& folder) {
  return walk_crawl({folder.path("crawl")}, {}, {});
}

}  // namespace glane::test
