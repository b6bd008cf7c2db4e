#include <doctest/doctest.h>
#include <xxhash.h>

#include <cstddef>
#include <cstring>
#include <filesystem>
#include <random>
#include <system_error>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"
#include "segment/collection.hpp"
#include "segment/format/token_stream.hpp"
#include "segment/random_segments.hpp"
#include "segment/reader/segment.hpp"
#include "segment/reader/segment_trust.hpp"
#include "segment/reader/text_signature.hpp"
#include "segment/reader/unpacked_blocks.hpp"
#include "segment/segment_check.hpp"

using namespace glane;
using namespace glane::test;

namespace {

constexpr std::size_t kHeaderBytes = sizeof(segment_format::Header);

// A segment's files in a folder of their own, to be damaged.
class Damaged {
 public:
  Damaged(unsigned seed, std::size_t count) : documents_(random_documents(seed, count)) {
    build(folder_.path("1"), documents_);
    whole_ = bytes_of(file());
  }

  std::string path() const { return folder_.path("1"); }
  std::string file() const { return path() + ".seg"; }
  const std::string& whole() const { return whole_; }
  const std::vector<Document>& documents() const { return documents_; }

  // Checksums aside: what damage does, or who means harm, behind right ones.
  bool opens_as(const std::string& bytes) const {
    put_bytes(file(), bytes);
    return opens(SegmentTrust::structure);
  }
  Segment opened() const { return Segment(path(), SegmentTrust::structure); }

  bool opens(SegmentTrust trust = SegmentTrust::checked) const {
    try {
      const Segment segment(path(), trust);
      return true;
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::index);
      return false;
    }
  }

 private:
  TemporaryDirectory folder_;
  std::vector<Document> documents_;
  std::string whole_;
};

// Nothing of it is looked at but that it can be read: values may be wrong.
class Reading {
 public:
  explicit Reading(const Segment& segment) : segment_(segment) {}

  void read_all() {
    for (std::uint32_t row = 0; row < segment_.rows(); ++row) {
      read_columns(row);
      read_stream(row);
      try {
        sum_ += segment_.document(row, blocks_).text.size();
      } catch (const Error&) {
        ++errors_;
      }
    }
    read_words();
    read_joins();
    for (std::size_t i = 0; i < segment_.signed_rows().size(); ++i) {
      sum_ += segment_.signed_rows()[i] + segment_.signatures()[i];
    }
    if (segment_.rows() > 1) sum_ += are_near_text_signatures(segment_, 0, segment_, 1) ? 1 : 0;
    FaultList faults;
    check_segment(segment_, "1.seg", faults);
  }

 private:
  void read_columns(std::uint32_t row) {
    sum_ += static_cast<std::uint64_t>(segment_.instant(row)) + segment_.digest(row);
    sum_ += static_cast<std::uint64_t>(segment_.day(row)) + (segment_.has_time(row) ? 1 : 0);
    for (const StringColumn* column :
         {&segment_.sites(), &segment_.sections(), &segment_.languages(), &segment_.threads(),
          &segment_.addressees(), &segment_.sources()}) {
      sum_ += (*column)[row].size();
    }
    const NumberRange authors = segment_.authors(row);
    for (std::uint32_t i = 0; i < authors.size(); ++i) sum_ += authors[i];
    read_numbers(segment_.quoted(row));
    sum_ += segment_.word_count(row);
    const std::string id = segment_.id(row);
    sum_ += segment_.rows_of(id).size() + segment_.rows_of_hash(hash_of_id(id)).size();
  }

  void read_stream(std::uint32_t row) {
    TokenStreamReader reader(segment_.stream(row));
    while (reader.next()) sum_ += segment_.words().form(reader.number()).size();
  }

  void read_numbers(const NumberRange& numbers) {
    for (std::size_t i = 0; i < numbers.size(); ++i) sum_ += numbers[i];
  }

