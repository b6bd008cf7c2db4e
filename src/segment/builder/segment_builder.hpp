// Documents in, a segment out: keeps what becomes of them in memory until it is written in one
// pass.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "french/analyzer.hpp"
#include "glane/document.hpp"
#include "segment/builder/inverter.hpp"
#include "segment/builder/segment_columns.hpp"
#include "segment/builder/segment_files.hpp"
#include "segment/builder/text_blocks.hpp"

namespace glane {

// When a segment has enough: each is far below what its files can hold.
struct SegmentLimits {
  std::uint32_t rows = 1u << 24;
  std::uint64_t stream_bytes = std::uint64_t{2} << 30;
};

// Of a document's strings: a page has 64 MB at most, and a block that is read is not to have more
// than 256 (segment.cpp).
inline constexpr std::uint64_t kMostDocumentBytes = std::uint64_t{128} << 20;

// One thread at a time.
class SegmentBuilder {
 public:
  // Of `path`.seg and `path`.glass, neither of which is there; the first takes packed texts as they
  // come.
  //   in: stop_row_words  words without postings; must, as the analyzer, outlive it
  SegmentBuilder(const std::string& path, FrenchAnalyzer& analyzer, const StopWords& stop_row_words,
                 const SegmentLimits& limits);
  ~SegmentBuilder();  // removes what was not written whole

  // Adds a document as the next row.
  //   out:    the row
  //   errors: Error{index} where the segment is full, or the document has more than
  //           kMostDocumentBytes: nothing is added then. After any other error nothing more can be
  //           added or written
  //   cost:   some 30 us a KB of text, packing included
  std::uint32_t add(const Document& document, std::uint64_t digest);

  std::uint32_t rows() const { return columns_.rows(); }
  bool is_at_limit() const;
  std::size_t memory() const;

  // Ends the segment: both files are on the disk when it returns, their names in the folder apart.
  // Nothing more can be called.
  //   errors: std::system_error, Error{index}
  WrittenSegment write();

 private:
  void write_texts();
  void refuse_if_broken() const;

  std::string path_;
  SegmentLimits limits_;
  std::unique_ptr<Inverter> inverter_;
  SegmentColumns columns_;
  TextBlocks texts_;
  std::optional<SegmentFiles> files_;  // from the first packed text on
  std::string record_;
  bool broken_ = false;  // a document was added in part
};

}  // namespace glane
