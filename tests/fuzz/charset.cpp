// Bytes in any charset: the first line is what a server may say of it.
#include <string>

#include "base/utf8.hpp"
#include "crawl/charset.hpp"
#include "crawl/decode.hpp"
#include "crawl/mime.hpp"
#include "expect.hpp"

using namespace glane;
using fuzz::expect;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = fuzz::as_text(data, size);
  const std::size_t line = std::min(input.find('\n'), input.size());
  const std::string_view bytes = input.substr(std::min(line + 1, input.size()));
  for (const bool in_markup : {false, true}) {
    const Decoded decoded = decode_page(bytes, {in_markup, std::string(input.substr(0, line))});
    expect(find_invalid_utf8(decoded.text) == decoded.text.npos, "a page is UTF-8");
    expect(find_invalid_utf8(decoded.remark.text()) == std::string_view::npos, "so are remarks");
    expect(!bytes.empty() || decoded.text.empty(), "nothing comes of nothing");
  }
  const bool utf8 = find_invalid_utf8(bytes) == bytes.npos;
  const Decoded decoded = decode_bytes(bytes);
  expect(!utf8 || (decoded.text == bytes && decoded.remark.empty()), "UTF-8 stays as it is");
  expect(!guess_charset(bytes).empty(), "some charset is the likeliest");
  const std::string header = decode_header(bytes);
  expect(find_invalid_utf8(header) == header.npos, "a header is UTF-8");
  return 0;
}