  void read_words() {
    const SegmentWords& words = segment_.words();
    for (std::uint32_t number = 0; number < words.count(); ++number) {
      const std::string form(words.form(number));
      sum_ += words.documents_with(number) + (words.has_capital(number) ? 1 : 0);
      sum_ += words.numbers_of(form).size();
      read_numbers(words.beginning_with(form.substr(0, 2)));
      RowSet rows;
      try {
        segment_.add_stop_rows(number, rows);
      } catch (const Error&) {
        ++errors_;
      }
    }
    for (std::uint32_t one = 0; one < words.sections().classes.size(); ++one) {
      read_numbers(words.class_members(one));
      read_numbers(words.of_class(words.sections().classes[one]));
    }
  }

  void read_joins() {
    const SegmentWords& words = segment_.words();
    for (std::uint32_t number = 0; number < words.join_count(); ++number) {
      read_numbers(words.rows_of_join(number));
      sum_ += words.joins_of(words.join(number).folded).size();
      sum_ += words.joins_of_class(words.join(number).stem).size();
    }
  }

  const Segment& segment_;
  UnpackedBlocks blocks_;
  std::uint64_t sum_ = 0;
  std::uint64_t errors_ = 0;
};

// The header of `bytes` with changed sections, as if they had been written so.
std::string with_header(std::string bytes, segment_format::Header header) {
  header.checksum = XXH3_64bits(&header, offsetof(segment_format::Header, checksum));
  std::memcpy(bytes.data(), &header, kHeaderBytes);
  std::memcpy(bytes.data() + bytes.size() - kHeaderBytes, &header, kHeaderBytes);
  return bytes;
}

}  // namespace

TEST_CASE("with a byte of one header changed the other one counts, with both it is no segment") {
  const Damaged damaged(3, 12);
  const std::string& whole = damaged.whole();
  for (std::size_t at = 0; at < kHeaderBytes; ++at) {
    CAPTURE(at);
    std::string bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << at % 8));
    CHECK(damaged.opens_as(bytes));
    CHECK(Segment(damaged.path()).id() != 0);
    const std::size_t other = bytes.size() - kHeaderBytes + (at * 7) % kHeaderBytes;
    bytes[other] = static_cast<char>(bytes[other] ^ 1);
    CHECK_FALSE(damaged.opens_as(bytes));
  }
}

TEST_CASE("a file cut short loses nothing but its second header, or is no segment") {
  const Damaged damaged(3, 12);
  const std::string& whole = damaged.whole();
  for (std::size_t size = whole.size() - 1; size > 0; size -= size < 600 ? 1 : 13) {
    CAPTURE(size);
    std::filesystem::resize_file(damaged.file(), size);
    CHECK(damaged.opens() == (size >= whole.size() - kHeaderBytes));
  }
  std::filesystem::resize_file(damaged.file(), 0);
  CHECK_THROWS(Segment(damaged.path()));
  std::filesystem::remove(damaged.file());
  CHECK_THROWS_AS(Segment(damaged.path()), std::system_error);
}

TEST_CASE("whatever has become of a segment's bytes, reading it ends well") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  const Damaged damaged(seed, 25);
  const std::size_t content = damaged.whole().size() - 2 * kHeaderBytes;
  for (int round = 0; round < 60; ++round) {
    std::string bytes = damaged.whole();
    for (auto left = 1 + random() % (round % 2 == 0 ? 3 : 200); left > 0; --left) {
      bytes[kHeaderBytes + random() % content] = static_cast<char>(random());
    }
    REQUIRE(damaged.opens_as(bytes));
    Reading(damaged.opened()).read_all();
  }
}

TEST_CASE("each section full of ones, of zeros or of noise is read to its end") {
  Random random(5);
  const Damaged damaged(5, 25);
  const segment_format::Header header = Segment(damaged.path()).header();
  for (const segment_format::SectionPlace& place : header.sections) {
    for (const int kind : {0, 0xFF, -1}) {
      std::string bytes = damaged.whole();
      for (std::size_t at = place.begin; at < place.begin + place.bytes; ++at) {
        bytes[at] = static_cast<char>(kind >= 0 ? static_cast<unsigned>(kind) : random());
      }
      REQUIRE(damaged.opens_as(bytes));
      Reading(damaged.opened()).read_all();
    }
  }
}

