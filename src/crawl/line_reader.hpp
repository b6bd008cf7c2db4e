// Reads a source of bytes line by line in the memory of its longest line, or whole, or by the
// stretch; what was peeked stays to be read. Knows nothing of what the bytes hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "crawl/byte_source.hpp"

namespace glane {

struct FileLine {
  std::string_view text;    // without "\n" or "\r\n"; empty where the line is too long
  std::size_t number = 0;   // 1-based
  std::uint64_t bytes = 0;  // its length, known even where it is too long
};

// A source, which stays the caller's, and the bytes read ahead from it.
class LineReader final : public ByteSource {
 public:
  explicit LineReader(ByteSource& source) : source_(source) {}

  // The next bytes, at most `bytes`, fewer only at the end or on an error. They stay to be read.
  std::string_view peek(std::size_t bytes);

  // Moves past bytes peeked.
  void skip(std::size_t bytes) {
    begin_ += bytes;
    offset_ += bytes;
  }

  // Moves past bytes that need not be there; how many there were.
  std::uint64_t skip_ahead(std::uint64_t bytes);

  // The next line, a view that lasts until the next call. A line of more than `max_bytes` is
  // passed over in constant memory. False at the end of the source or on an error.
  bool next(FileLine& line, std::size_t max_bytes);

  // All that is left. False where it is more than `max_bytes`, of which nothing is told then, or
  // on an error.
  bool read_rest(std::string& out, std::size_t max_bytes);

  std::size_t read(char* into, std::size_t bytes) override;
  Remark fault() const override { return source_.fault(); }
  bool resume() override;
  bool seek(std::uint64_t offset) override;
  std::uint64_t size() const override { return source_.size(); }
  std::uint64_t place_of(std::uint64_t offset) override { return source_.place_of(offset); }

  std::uint64_t offset() const { return offset_; }  // of the next byte, from the beginning

 private:
  bool fill();  // false at the end or on an error
  std::size_t expected_bytes() const;

  ByteSource& source_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::size_t chunk_bytes_ = 0;  // asked for last
  std::size_t line_number_ = 0;
  std::uint64_t offset_ = 0;
};

}  // namespace glane
