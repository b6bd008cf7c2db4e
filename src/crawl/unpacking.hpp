// What the unpackers are made of, and each of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "crawl/byte_source.hpp"
#include "crawl/line_reader.hpp"
#include "crawl/packing.hpp"

namespace glane {

// A source with packed bytes under it, read by the chunk.
class Unpacking : public ByteSource {
 public:
  Unpacking(LineReader& from, UnpackBudget& budget)
      : from_(from), budget_(budget), chunk_(kChunkBytes) {}

  std::size_t read(char* into, std::size_t bytes) final;
  Remark fault() const final { return fault_; }
  std::uint64_t place_of(std::uint64_t offset) final;
  bool resume() final;

 protected:
  // Unpacks some of what is held in input(), at least a byte but at the end or on a fault.
  virtual std::size_t unpack_some(char* into, std::size_t bytes) = 0;

  // The packed bytes at hand; reads more where there are none. Empty at the end.
  std::string_view input();
  void consume(std::size_t bytes) { begin_ += bytes; }

  // The next byte of input() is the first of a piece that unpacks alone.
  void begin_piece();

  // Gives up; false, so that a step can return it. Damage is what resume() may get over.
  bool fail(Remark reason);
  bool fail_by_damage(Remark reason);

  // What each piece begins with; empty: there are no pieces.
  virtual std::string_view piece_mark() const { return {}; }

  // Forgets the piece at hand; the next one begins with the next byte of input().
  virtual void begin_anew() {}

 private:
  // Reads more behind the packed bytes at hand, for a mark that lies in two chunks; false at the
  // end.
  bool read_behind();

  static constexpr std::size_t kChunkBytes = 64u << 10;

  struct Piece {
    std::uint64_t offset;  // of what it unpacks to
    std::uint64_t place;   // of its packed bytes in the source below
  };

  LineReader& from_;
  UnpackBudget& budget_;
  std::vector<char> chunk_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t search_from_ = 0;  // behind the beginning of the piece at hand
  std::uint64_t unpacked_ = 0;
  std::deque<Piece> pieces_;  // those not yet asked for
  Remark fault_;
  bool damaged_ = false;
  int resumed_ = 0;  // times
};

std::unique_ptr<ByteSource> unpack_zlib(Packing packing, LineReader& from, UnpackBudget& budget);
std::unique_ptr<ByteSource> unpack_zstd(LineReader& from, UnpackBudget& budget);
std::unique_ptr<ByteSource> unpack_brotli(LineReader& from, UnpackBudget& budget);

}  // namespace glane
