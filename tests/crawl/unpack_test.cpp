#include "crawl/unpack.hpp"

#include <doctest/doctest.h>

#include "packing.hpp"
#include "unpacked.hpp"

using namespace glane;

namespace {

struct Packed {
  Packing packing;
  std::string_view name;
  std::string bytes;
};

std::vector<Packed> pack_by_all(const std::string& text) {
  return {{Packing::gzip, "gzip", gzip(text)},
          {Packing::zlib, "zlib", gzip(text, MAX_WBITS)},
          {Packing::deflate, "deflate", gzip(text, -MAX_WBITS)},
          {Packing::zstd, "zstd", zstd(text)},
          {Packing::brotli, "brotli", brotli(text)},
          {Packing::xz, "xz", archive_of({{"x", text}}, "raw", "xz")},
          {Packing::bzip2, "bzip2", archive_of({{"x", text}}, "raw", "bzip2")}};
}

Unpacker unpacker_of(Packing packing) {
  return
      [packing](LineReader& from, UnpackBudget& budget) { return unpack(packing, from, budget); };
}

}  // namespace

TEST_CASE("each packing is undone by its own unpacker") {
  const std::string text = "L'été à Nîmes : la crue.";
  for (const Packed& packed : pack_by_all(text)) {
    CAPTURE(packed.name);
    const Unpacked unpacked = unpacked_from(unpacker_of(packed.packing), packed.bytes);
    CHECK(unpacked.text == text);
    CHECK(unpacked.fault == "");
  }
}

TEST_CASE("what is cut short anywhere gives a beginning of the text and a fault") {
  const std::string text = "L'été à Nîmes, 14 700 m³ par seconde : la crue du Gardon, été 2002.";
  for (const Packed& packed : pack_by_all(text)) {
    CAPTURE(packed.name);
    for (std::size_t bytes = 1; bytes < packed.bytes.size(); ++bytes) {
      CAPTURE(bytes);
      const Unpacked unpacked =
          unpacked_from(unpacker_of(packed.packing), packed.bytes.substr(0, bytes));
      CHECK(text.starts_with(unpacked.text));
      CHECK(unpacked.fault != "");
    }
  }
}

TEST_CASE("whatever is packed counts against the budget") {
  const std::string text(1000, 'a');
  for (const Packed& packed : pack_by_all(text)) {
    CAPTURE(packed.name);
    const Unpacker unpacker = unpacker_of(packed.packing);
    CHECK(unpacked_with_budget(unpacker, packed.bytes, 1000).text == text);
    const Unpacked too_much = unpacked_with_budget(unpacker, packed.bytes, 995);
    CHECK(too_much.text == text.substr(0, 990));
    CHECK(too_much.fault == UnpackBudget::exceeded().text());
  }
}
