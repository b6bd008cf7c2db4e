#include "base/varint.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

using namespace glane;

TEST_CASE("numbers and strings are read as they were written") {
  std::string bytes;
  for (int bit = 0; bit < 64; ++bit) append_varint(bytes, std::uint64_t{1} << bit);
  append_varint(bytes, 0);
  append_varint(bytes, UINT64_MAX);
  append_varint_string(bytes, "été");
  append_varint_string(bytes, "");
  PackedReader reader(bytes);
  for (int bit = 0; bit < 64; ++bit) CHECK(reader.number() == std::uint64_t{1} << bit);
  CHECK(reader.number() == 0);
  CHECK(reader.number() == UINT64_MAX);
  CHECK(reader.string() == "été");
  CHECK(reader.string().empty());
  CHECK(reader.at_end());
  CHECK(reader.taken() == bytes.size());
  CHECK_FALSE(reader.failed());
}

TEST_CASE("what nobody wrote fails, and all that follows is empty") {
  for (const std::string& bytes : {std::string(), std::string("\x80"), std::string(11, '\xFF'),
                                   std::string("\x05"
                                               "abc")}) {
    CAPTURE(bytes.size());
    PackedReader reader(bytes);
    CHECK(reader.string().empty());
    CHECK(reader.failed());
    CHECK(reader.number() == 0);
    CHECK(reader.bytes(1).empty());
    CHECK(reader.at_end());
  }
  PackedReader reader("abc");
  CHECK(reader.bytes(2) == "ab");
  CHECK(reader.bytes(2).empty());
  CHECK(reader.failed());
}
