#include "segment/glass_block.hpp"

#include <cstring>

#include "segment/glass_numbers.hpp"

namespace glane {

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

}  // namespace glane
