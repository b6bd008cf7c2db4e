// Keeps the blocks of stored text that were unpacked lately.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace glane {

// Hits are often neighbours, and queries of a batch find the same.
// One thread at a time; to be emptied before a segment goes that it has blocks of.
class UnpackedBlocks {
 public:
  struct Block {
    const void* segment = nullptr;  // tells those of one from those of another
    std::uint32_t number = 0;
    std::uint32_t rows = 0;  // it has no more records
  };

  // A record of a block, which holds until the next call; nothing where the block has none such.
  //   in:     unpack  gives the bytes of the block where they are not kept
  //   errors: those of unpack
  std::optional<std::string_view> record(const Block& block, std::uint32_t number,
                                         const std::function<std::string()>& unpack);
  void clear();

 private:
  struct Kept {
    Block block;
    std::string text;
    std::vector<std::string_view> records;
  };
  const Kept& kept(const Block& block, const std::function<std::string()>& unpack);

  static constexpr std::size_t kMost = 64;              // of 64 KB, mostly
  static constexpr std::size_t kMostBytes = 16u << 20;  // of those besides the one asked for
  std::vector<Kept> kept_;
  std::size_t oldest_ = 0;
  std::size_t bytes_ = 0;
};

}  // namespace glane
