// Some documents made ready for a segment, in memory: packed by whichever thread has analysed them,
// appended to a segment in the order of their numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/document.hpp"

namespace glane {

// What changes whenever what is indexed of the document does (not where and when it was read).
std::uint64_t digest(const Document& document);

struct SegmentRow {
  std::int64_t instant = 0;
  std::int32_t day = 0;
  std::uint8_t type = 0;  // as segment_format has it
  std::uint64_t digest = 0;
  std::optional<std::uint64_t> signature;  // of an article
  std::string id, thread, site, section, language;
  std::vector<std::string> authors;
  std::uint32_t stream_bytes = 0;
  std::uint32_t block = 0;  // of the part
  std::uint32_t begin_in_block = 0;
};

// A row with instant, day and type, and nothing else.
SegmentRow date_columns(const Document& document);

struct SegmentPart {
  std::vector<SegmentRow> rows;
  std::string streams;
  std::string blocks;
  std::vector<std::uint32_t> block_bytes;
};

class SegmentPartBuilder {
 public:
  SegmentPartBuilder();
  ~SegmentPartBuilder();
  SegmentPartBuilder(const SegmentPartBuilder&) = delete;
  SegmentPartBuilder& operator=(const SegmentPartBuilder&) = delete;

  //   in: stream  its words
  void add(const Document& document, std::uint64_t digest, std::string_view stream);

  std::size_t count() const { return part_.rows.size(); }

  // The stream of the document at `row`. cost: a walk through the rows before it
  std::string_view stream(std::size_t row) const;

  // What was added since the last call.
  SegmentPart take();

 private:
  void pack();

  SegmentPart part_;
  std::string text_;  // of the block that is being filled
  std::string packed_;
  void* packer_;  // a ZSTD_CCtx
};

}  // namespace glane
