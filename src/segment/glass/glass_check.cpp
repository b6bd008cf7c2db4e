#include "segment/glass/glass_check.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <system_error>

#include "base/mapped_file.hpp"
#include "segment/glass/glass_numbers.hpp"
#include "segment/glass/glass_version_file.hpp"

namespace glane {

namespace {

// Xapian keeps a block of each level while it goes through a table, of no more.
constexpr std::uint32_t kMostLevels = 10;
constexpr std::uint32_t kSizeBits = 0x1FFF;
constexpr std::uint32_t kCompressed = 1u << 15;

// A key, and which part of its tag an item has.
struct ItemKey {
  std::string_view key;
  std::uint32_t part = 0;
};

bool is_less(const ItemKey& a, const ItemKey& b) {
  const int order = a.key.compare(b.key);
  return order != 0 ? order < 0 : a.part < b.part;
}

class TableWalk {
 public:
  TableWalk(std::string_view file, const GlassTableRoot& root) : file_(file), root_(root) {}

  bool is_sound() {
    const std::uint64_t bytes = std::uint64_t{root_.blocks} * root_.block_bytes;
    return bytes == file_.size() && root_.level < kMostLevels &&
           is_sound_block(root_.root_block, root_.level) && tag_has_ended_ &&
           met_blocks_ == root_.blocks && met_entries_ == root_.entries;
  }

 private:
  // An item of a block and where it begins: they lie one before the other from the block's end on.
  struct Item {
    const char* data;
    std::uint32_t bytes;
  };

  bool is_sound_block(std::uint32_t number, std::uint32_t level) {
    if (number >= root_.blocks) return false;
    ++met_blocks_;
    const char* const block = file_.data() + std::size_t{number} * root_.block_bytes;
    const std::uint32_t end = fixed_2(block + 9);
    if (fixed_4(block) != kGlassRevision || static_cast<unsigned char>(block[4]) != level ||
        end <= GlassBlock::kDirectoryBegin || end > root_.block_bytes || end % 2 == 0) {
      return false;
    }
    if (level == 0) {
      if (last_leaf_ && number <= *last_leaf_) return false;
      last_leaf_ = number;
    }
    std::uint32_t begin = root_.block_bytes;
    for (std::uint32_t at = GlassBlock::kDirectoryBegin; at < end; at += GlassBlock::kEntryBytes) {
      const std::uint32_t place = fixed_2(block + at);
      if (place < end || place + kLeafItemHead > begin) return false;
      const Item item{block + place, begin - place};
      const bool is_first = at == GlassBlock::kDirectoryBegin;
      if (!(level == 0 ? is_sound_leaf_item(item) : is_sound_branch_item(item, level, is_first))) {
        return false;
      }
      begin = place;
    }
    return fixed_2(block + 5) == begin - end && fixed_2(block + 7) == begin - end;
  }

  bool is_sound_leaf_item(const Item& item) {
    const std::uint32_t head = fixed_2(item.data);
    const auto key_bytes = static_cast<unsigned char>(item.data[2]);
    const bool first = (head & kFirstPart) != 0;
    const std::uint32_t least = kLeafItemHead + key_bytes + (first ? 0 : kPartBytes);
    if ((head & kCompressed) != 0 || (head & kSizeBits) + kLeafItemHead != item.bytes ||
        item.bytes < least) {
      return false;
    }
    const ItemKey key{{item.data + kLeafItemHead, key_bytes},
                      first ? 1 : fixed_2(item.data + kLeafItemHead + key_bytes)};
    if (!follows(key) || first != tag_has_ended_) return false;
    tag_has_ended_ = (head & kLastPart) != 0;
    if (!any_item_) {
      any_item_ = true;
      return key.key.empty() && item.bytes == kLeafItemHead && tag_has_ended_;
    }
    met_entries_ += first ? 1 : 0;
    return !key.key.empty();
  }

  // That parts are numbered one after the other, keys ascend, and the divider was no greater.
  bool follows(const ItemKey& key) {
    const bool goes_on = !tag_has_ended_;
    const bool right = goes_on ? key.key == last_.key && key.part == last_.part + 1
                               : !any_item_ || (key.part == 1 && last_.key < key.key);
    if (!right || is_less(key, divider_)) return false;
    last_ = key;
    return true;
  }

  bool is_sound_branch_item(const Item& item, std::uint32_t level, bool is_first) {
    if (item.bytes < kBranchItemHead) return false;
    const auto key_bytes = static_cast<unsigned char>(item.data[4]);
    if (item.bytes != kBranchItemHead + key_bytes) return false;
    const ItemKey key{{item.data + 5, key_bytes}, fixed_2(item.data + 5 + key_bytes)};
    if (is_first ? key_bytes != 0 || key.part != 0 : !is_less(last_, key)) return false;
    if (!is_first) divider_ = key;
    return is_sound_block(fixed_4(item.data), level - 1);
  }

  std::string_view file_;
  GlassTableRoot root_;
  std::uint32_t met_blocks_ = 0;
  std::uint64_t met_entries_ = 0;
  std::optional<std::uint32_t> last_leaf_;
  ItemKey last_;     // of the item met last
  ItemKey divider_;  // that no item from here on is less than
  bool any_item_ = false;
  bool tag_has_ended_ = true;
};

}  // namespace

bool is_sound_glass(const std::string& folder) {
  try {
    const MappedFile version(folder + "/" + kGlassVersionFile);
    const MappedFile postings(folder + "/" + kGlassPostingsFile);
    const std::optional<GlassTableRoot> root = read_glass_version(version.bytes());
    return root && TableWalk(postings.bytes(), *root).is_sound();
  } catch (const std::system_error&) {
    return false;
  }
}

}  // namespace glane
