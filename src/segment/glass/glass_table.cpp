#include "segment/glass/glass_table.hpp"

#include <algorithm>
#include <cstring>
#include <limits>

#include "glane/error_code.hpp"
#include "segment/glass/glass_numbers.hpp"

namespace glane {

namespace {

constexpr std::size_t kMostKeyBytes = 255;
constexpr std::uint32_t kMostParts = 65535;
// The format has 13 bits for an item's bytes, less three.
constexpr std::uint32_t kItemLimit = 8194;
// A tag is cut to fill a block to its end only where this much of it comes in: each part costs its
// key again, and the reader a copy.
constexpr std::uint32_t kLeastCut = 64;

[[noreturn]] void refuse(const std::string& path, const std::string& reason) {
  throw Error(ErrorCode::index_postings, {{"path", path}, {"reason", reason}});
}

std::uint32_t possible_block_bytes(const std::string& path, std::uint32_t bytes) {
  if (bytes >= 2048 && bytes <= 65536 && (bytes & (bytes - 1)) == 0) return bytes;
  refuse(path, "blocks of " + std::to_string(bytes) +
                   " bytes: a power of two from 2048 to 65536 is possible");
}

// Four items fit into a block, as Xapian demands when it changes one.
std::uint32_t most_item_bytes(std::uint32_t block_bytes) {
  const std::uint32_t four =
      block_bytes - GlassBlock::kDirectoryBegin - 4 * GlassBlock::kEntryBytes;
  return std::min(four / 4, kItemLimit);
}

// The shortest head of `key` that is greater than `last`.
std::string_view shortest_divider(std::string_view last, std::string_view key) {
  const std::size_t end = std::min(last.size(), key.size());
  const auto differs = std::mismatch(key.begin(), key.begin() + end, last.begin()).first;
  return key.substr(0, static_cast<std::size_t>(differs - key.begin()) + 1);
}

}  // namespace

char* GlassBlock::add_item(std::uint32_t bytes) {
  items_begin_ -= bytes;
  put_fixed_2(block_.data() + directory_end_, items_begin_);
  directory_end_ += kEntryBytes;
  return block_.data() + items_begin_;
}

std::string_view GlassBlock::finish() {
  const std::uint32_t free = items_begin_ - directory_end_;
  // What an earlier block left here does not come into the file.
  std::memset(block_.data() + directory_end_, 0, free);
  char* const head = block_.data();
  put_fixed_4(head, kGlassRevision);
  head[4] = static_cast<char>(level_);
  put_fixed_2(head + 5, free);  // in one piece
  put_fixed_2(head + 7, free);  // in all: nothing was removed
  put_fixed_2(head + 9, directory_end_);
  return block_;
}

void GlassBlock::clear() {
  directory_end_ = kDirectoryBegin;
  items_begin_ = static_cast<std::uint32_t>(block_.size());
}

GlassTable::GlassTable(const std::string& path, std::uint32_t block_bytes)
    : path_(path),
      block_bytes_(possible_block_bytes(path, block_bytes)),
      most_item_bytes_(most_item_bytes(block_bytes)),
      file_(path) {
  levels_.push_back({GlassBlock(block_bytes_, 0)});
  // Every table begins with an entry without key and tag, which is not counted.
  put_leaf_item("", 1, "", true);
}

void GlassTable::add(std::string_view key, std::string_view tag) {
  if (key.empty() || key.size() > kMostKeyBytes) {
    refuse(path_, "a key of " + std::to_string(key.size()) + " bytes: 1 to 255 are possible");
  }
  if (key <= last_key_) {
    refuse(path_, "the key \"" + std::string(key) + "\" does not follow the one before it");
  }
  for (std::uint32_t part = 1;;) {
    const std::uint32_t head =
        kLeafItemHead + static_cast<std::uint32_t>(key.size()) + (part > 1 ? kPartBytes : 0);
    const std::uint32_t room = std::min(levels_[0].block.room(), most_item_bytes_);
    const std::size_t fits = std::min<std::size_t>(room > head ? room - head : 0, tag.size());
    if (room < head || (fits < tag.size() && fits < kLeastCut)) {
      start_leaf(key, part);
      continue;
    }
    put_leaf_item(key, part, tag.substr(0, fits), fits == tag.size());
    tag.remove_prefix(fits);
    if (tag.empty()) break;
    if (++part > kMostParts) {
      const std::string reason = "the value of the key \"" + std::string(key) +
                                 "\" is too long for blocks of " + std::to_string(block_bytes_) +
                                 " bytes";
      throw Error(ErrorCode::size_postings, {{"path", path_}, {"reason", reason}});
    }
  }
  last_key_ = key;
  ++entries_;
}

void GlassTable::put_leaf_item(std::string_view key, std::uint32_t part, std::string_view tag,
                               bool last) {
  const std::uint32_t part_bytes = part > 1 ? kPartBytes : 0;
  const auto bytes =
      static_cast<std::uint32_t>(kLeafItemHead + key.size() + part_bytes + tag.size());
  char* out = levels_[0].block.add_item(bytes);
  put_fixed_2(out, (bytes - kLeafItemHead) | (part == 1 ? kFirstPart : 0) | (last ? kLastPart : 0));
  out[2] = static_cast<char>(key.size());
  out = std::copy(key.begin(), key.end(), out + 3);
  if (part > 1) put_fixed_2(out, part);
  std::copy(tag.begin(), tag.end(), out + part_bytes);
}

void GlassTable::start_leaf(std::string_view key, std::uint32_t part) {
  const std::uint32_t full = write_block(0);
  link(1, full, levels_[0].divider, levels_[0].divider_part);
  // Parts of one key are told apart by their numbers, and only with the key whole.
  levels_[0].divider = part > 1 ? key : shortest_divider(last_key_, key);
  levels_[0].divider_part = part;
}

// Hands a block that is in the file, and the key before it, to the branch above.
void GlassTable::link(std::size_t level, std::uint32_t child, std::string_view key,
                      std::uint32_t part) {
  if (level == levels_.size()) {
    levels_.push_back({GlassBlock(block_bytes_, static_cast<std::uint8_t>(level))});
  }
  if (levels_[level].block.room() < kBranchItemHead + key.size()) {
    const std::uint32_t full = write_block(level);
    link(level + 1, full, levels_[level].divider, levels_[level].divider_part);
    levels_[level].divider = key;
    levels_[level].divider_part = part;
  }
  GlassBlock& block = levels_[level].block;
  // The first one's key stands in the branch above, or is none.
  if (block.empty()) {
    put_branch_item(block, child, "", 0);
  } else {
    put_branch_item(block, child, key, part);
  }
}

void GlassTable::put_branch_item(GlassBlock& block, std::uint32_t child, std::string_view key,
                                 std::uint32_t part) {
  char* out = block.add_item(kBranchItemHead + static_cast<std::uint32_t>(key.size()));
  put_fixed_4(out, child);
  out[4] = static_cast<char>(key.size());
  out = std::copy(key.begin(), key.end(), out + 5);
  put_fixed_2(out, part);
}

std::uint32_t GlassTable::write_block(std::size_t level) {
  if (blocks_ == std::numeric_limits<std::uint32_t>::max()) {
    throw Error(ErrorCode::size_postings,
                {{"path", path_}, {"reason", "more blocks than 32 bits count"}});
  }
  GlassBlock& block = levels_[level].block;
  const std::string_view bytes = block.finish();
  hash_.add(bytes);
  file_.write(bytes);
  block.clear();
  return blocks_++;
}

GlassTableRoot GlassTable::finish() {
  GlassTableRoot root;
  // link() adds a level where a second block needs one, so that the last one has a single block.
  for (std::size_t level = 0; level < levels_.size(); ++level) {
    root.root_block = write_block(level);
    root.level = static_cast<std::uint32_t>(level);
    if (level + 1 == levels_.size()) break;
    link(level + 1, root.root_block, levels_[level].divider, levels_[level].divider_part);
  }
  file_.sync();
  root.entries = entries_;
  root.block_bytes = block_bytes_;
  root.blocks = blocks_;
  root.file = {file_.size(), hash_.value()};
  return root;
}

}  // namespace glane