TEST_CASE("a header that lies about its sections is refused, or what it says can be read") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  const Damaged damaged(seed, 12);
  const segment_format::Header good = Segment(damaged.path()).header();
  for (int round = 0; round < 300; ++round) {
    segment_format::Header header = good;
    segment_format::SectionPlace& place = header.sections[random() % segment_format::kSectionCount];
    switch (random() % 4) {
      case 0:
        place.width = random() % 12;
        break;
      case 1:
        place.bytes = random() % 2 == 0 ? place.bytes + random() % 9 - 4 : random();
        break;
      case 2:
        place.begin = random() % 2 == 0 ? place.begin + random() % 17 - 8 : random();
        break;
      default:
        header.rows = random() % 2 == 0 ? header.rows + 1 : random();
        header.base_instant = static_cast<std::int64_t>(random()) << 32;
    }
    if (damaged.opens_as(with_header(damaged.whole(), header))) {
      Reading(damaged.opened()).read_all();
    }
  }
}

TEST_CASE("a byte changed in a small section is an error when the segment is opened") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  const Damaged damaged(seed, 25);
  const segment_format::Header header = Segment(damaged.path()).header();
  for (const segment_format::SectionPlace& place : header.sections) {
    const bool is_texts = &place == &header.sections[segment_format::kBlocks];
    // Larger ones are verified when they are read.
    if (place.bytes == 0 || place.bytes > (16u << 10) || is_texts) continue;
    std::string bytes = damaged.whole();
    char& byte = bytes[place.begin + random() % place.bytes];
    byte = static_cast<char>(byte ^ (1 << random() % 8));
    put_bytes(damaged.file(), bytes);
    CHECK_FALSE(damaged.opens());
    CHECK(damaged.opens(SegmentTrust::structure));
  }
}

// Some bits of a frame mean nothing to zstd: those that fill its last byte, one of its header.
TEST_CASE("with a bit flipped in a block of texts a document is as it was, or an error names it") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  const Damaged damaged(seed, 25);
  const segment_format::SectionPlace place =
      Segment(damaged.path()).header().sections[segment_format::kBlocks];
  // The first bytes of a frame are its header; any of them may say anything of what follows.
  int errors = 0;
  int rounds = 0;
  for (std::size_t at = 0; at < place.bytes; at += at < 16 ? 1 : 1 + random() % 97) {
    std::string bytes = damaged.whole();
    const int bit = static_cast<int>(random() % 8);
    bytes[place.begin + at] = static_cast<char>(bytes[place.begin + at] ^ (1 << bit));
    put_bytes(damaged.file(), bytes);
    CAPTURE(at);
    CAPTURE(bit);
    const Segment segment = damaged.opened();
    ++rounds;
    int refused = 0;
    for (std::uint32_t row = 0; row < segment.rows(); ++row) {
      try {
        const Document document = segment.document(row);
        CHECK(document == damaged.documents()[row]);
      } catch (const Error& error) {
        ++refused;
        CHECK(std::string(error.what()).starts_with(damaged.file() + ": "));
      }
    }
    errors += refused > 0 ? 1 : 0;
  }
  CHECK(errors * 2 > rounds);
}

TEST_CASE("documents that are made to hold all that others do are read, and not merged") {
  const Damaged damaged(5, 40);
  const segment_format::Header header = Segment(damaged.path()).header();
  CHECK_NOTHROW(require_trusted_order(damaged.opened()));
  const segment_format::SectionPlace& ends = header.sections[segment_format::kStreamEnds];
  const segment_format::SectionPlace& offsets = header.sections[segment_format::kStreamEndOffsets];
  const std::uint64_t all = header.sections[segment_format::kStreams].bytes;
  REQUIRE(ends.bytes == 16);  // the rows from kEndsStride on begin with the second of two
  std::string bytes = damaged.whole();
  std::memset(bytes.data() + ends.begin, 0, ends.bytes);
  for (const std::size_t row : {std::size_t{0}, std::size_t{segment_format::kEndsStride}}) {
    std::memcpy(bytes.data() + offsets.begin + row * offsets.width, &all, offsets.width);
  }
  REQUIRE(bytes != damaged.whole());
  REQUIRE(damaged.opens_as(bytes));
  const Segment segment = damaged.opened();
  CHECK(segment.stream(0).size() == all);
  CHECK(segment.stream(segment_format::kEndsStride).size() == all);
  Reading(segment).read_all();
  CHECK_THROWS_AS(require_trusted_order(segment), Error);
}
