#include "base/varint.hpp"

namespace glane {

void append_varint(std::string& out, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) out += static_cast<char>(number | 0x80);
  out += static_cast<char>(number);
}

void append_varint_string(std::string& out, std::string_view text) {
  append_varint(out, text.size());
  out += text;
}

std::uint64_t PackedReader::number() {
  std::uint64_t number = 0;
  for (int shift = 0; shift < 64 && !bytes_.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    number |= std::uint64_t{byte & 0x7Fu} << shift;
    if (byte < 0x80) return number;
  }
  fail();
  return 0;
}

std::string_view PackedReader::string() {
  return bytes(number());
}

std::string_view PackedReader::bytes(std::size_t count) {
  if (count > bytes_.size()) {
    fail();
    return {};
  }
  const std::string_view taken = bytes_.substr(0, count);
  bytes_.remove_prefix(count);
  return taken;
}

}  // namespace glane
