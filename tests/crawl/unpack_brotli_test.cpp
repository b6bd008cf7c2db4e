#include <doctest/doctest.h>

#include "crawl/unpacking.hpp"
#include "packing.hpp"
#include "unpacked.hpp"

using namespace glane;

TEST_CASE("brotli gives the text back, by whatever stretch it is read") {
  const std::string text = long_text();
  for (const std::size_t at_once : {1u, 7u, 100'000u}) {
    CAPTURE(at_once);
    const Unpacked unpacked = unpacked_from(unpack_brotli, brotli(text), at_once);
    CHECK(unpacked.text == text);
    CHECK(unpacked.fault == "");
  }
  CHECK(unpacked_from(unpack_brotli, brotli("")).fault == "");
}

TEST_CASE("brotli data that is damaged or cut short has a fault, behind what came before") {
  const std::string text = long_text();
  const std::string packed = brotli(text);
  struct Row {
    std::string bytes;
    std::string_view fault;
  };
  for (const Row& row : {
           Row{"", "the packed data ends too early"},
           Row{packed.substr(0, packed.size() / 2), "the packed data ends too early"},
           Row{packed.substr(0, packed.size() - 1), "the packed data ends too early"},
           Row{packed.substr(0, packed.size() / 2) + std::string(200, '\xFF'),
               "the packed data is damaged"},
           Row{std::string(50, '\xFF'), "the packed data is damaged"},
       }) {
    CAPTURE(row.bytes.size());
    const Unpacked unpacked = unpacked_from(unpack_brotli, row.bytes);
    CHECK(unpacked.fault == row.fault);
    CHECK(unpacked.text.size() < text.size() + 1);
  }
  const Unpacked half = unpacked_from(unpack_brotli, packed.substr(0, packed.size() / 2));
  CHECK(half.text.size() > text.size() / 10);
  CHECK(text.starts_with(half.text));
}

TEST_CASE("what stands behind a brotli stream is none of it") {
  const Unpacked unpacked = unpacked_from(unpack_brotli, brotli("L'été") + "et la suite");
  CHECK(unpacked.text == "L'été");
  CHECK(unpacked.fault == "");
}

TEST_CASE("a brotli stream has no pieces to go on with behind damage") {
  const std::string packed = std::string(50, '\xFF') + brotli("L'été");
  MemorySource memory(packed);
  LineReader reader(memory);
  UnpackBudget budget(memory);
  const auto source = unpack_brotli(reader, budget);
  CHECK(read_all(*source) == "");
  CHECK_FALSE(source->resume());
  CHECK(source->fault().text() == "the packed data is damaged");
}

TEST_CASE("why brotli data could not be read comes before that it ends") {
  const std::string packed = brotli(long_text());
  ForwardSource failing(std::string_view(packed).substr(0, 300), "Input/output error");
  CHECK(unpacked_from(unpack_brotli, failing).fault == "Input/output error");
}
