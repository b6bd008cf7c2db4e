// What an unpacker makes of bytes. Called by the tests of the unpackers.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "crawl/line_reader.hpp"
#include "crawl/packing.hpp"
#include "read_all.hpp"

namespace glane {

using Unpacker = std::function<std::unique_ptr<ByteSource>(LineReader&, UnpackBudget&)>;

struct Unpacked {
  std::string text;
  std::string fault;
};

inline Unpacked unpacked_from(const Unpacker& unpacker, ByteSource& packed,
                              std::size_t at_once = 4096) {
  LineReader reader(packed);
  UnpackBudget budget(packed);
  const std::unique_ptr<ByteSource> source = unpacker(reader, budget);
  std::string text = read_all(*source, at_once);
  return {text, source->fault().text()};
}

inline Unpacked unpacked_from(const Unpacker& unpacker, std::string_view packed,
                              std::size_t at_once = 4096) {
  MemorySource memory(packed);
  return unpacked_from(unpacker, memory, at_once);
}

// Of a file that has been unpacked already to all but `bytes` of what it may.
inline Unpacked unpacked_with_budget(const Unpacker& unpacker, std::string_view packed,
                                     std::uint64_t bytes) {
  MemorySource memory(packed);
  LineReader reader(memory);
  MemorySource unread("");
  UnpackBudget budget(unread);
  budget.spend(UnpackBudget::kFreeBytes - bytes);
  const std::unique_ptr<ByteSource> source = unpacker(reader, budget);
  std::string text = read_all(*source, 10);
  return {text, source->fault().text()};
}

// Text that does not pack to nearly nothing.
inline std::string long_text() {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "la crue de l'été " + std::to_string(i * i) + "\n";
  return text;
}

}  // namespace glane
