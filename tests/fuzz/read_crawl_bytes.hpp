// Reads an input as a file of a crawl and holds what is told of it against its contract.
// Called by the targets crawl_file and web_archive.
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <string>

#include "base/utf8.hpp"
#include "crawl/read_file.hpp"
#include "expect.hpp"
#include "glane/diagnostic_code.hpp"
#include "glane/error_code.hpp"

namespace glane::fuzz {

inline int read_crawl_file_bytes(const std::uint8_t* data, std::size_t size) {
  static const int memory = ::memfd_create("page", 0);  // no disk: many times the speed
  expect(::ftruncate(memory, 0) == 0, "memory can be emptied");
  expect(::pwrite(memory, data, size, 0) == static_cast<ssize_t>(size), "and written");
  CrawlFile file;
  file.path = "/proc/self/fd/" + std::to_string(memory);
  file.id = "page";
  file.bytes = size;
  file.named = true;
  bool told = false;
  const auto check = [&](const Page& page, std::uint64_t) {
    told = true;
    expect(find_invalid_utf8(page.text) == page.text.npos, "a page is UTF-8");
    expect(page.text.rfind("\uFEFF", 0) != 0, "a page bears no byte order mark");
    expect(!page.id.empty(), "a page has an id");
    expect(find_invalid_utf8(page.id) == page.id.npos, "ids are UTF-8");
    expect(find_invalid_utf8(page.url) == page.url.npos, "addresses are UTF-8");
    expect(page.text.size() <= 3 * kMaxPageBytes, "a page has an end");
  };
  read_crawl_file(file, check, [&](const Diagnostic& diagnostic) {
    told = true;
    expect(!diagnostic.reason.empty(), "a remark has a reason");
    expect(find_invalid_utf8(diagnostic.reason) == std::string_view::npos, "reasons are UTF-8");
    expect(diagnostic.reason ==
               fill_pattern(diagnostic_text(diagnostic.code).reason, diagnostic.arguments),
           "a reason is what its code says");
  });
  expect(told, "nothing vanishes without a word");
  return 0;
}

}  // namespace glane::fuzz
