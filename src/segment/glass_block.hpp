// One block of a glass table while it is filled: items from its end downwards, and after a head of
// 11 bytes the directory of their places, in the order of keys.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace glane {

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

}  // namespace glane
