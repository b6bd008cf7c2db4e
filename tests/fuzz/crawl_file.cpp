// A file of a crawl: what it is, its charset, its lines and JSON values.
#include <sys/mman.h>
#include <unistd.h>

#include <string>

#include "base/utf8.hpp"
#include "crawl/walk.hpp"
#include "expect.hpp"

using namespace glane;
using fuzz::expect;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const int memory = ::memfd_create("page", 0);  // no disk: many times the speed
  expect(::ftruncate(memory, 0) == 0, "memory can be emptied");
  expect(::pwrite(memory, data, size, 0) == static_cast<ssize_t>(size), "and written");
  const CrawlFile file{"/proc/self/fd/" + std::to_string(memory), "page", size, 0, true};
  bool told = false;
  const auto check = [&](const Page& page, std::uint64_t bytes_read) {
    told = true;
    expect(find_invalid_utf8(page.text) == page.text.npos, "a page is UTF-8");
    expect(page.text.rfind("\uFEFF", 0) != 0, "a page bears no byte order mark");
    expect(!page.id.empty(), "a page has an id");
    expect(bytes_read <= size, "no more is read than there is");
  };
  read_crawl_file(file, check, [&](const Reject& reject) {
    told = true;
    expect(!reject.reason.empty(), "a remark has a reason");
    expect(find_invalid_utf8(reject.reason) == std::string_view::npos, "reasons are UTF-8");
  });
  expect(told, "nothing vanishes without a word");
  return 0;
}
