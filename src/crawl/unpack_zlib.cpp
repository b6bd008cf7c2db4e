// unpack_zlib of unpacking.hpp: gzip, zlib and deflate, by zlib.
#include <zlib.h>

#include <algorithm>
#include <new>

#include "crawl/unpacking.hpp"

namespace glane {

namespace {

constexpr std::string_view kGzipMark = "\x1F\x8B\x08";  // with its only method

int window_bits(Packing packing) {
  if (packing == Packing::gzip) return 16 + MAX_WBITS;
  return packing == Packing::zlib ? MAX_WBITS : -MAX_WBITS;
}

class ZlibSource final : public Unpacking {
 public:
  ZlibSource(Packing packing, LineReader& from, UnpackBudget& budget)
      : Unpacking(from, budget), members_(packing == Packing::gzip) {
    if (::inflateInit2(&stream_, window_bits(packing)) != Z_OK) throw std::bad_alloc();
  }
  ~ZlibSource() override { ::inflateEnd(&stream_); }

 private:
  std::size_t unpack_some(char* into, std::size_t bytes) override;
  bool inflate_some();
  std::string_view piece_mark() const override { return members_ ? kGzipMark : ""; }
  void begin_anew() override { inside_ = ended_ = false; }
  bool begin_member();

  z_stream stream_{};
  const bool members_;
  bool inside_ = false;  // a member was begun
  bool ended_ = false;
};

std::size_t ZlibSource::unpack_some(char* into, std::size_t bytes) {
  constexpr std::size_t kMost = 1u << 30;  // zlib counts in unsigned int
  stream_.next_out = reinterpret_cast<Bytef*>(into);
  stream_.avail_out = static_cast<uInt>(std::min(bytes, kMost));
  const uInt asked = stream_.avail_out;
  while (stream_.avail_out == asked && !ended_ && fault().empty()) {
    if (!inside_) {
      ended_ = !begin_member();
    } else if (!inflate_some()) {
      ended_ = true;
    }
  }
  return asked - stream_.avail_out;
}

// Zeros behind a member are padding, as of a tape; other bytes are none of ours.
bool ZlibSource::begin_member() {
  std::string_view bytes = input();
  while (members_ && !bytes.empty() && bytes.front() == '\0') {
    consume(std::min(bytes.find_first_not_of('\0'), bytes.size()));
    bytes = input();
  }
  if (bytes.empty()) return false;
  if (members_ && bytes.front() != kGzipMark.front()) {
    return fail(DiagnosticCode::packed_rest);
  }
  begin_piece();
  ::inflateReset(&stream_);
  inside_ = true;
  return true;
}

// False where there is nothing more to come.
bool ZlibSource::inflate_some() {
  const std::string_view bytes = input();
  if (bytes.empty()) return fail_by_damage(DiagnosticCode::packed_cut);
  stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream_.avail_in = static_cast<uInt>(bytes.size());
  const int status = ::inflate(&stream_, Z_NO_FLUSH);
  consume(bytes.size() - stream_.avail_in);
  if (status == Z_STREAM_END) {
    inside_ = false;
    return members_;
  }
  if (status == Z_OK || status == Z_BUF_ERROR) return true;
  return fail_by_damage(DiagnosticCode::packed_damaged);
}

}  // namespace

std::unique_ptr<ByteSource> unpack_zlib(Packing packing, LineReader& from, UnpackBudget& budget) {
  return std::make_unique<ZlibSource>(packing, from, budget);
}

}  // namespace glane
