#include <doctest/doctest.h>

#include "crawl/unpacking.hpp"
#include "packing.hpp"
#include "unpacked.hpp"

using namespace glane;

namespace {

// A skippable frame (RFC 8878, 3.1.2) with a mark whose low half byte is `kind`; of kind 13 it
// holds the dictionary of a WARC-zst.
std::string skippable(int kind, std::string_view inside) {
  std::string frame{static_cast<char>(0x50 + kind), '\x2A', '\x4D', '\x18'};
  for (int shift = 0; shift < 32; shift += 8) {
    frame += static_cast<char>(inside.size() >> shift & 0xFF);
  }
  return frame += inside;
}

// Without the size of its content, as written by who does not know it beforehand.
std::string zstd_of_unknown_size(std::string_view bytes) {
  ZSTD_CCtx* context = ::ZSTD_createCCtx();
  ::ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 0);
  std::string packed(::ZSTD_compressBound(bytes.size()), '\0');
  packed.resize(
      ::ZSTD_compress2(context, packed.data(), packed.size(), bytes.data(), bytes.size()));
  ::ZSTD_freeCCtx(context);
  return packed;
}

constexpr std::string_view kDictionary = "L'été à Nîmes, la crue de la Vidourle, les inondations";

}  // namespace

TEST_CASE("zstd gives the text of all its frames back, by whatever stretch it is read") {
  const std::string text = long_text();
  for (const std::size_t at_once : {1u, 7u, 100'000u}) {
    CAPTURE(at_once);
    const Unpacked unpacked =
        unpacked_from(unpack_zstd, zstd(text) + zstd("") + zstd_of_unknown_size("fin"), at_once);
    CHECK(unpacked.text == text + "fin");
    CHECK(unpacked.fault == "");
  }
  CHECK(unpacked_from(unpack_zstd, "").fault == "");
  CHECK(unpacked_from(unpack_zstd, skippable(0, "une note") + zstd("L'été")).text == "L'été");
}

TEST_CASE("zstd data that is damaged or cut short has a fault") {
  const std::string packed = zstd(long_text());
  struct Row {
    std::string bytes;
    std::string_view fault;
  };
  for (const Row& row : {
           Row{packed.substr(0, 2), "the packed data ends too early"},
           Row{packed.substr(0, packed.size() / 2), "the packed data ends too early"},
           Row{packed.substr(0, packed.size() - 1), "the packed data ends too early"},
           Row{packed.substr(0, 6) + std::string(20, '\xFF'), "the packed data is damaged"},
           Row{packed + "et la suite", "the packed data is damaged"},
           // A frame whose window is 3.75 TB (RFC 8878, 3.1.1.1.2): more than is given.
           Row{std::string("\x28\xB5\x2F\xFD\x00\xFF\x01\x00\x00", 9),
               "the packed data is damaged"},
       }) {
    CAPTURE(row.bytes.size());
    const Unpacked unpacked = unpacked_from(unpack_zstd, row.bytes);
    CHECK(unpacked.fault == row.fault);
    CHECK(long_text().starts_with(unpacked.text));
  }
}

TEST_CASE("a dictionary before the first frame is that of all frames, packed or not") {
  const std::string frames =
      zstd("La crue de la Vidourle", kDictionary) + zstd(", les inondations à Nîmes", kDictionary);
  for (const std::string& dictionary : {std::string(kDictionary), zstd(kDictionary)}) {
    const Unpacked unpacked = unpacked_from(unpack_zstd, skippable(13, dictionary) + frames);
    CHECK(unpacked.text == "La crue de la Vidourle, les inondations à Nîmes");
    CHECK(unpacked.fault == "");
  }
  CHECK(unpacked_from(unpack_zstd, frames).fault == "the packed data is damaged");
}

TEST_CASE("a dictionary that cannot be used has a fault") {
  const std::string whole = skippable(13, kDictionary) + zstd("L'été", kDictionary);
  struct Row {
    std::string bytes;
    std::string_view fault;
  };
  for (const Row& row : {
           Row{whole.substr(0, 7), "the packed data ends too early"},
           Row{whole.substr(0, 20), "the packed data ends too early"},
           Row{std::string("\x5D\x2A\x4D\x18\x01\x00\x00\x01", 8),
               "a dictionary larger than 16 MB"},
           Row{skippable(13, "") + zstd("L'été"), "a damaged dictionary"},
           Row{skippable(13, zstd(kDictionary).substr(0, 20)), "a damaged dictionary"},
           Row{skippable(13, zstd_of_unknown_size(kDictionary)), "a damaged dictionary"},
           // One that unpacks to 17 MB of nothing.
           Row{skippable(13, zstd(std::string(17u << 20, '\0'))), "a damaged dictionary"},
       }) {
    CAPTURE(row.bytes.size());
    const Unpacked unpacked = unpacked_from(unpack_zstd, row.bytes);
    CHECK(unpacked.text == "");
    CHECK(unpacked.fault == row.fault);
  }
}

TEST_CASE("why a dictionary could not be read comes before that it ends") {
  const std::string whole = skippable(13, kDictionary) + zstd("L'été", kDictionary);
  for (const std::size_t bytes : {6u, 20u}) {
    CAPTURE(bytes);
    ForwardSource failing(std::string_view(whole).substr(0, bytes), "Input/output error");
    CHECK(unpacked_from(unpack_zstd, failing).fault == "Input/output error");
  }
}

TEST_CASE("behind a damaged frame the next one is found, with the dictionary of the first") {
  std::string damaged = zstd(long_text(), kDictionary);
  damaged.replace(damaged.size() / 2, 100, 100, '\xFF');
  const std::string last = zstd("les inondations à Nîmes", kDictionary);
  const std::string file = skippable(13, kDictionary) + damaged + last;
  MemorySource memory(file);
  LineReader reader(memory);
  UnpackBudget budget(memory);
  const auto source = unpack_zstd(reader, budget);
  const std::string before = read_all(*source);
  CHECK(long_text().starts_with(before));
  CHECK(source->fault().text() == "the packed data is damaged");
  REQUIRE(source->resume());
  CHECK(read_all(*source) == "les inondations à Nîmes");
  CHECK(source->fault().text() == "");
  CHECK(source->place_of(before.size()) == file.size() - last.size());
}
