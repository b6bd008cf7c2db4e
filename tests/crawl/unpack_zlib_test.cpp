#include <doctest/doctest.h>

#include "crawl/unpacking.hpp"
#include "packing.hpp"
#include "unpacked.hpp"

using namespace glane;

namespace {

Unpacker zlib_of(Packing packing) {
  return [packing](LineReader& from, UnpackBudget& budget) {
    return unpack_zlib(packing, from, budget);
  };
}

}  // namespace

TEST_CASE("gzip, zlib and deflate give the text back, by whatever stretch it is read") {
  const std::string text = long_text();
  struct Row {
    Packing packing;
    int window;
  };
  for (const Row& row : {Row{Packing::gzip, 16 + MAX_WBITS}, Row{Packing::zlib, MAX_WBITS},
                         Row{Packing::deflate, -MAX_WBITS}}) {
    CAPTURE(row.window);
    for (const std::size_t at_once : {1u, 7u, 100'000u}) {
      const Unpacked unpacked =
          unpacked_from(zlib_of(row.packing), gzip(text, row.window), at_once);
      CHECK(unpacked.text == text);
      CHECK(unpacked.fault == "");
    }
  }
}

TEST_CASE("a gzip file has any number of members, padded with zeros") {
  const std::string two = gzip("L'été ") + gzip("à Nîmes");
  struct Row {
    std::string bytes;
    std::string_view text;
  };
  for (const Row& row : {
           Row{"", ""},
           Row{two, "L'été à Nîmes"},
           Row{gzip("") + two + gzip(""), "L'été à Nîmes"},
           Row{two + std::string(70'000, '\0'), "L'été à Nîmes"},
           Row{gzip("L'été ") + std::string(512, '\0') + gzip("vient"), "L'été vient"},
       }) {
    CAPTURE(row.bytes.size());
    const Unpacked unpacked = unpacked_from(zlib_of(Packing::gzip), row.bytes);
    CHECK(unpacked.text == row.text);
    CHECK(unpacked.fault == "");
  }
}

TEST_CASE("a zlib or deflate stream is one, and what stands behind it none of it") {
  const std::string one = gzip("L'été", MAX_WBITS);
  CHECK(unpacked_from(zlib_of(Packing::zlib), one + one).text == "L'été");
  CHECK(unpacked_from(zlib_of(Packing::zlib), one + "et la suite").fault == "");
  CHECK(unpacked_from(zlib_of(Packing::deflate), gzip("L'été", -MAX_WBITS) + "suite").text ==
        "L'été");
}

TEST_CASE("gzip data that is damaged or cut short has a fault") {
  const std::string packed = gzip(long_text());
  std::string wrong_sum = packed;
  wrong_sum[wrong_sum.size() - 8] ^= 1;
  std::string wrong_length = packed;
  wrong_length[wrong_length.size() - 1] ^= 1;
  std::string wrong_method = packed;
  wrong_method[2] = 7;
  struct Row {
    std::string bytes;
    std::string_view fault;
  };
  for (const Row& row : {
           Row{packed.substr(0, 1), "the packed data ends too early"},
           Row{packed.substr(0, 9), "the packed data ends too early"},
           Row{packed.substr(0, packed.size() / 2), "the packed data ends too early"},
           Row{packed.substr(0, packed.size() - 1), "the packed data ends too early"},
           Row{packed.substr(0, 10) + std::string(200, '\xFF'), "the packed data is damaged"},
           Row{wrong_sum, "the packed data is damaged"},
           Row{wrong_length, "the packed data is damaged"},
           Row{wrong_method, "the packed data is damaged"},
           Row{packed + "et la suite", "bytes that are no gzip behind the gzip data"},
       }) {
    CAPTURE(row.bytes.size());
    const Unpacked unpacked = unpacked_from(zlib_of(Packing::gzip), row.bytes);
    CHECK(unpacked.fault == row.fault);
    CHECK(long_text().starts_with(unpacked.text));
  }
  CHECK(unpacked_from(zlib_of(Packing::zlib), "").fault == "");
  CHECK(unpacked_from(zlib_of(Packing::zlib), packed).fault == "the packed data is damaged");
}

TEST_CASE("behind a damaged gzip member the next one is found, and known by its place") {
  const std::string damaged = gzip(long_text()).replace(200, 100, 100, '\xFF');
  const std::string file = gzip("Avant. ") + damaged + gzip("Après.");
  MemorySource memory(file);
  LineReader reader(memory);
  UnpackBudget budget(memory);
  const auto source = unpack_zlib(Packing::gzip, reader, budget);
  const std::string before = read_all(*source);
  CHECK(before.starts_with("Avant. la crue"));
  CHECK(source->fault().text() == "the packed data is damaged");
  REQUIRE(source->resume());
  CHECK(source->fault().text() == "");
  CHECK(read_all(*source) == "Après.");
  CHECK(source->place_of(before.size()) == file.size() - gzip("Après.").size());
  CHECK_FALSE(source->resume());
}

TEST_CASE("a zlib stream has no pieces to go on with behind damage") {
  std::string packed = gzip(long_text(), MAX_WBITS);
  packed.replace(200, 100, 100, '\xFF');
  packed += gzip("Après.");
  MemorySource memory(packed);
  LineReader reader(memory);
  UnpackBudget budget(memory);
  const auto source = unpack_zlib(Packing::zlib, reader, budget);
  read_all(*source);
  CHECK(source->fault().text() == "the packed data is damaged");
  CHECK_FALSE(source->resume());
}
