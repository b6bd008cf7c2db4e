// Records of WARC and ARC files, and HTTP responses, however damaged: an input is one behind the
// head of a good one, so that it is always read as an archive.
#include <string>

#include "crawl/read_file.hpp"
#include "read_crawl_bytes.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view kHead =
      "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n";
  constexpr std::string_view kArcHead = "filedesc://a.arc 0.0.0.0 20200506070809 text/plain 0\n";
  const std::string_view input = glane::fuzz::as_text(data, size);
  const std::string archive = std::string(input.starts_with("http") ? kArcHead : kHead);
  const std::string bytes = archive + std::string(input);
  return glane::fuzz::read_crawl_file_bytes(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                            bytes.size());
}
