// What all unpackers have from their base, by a packing that leaves bytes as they are.
#include "crawl/unpacking.hpp"

#include <doctest/doctest.h>

#include "unpacked.hpp"

using namespace glane;

namespace {

constexpr std::string_view kMark = "[[";

// Pieces begin with "[["; a "!" is damage, a "?" what no unpacker knows.
class PlainPieces final : public Unpacking {
 public:
  PlainPieces(LineReader& from, UnpackBudget& budget, std::string_view mark = kMark)
      : Unpacking(from, budget), mark_(mark) {}

 private:
  std::size_t unpack_some(char* into, std::size_t bytes) override {
    const std::string_view held = input();
    if (held.empty() || bytes == 0) return 0;
    if (held.front() == '!') fail_by_damage(DiagnosticCode::packed_damaged);
    if (held.front() == '?') {
      fail(DiagnosticCode::packed_rest);
      fail_by_damage(DiagnosticCode::packed_damaged);  // which is no more to the point
    }
    if (!fault().empty()) return 0;
    if (held.starts_with(kMark)) begin_piece();
    // No farther than the next piece or fault.
    const std::size_t end = std::min(held.find_first_of("[!?", 1), held.size());
    const std::size_t got = held.copy(into, std::min(bytes, end));
    consume(got);
    return got;
  }

  std::string_view piece_mark() const override { return mark_; }

  std::string_view mark_;
};

// A file of pieces, read.
struct Pieces {
  explicit Pieces(std::string_view bytes, std::string_view mark = kMark)
      : memory(bytes), reader(memory), budget(memory), source(reader, budget, mark) {}
  MemorySource memory;
  LineReader reader;
  UnpackBudget budget;
  PlainPieces source;
};

std::unique_ptr<ByteSource> plain_pieces(LineReader& from, UnpackBudget& budget) {
  return std::make_unique<PlainPieces>(from, budget);
}

}  // namespace

TEST_CASE("packed bytes come by the chunk, however many there are") {
  const std::string text(200'000, 'x');
  for (const std::size_t at_once : {1000u, 65'536u, 300'000u}) {
    CHECK(unpacked_from(plain_pieces, text, at_once).text == text);
  }
  CHECK(unpacked_from(plain_pieces, "").text == "");
}

TEST_CASE("after a fault nothing more is read, and the first fault stays") {
  Pieces pieces("[[un?[[deux!");
  CHECK(read_all(pieces.source) == "[[un");
  CHECK(pieces.source.fault().code == DiagnosticCode::packed_rest);
  CHECK_FALSE(pieces.source.resume());  // no damage
  CHECK(read_all(pieces.source) == "");
  CHECK(pieces.source.fault().code == DiagnosticCode::packed_rest);
}

TEST_CASE("why the source below could not be read is the unpacker's fault, too") {
  ForwardSource failing("[[un", "Input/output error");
  const Unpacked unpacked = unpacked_from(plain_pieces, failing);
  CHECK(unpacked.text == "[[un");
  CHECK(unpacked.fault == "Input/output error");
}

TEST_CASE("what is over the budget is not handed on") {
  const Unpacked unpacked = unpacked_with_budget(plain_pieces, "L'ete vient a Nimes", 15);
  CHECK(unpacked.text == "L'ete vien");
  CHECK(unpacked.fault == UnpackBudget::exceeded().text());
}

TEST_CASE("behind damage reading goes on with the next piece, where there is one") {
  struct Row {
    std::string bytes;
    std::string_view text;  // "|" where reading went on
    bool is_damaged;        // at last
  };
  const std::string chunk(65'536, 'x');
  for (const Row& row : {
           Row{"!", "", true},
           Row{"![[un", "|[[un", false},
           Row{"[[un!", "[[un", true},
           Row{"[[un![[deux", "[[un|[[deux", false},
           Row{"[[un!du bruit[du bruit[[deux", "[[un|[[deux", false},
           Row{"[[un![[![[deux[[trois", "[[un|[[|[[deux[[trois", false},
           Row{"[[un!" + chunk + "[[deux", "[[un|[[deux", false},
           // A mark that lies in two chunks, and half of one at the end.
           Row{"[[un!" + chunk.substr(6) + "[[deux", "[[un|[[deux", false},
           Row{"[[un!" + chunk.substr(6) + "[", "[[un", true},
       }) {
    CAPTURE(row.bytes.size());
    Pieces pieces(row.bytes);
    std::string text = read_all(pieces.source);
    while (pieces.source.resume()) text += "|" + read_all(pieces.source);
    CHECK(text == row.text);
    CHECK(pieces.source.fault().empty() != row.is_damaged);
  }
}

TEST_CASE("without marks of pieces, and without damage, reading does not go on") {
  Pieces unmarked("un![[deux", "");
  CHECK(read_all(unmarked.source) == "un");
  CHECK_FALSE(unmarked.source.resume());
  CHECK(unmarked.source.fault().code == DiagnosticCode::packed_damaged);
  Pieces sound("[[un[[deux");
  CHECK_FALSE(sound.source.resume());
  CHECK(read_all(sound.source) == "[[un[[deux");
}

TEST_CASE("a file that is damaged a thousand times is given up") {
  std::string bytes;
  for (int i = 0; i < 1500; ++i) bytes += "[[!";
  Pieces pieces(bytes);
  int resumed = 0;
  read_all(pieces.source);
  for (; pieces.source.resume(); ++resumed) read_all(pieces.source);
  CHECK(resumed == 1000);
}

TEST_CASE("offsets at which a piece begins have its place, others are their own") {
  Pieces pieces("![[un[[deux");  // the first byte is unpacked to nothing
  CHECK(read_all(pieces.source) == "");
  REQUIRE(pieces.source.resume());
  REQUIRE(read_all(pieces.source) == "[[un[[deux");
  struct Row {
    std::uint64_t offset;
    std::uint64_t place;
  };
  for (const Row& row : {Row{0, 1}, Row{3, 3}, Row{4, 5}, Row{5, 5}, Row{10, 10}, Row{4, 4}}) {
    CAPTURE(row.offset);
    CHECK(pieces.source.place_of(row.offset) == row.place);
  }
}
