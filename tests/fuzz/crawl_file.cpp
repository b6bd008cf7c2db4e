// A file of a crawl: what it is, its charset, its lines, rows, items, messages, members.
#include "crawl/read_file.hpp"
#include "read_crawl_bytes.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return glane::fuzz::read_crawl_file_bytes(data, size);
}
