// Packs stored documents into blocks, or takes blocks over as they are packed.
#pragma once

#include <zstd.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "segment/builder/segment_files.hpp"

namespace glane {

// Blocks leave it in the order of their rows: each call that gives bytes must be followed by a look
// at release_packed().
class TextBlocks {
 public:
  // A block is what has to be unpacked to read one document, some 40 us: of twice the size the
  // index is 2.5 % smaller, and ten hits with their snippets take a third more time.
  static constexpr std::size_t kBlockBytes = 32u << 10;

  TextBlocks();

  // The record of the next row; ends its block where that is large enough.
  void add(std::string_view record);

  // The same, but the block goes on.
  void add_inside(std::string_view record);

  // The next `rows` rows, packed elsewhere.
  void add_packed(std::string_view block, std::uint32_t rows);

  // Bytes of records whose block has not ended.
  std::size_t open_bytes() const { return text_.size(); }

  // Packs what is left.
  void flush();

  // The bytes of the blocks that are packed, which it then forgets.
  std::string release_packed();
  std::size_t memory() const { return packed_.size() + text_.size(); }

  // Writes the sections that tell where the blocks are.
  void write_ends(SegmentFiles& file) const;

 private:
  struct Free {
    void operator()(ZSTD_CCtx* packer) const { ZSTD_freeCCtx(packer); }
  };
  void end_block(std::string_view block);

  std::unique_ptr<ZSTD_CCtx, Free> packer_;
  std::string text_;  // of the block that is being filled
  std::string packed_;
  std::string buffer_;
  std::uint32_t first_row_ = 0;  // of the block that is being filled
  std::uint32_t rows_ = 0;
  std::uint64_t end_ = 0;
  std::vector<std::uint32_t> block_rows_;
  std::vector<std::uint64_t> block_ends_;
};

}  // namespace glane
