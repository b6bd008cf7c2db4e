#include "segment/reader/unpacked_blocks.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "base/varint.hpp"

using namespace glane;

namespace {

std::string packed(const std::vector<std::string>& records) {
  std::string bytes;
  for (const std::string& record : records) append_varint_string(bytes, record);
  return bytes;
}

}  // namespace

TEST_CASE("a block is unpacked once, while it is kept") {
  UnpackedBlocks blocks;
  const int one = 0, other = 0;
  int unpacked = 0;
  const auto unpack = [&] {
    ++unpacked;
    return packed({"été", "", "hiver"});
  };
  CHECK(blocks.record({&one, 4, 3}, 0, unpack) == "été");
  CHECK(blocks.record({&one, 4, 3}, 1, unpack) == "");
  CHECK(blocks.record({&one, 4, 3}, 2, unpack) == "hiver");
  CHECK(unpacked == 1);
  blocks.record({&one, 5, 3}, 0, unpack);    // another block,
  blocks.record({&other, 4, 3}, 0, unpack);  // and one of another segment
  CHECK(unpacked == 3);
  blocks.clear();
  CHECK(blocks.record({&one, 4, 3}, 2, unpack) == "hiver");
  CHECK(unpacked == 4);
}

TEST_CASE("a block that is not what it should be has no records") {
  const std::string whole = packed({"été", "hiver"});
  const struct {
    std::string bytes;
    std::uint32_t rows, number;
    bool found;
  } rows[] = {
      {whole, 2, 1, true},
      {whole, 2, 2, false},                              // past its end
      {whole, 1, 0, false},                              // more records than rows
      {whole.substr(0, whole.size() - 1), 2, 0, false},  // cut short
      {"", 2, 0, false},
      {whole, 0, 0, false},
  };
  const int segment = 0;
  for (const auto& row : rows) {
    UnpackedBlocks blocks;
    const auto record =
        blocks.record({&segment, 0, row.rows}, row.number, [&] { return row.bytes; });
    CHECK(record.has_value() == row.found);
  }
}

TEST_CASE("a block that cannot be unpacked is not kept") {
  UnpackedBlocks blocks;
  const int segment = 0;
  const auto fail = []() -> std::string { throw std::runtime_error("abîmé"); };
  CHECK_THROWS_AS(blocks.record({&segment, 0, 1}, 0, fail), std::runtime_error);
  CHECK(blocks.record({&segment, 0, 1}, 0, [] { return packed({"été"}); }) == "été");
}
