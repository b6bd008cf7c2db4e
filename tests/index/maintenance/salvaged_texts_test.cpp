#include "index/maintenance/salvaged_texts.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <random>
#include <set>

#include "glane/error.hpp"
#include "index/maintenance/damaged_segment.hpp"
#include "segment/format/stored_document.hpp"

using namespace glane;
using namespace glane::test;
using namespace glane::segment_format;

namespace {

using Rows = std::set<std::uint32_t>;

// Of five blocks and more, three documents each, which do not pack well.
std::vector<Document> long_documents() {
  std::mt19937 random(7);
  std::vector<Document> documents;
  for (int i = 0; i < 15; ++i) {
    Document one = article("d" + std::to_string(i), "Crue " + std::to_string(i), "");
    while (one.text.size() < 14'000) one.text += std::to_string(random()) + " ";
    documents.push_back(std::move(one));
  }
  return documents;
}

class Texts : public DamagedSegment {
 public:
  Texts() : DamagedSegment(long_documents()) {
    for (const Document& one : documents()) append_stored_document(one, records_.emplace_back());
    const Segment segment(path());
    for (std::uint32_t i = 0; i < segment.block_count(); ++i) {
      firsts_.push_back(segment.first_row_of_block(i));
      const auto packed = segment.packed_block(i);
      begins_.push_back(
          static_cast<std::size_t>(packed.data() - segment.section_bytes(kBlocks).data()));
    }
    firsts_.push_back(segment.rows());
    REQUIRE(firsts_.size() > 5);
  }

  std::size_t begin(std::size_t block) const { return begins_[block]; }
  std::size_t blocks() const { return begins_.size(); }
  Rows rows_of(std::size_t block) const {
    Rows rows;
    for (std::uint32_t row = firsts_[block]; row < firsts_[block + 1]; ++row) rows.insert(row);
    return rows;
  }

  // The rows whose record cannot be read; the others are as they were written.
  Rows lost(bool has_digests = true) const {
    const SalvagedSections sections(path());
    SalvagedTexts texts(sections, [&](std::uint32_t row, std::string_view record) {
      return has_digests && row < records_.size() && records_[row] == record;
    });
    Rows lost;
    for (std::uint32_t row = 0; row < sections.rows(); ++row) {
      try {
        const std::string_view record = texts.record(row);
        CHECK(record == records_[row]);
      } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::index);
        lost.insert(row);
      }
    }
    CHECK_THROWS_AS(texts.record(sections.rows()), Error);
    return lost;
  }

  void damage_places() const {
    fill(kBlockRows, '\xFF');
    fill(kBlockEnds, '\0');
  }
  void damage_block(std::size_t block) const {
    fill(kBlocks, '\0', begin(block), begin(block) + 8);
  }

 private:
  std::vector<std::string> records_;
  std::vector<std::uint32_t> firsts_;
  std::vector<std::size_t> begins_;
};

Rows operator+(Rows a, const Rows& b) {
  a.insert(b.begin(), b.end());
  return a;
}

}  // namespace

TEST_CASE("where it is known which rows a block has, a damaged one costs its own") {
  const Texts texts;
  CHECK(texts.lost().empty());
  texts.damage_block(2);
  CHECK(texts.lost() == texts.rows_of(2));
  CHECK(texts.lost(false) == texts.rows_of(2));
  texts.damage_block(0);
  CHECK(texts.lost() == texts.rows_of(0) + texts.rows_of(2));
}

TEST_CASE("where it is not known, blocks that are all there follow each other") {
  const Texts texts;
  for (const Section section : {kBlockRows, kBlockEnds}) {
    CAPTURE(section);
    texts.renew();
    texts.flip(section, section == kBlockRows ? 1 : 8);
    CHECK(texts.lost(false).empty());
  }
  texts.damage_places();
  CHECK(texts.lost(false).empty());
}

TEST_CASE("of a block that is lost, those before and behind it are placed by the ends") {
  for (const std::size_t block : {std::size_t{0}, std::size_t{2}}) {
    CAPTURE(block);
    const Texts texts;
    texts.damage_places();
    texts.damage_block(block);
    CHECK(texts.lost(false) == texts.rows_of(block));
  }
  const Texts texts;
  texts.damage_places();
  texts.damage_block(texts.blocks() - 1);
  CHECK(texts.lost(false) == texts.rows_of(texts.blocks() - 1));
}

TEST_CASE("blocks between two that are lost are placed by their digests, or not at all") {
  const Texts texts;
  texts.damage_places();
  texts.damage_block(1);
  texts.damage_block(3);
  CHECK(texts.lost() == texts.rows_of(1) + texts.rows_of(3));
  CHECK(texts.lost(false) == texts.rows_of(1) + texts.rows_of(2) + texts.rows_of(3));
}

TEST_CASE("a file cut short among its blocks has those before") {
  const Texts texts;
  texts.damage_places();
  std::filesystem::resize_file(texts.file(),
                               texts.header().sections[kBlocks].begin + texts.begin(2) + 100);
  Rows behind;
  for (std::size_t i = 2; i < texts.blocks(); ++i) behind = behind + texts.rows_of(i);
  CHECK(texts.lost(false) == behind);
}

TEST_CASE("blocks of nothing but zeros, or of noise, have no records") {
  const Texts texts;
  for (const char byte : {'\0', '\x28', '\xFF'}) {
    texts.renew();
    texts.damage_places();
    texts.fill(kBlocks, byte);
    CHECK(texts.lost().size() == 15);
  }
}
