// Writes a table of Xapian 1.4's glass format, a B-tree of keys and tags, in one pass: entries come
// in the order of their keys, each block goes to the file when it is full and is never touched
// again.
#pragma once

#include <xxhash.h>

#include <cstdint>
#include <deque>
#include <memory>
#include <new>
#include <string>
#include <string_view>

#include "base/output_file.hpp"
#include "segment/format/segment_format.hpp"

namespace glane {

using GlassFile = segment_format::FileHash;

// XXH3 of bytes that come in pieces.
class RunningHash {
 public:
  RunningHash() : state_(XXH3_createState()) {
    if (state_ == nullptr) throw std::bad_alloc();
    reset();
  }
  void reset() { XXH3_64bits_reset(state_.get()); }
  void add(std::string_view bytes) { XXH3_64bits_update(state_.get(), bytes.data(), bytes.size()); }
  std::uint64_t value() const { return XXH3_64bits_digest(state_.get()); }

 private:
  struct Free {
    void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
  };
  std::unique_ptr<XXH3_state_t, Free> state_;
};

// What the version file says of a table.
struct GlassTableRoot {
  std::uint32_t root_block = 0;
  std::uint32_t level = 0;  // of the root: 0 where it is the only leaf
  std::uint64_t entries = 0;
  std::uint32_t block_bytes = 0;
  std::uint32_t blocks = 0;
  GlassFile file;
};

// One block of a table while it is filled: items from its end downwards, and after a head of 11
// bytes the directory of their places, in the order of keys.
class GlassBlock {
 public:
  // level: 0 for a leaf, one more each step towards the root
  GlassBlock(std::uint32_t bytes, std::uint8_t level)
      : block_(bytes, '\0'), level_(level), items_begin_(bytes) {}

  bool empty() const { return directory_end_ == kDirectoryBegin; }

  // Bytes that an item may have; 0 where none fits.
  std::uint32_t room() const {
    const std::uint32_t free = items_begin_ - directory_end_;
    return free > kEntryBytes ? free - kEntryBytes : 0;
  }

  // Where the bytes of a new item are to be put; they are within room().
  char* add_item(std::uint32_t bytes);

  // The whole block with its head, until the next call.
  std::string_view finish();

  void clear();

  static constexpr std::uint32_t kDirectoryBegin = 11;
  static constexpr std::uint32_t kEntryBytes = 2;

 private:
  std::string block_;
  std::uint8_t level_;
  std::uint32_t directory_end_ = kDirectoryBegin;
  std::uint32_t items_begin_;
};

class GlassTable {
 public:
  // errors: Error{index} where block_bytes is no power of two from 2048 to 65536;
  //         std::system_error, here and below
  GlassTable(const std::string& path, std::uint32_t block_bytes);

  // errors: Error{index} where the key has not 1 to 255 bytes, is not greater than the one before,
  //         or where the tag is too long; then the table is of no use any more
  void add(std::string_view key, std::string_view tag);

  // The file is whole and on the disk; nothing can be added any more.
  GlassTableRoot finish();

 private:
  // A block of one level that is being filled, and the key that divides it from the one before.
  struct Growing {
    GlassBlock block;
    std::string divider = {};
    std::uint32_t divider_part = 0;
  };

  void start_leaf(std::string_view key, std::uint32_t part);
  void put_leaf_item(std::string_view key, std::uint32_t part, std::string_view tag, bool last);
  void put_branch_item(GlassBlock& block, std::uint32_t child, std::string_view key,
                       std::uint32_t part);
  void link(std::size_t level, std::uint32_t child, std::string_view key, std::uint32_t part);
  std::uint32_t write_block(std::size_t level);

  std::string path_;
  std::uint32_t block_bytes_;
  std::uint32_t most_item_bytes_;
  OutputFile file_;
  RunningHash hash_;  // of the file
  std::uint32_t blocks_ = 0;
  std::uint64_t entries_ = 0;
  std::string last_key_;
  std::deque<Growing> levels_;  // dividers stay where they are while levels are added
};

}  // namespace glane
