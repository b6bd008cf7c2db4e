// unpack_zstd of unpacking.hpp. A WARC-zst file may begin with the dictionary of all its frames,
// in a skippable frame (IIPC, "WARC compression with Zstandard"), itself packed or not.
#include <zstd.h>

#include <algorithm>
#include <new>

#include "crawl/unpacking.hpp"

namespace glane {

namespace {

constexpr std::string_view kDictionaryMark = "\x5D\x2A\x4D\x18";
constexpr std::string_view kFrameMark = "\x28\xB5\x2F\xFD";
constexpr std::size_t kMaxDictionaryBytes = 16u << 20;  // real ones have 100 kB

struct FreeContext {
  void operator()(ZSTD_DCtx* context) const { ::ZSTD_freeDCtx(context); }
};

class ZstdSource final : public Unpacking {
 public:
  ZstdSource(LineReader& from, UnpackBudget& budget)
      : Unpacking(from, budget), context_(::ZSTD_createDCtx()) {
    if (!context_) throw std::bad_alloc();
    if (from.peek(4) == kDictionaryMark) {
      load_dictionary(from);
    }
  }

 private:
  std::size_t unpack_some(char* into, std::size_t bytes) override;
  bool load_dictionary(LineReader& from);
  std::string_view piece_mark() const override { return kFrameMark; }
  void begin_anew() override;

  std::unique_ptr<ZSTD_DCtx, FreeContext> context_;
  bool inside_ = false;  // a frame was begun
};

std::size_t ZstdSource::unpack_some(char* into, std::size_t bytes) {
  ZSTD_outBuffer out{into, bytes, 0};
  while (out.pos == 0 && fault().empty()) {
    const std::string_view packed = input();
    if (packed.empty()) {
      if (inside_) fail_by_damage(DiagnosticCode::packed_cut);
      break;
    }
    if (!inside_) begin_piece();
    ZSTD_inBuffer in{packed.data(), packed.size(), 0};
    const std::size_t status = ::ZSTD_decompressStream(context_.get(), &out, &in);
    consume(in.pos);
    inside_ = status != 0;
    if (::ZSTD_isError(status)) fail_by_damage(DiagnosticCode::packed_damaged);
  }
  return out.pos;
}

void ZstdSource::begin_anew() {
  ::ZSTD_DCtx_reset(context_.get(), ZSTD_reset_session_only);
  inside_ = false;
}

std::string unpack_dictionary(std::string_view packed) {
  const unsigned long long size = ::ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (size > kMaxDictionaryBytes) return "";  // unknown ones are the largest numbers
  std::string dictionary(size, '\0');
  const std::size_t got =
      ::ZSTD_decompress(dictionary.data(), dictionary.size(), packed.data(), packed.size());
  return got == size ? dictionary : "";
}

bool ZstdSource::load_dictionary(LineReader& from) {
  const auto fail_at_end = [&] {
    return fail(from.fault().empty() ? DiagnosticCode::packed_cut : from.fault());
  };
  const std::string_view head = from.peek(8);
  if (head.size() < 8) return fail_at_end();
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    bytes |= std::size_t{static_cast<unsigned char>(head[4 + i])} << (8 * i);
  }
  if (bytes > kMaxDictionaryBytes) {
    return fail({DiagnosticCode::packed_dictionary_size,
                 {{"most", std::to_string(kMaxDictionaryBytes >> 20)}}});
  }
  std::string dictionary(from.peek(8 + bytes));
  if (dictionary.size() < 8 + bytes) return fail_at_end();
  from.skip(8 + bytes);
  dictionary.erase(0, 8);
  if (dictionary.starts_with(kFrameMark)) dictionary = unpack_dictionary(dictionary);
  const std::size_t status =
      ::ZSTD_DCtx_loadDictionary(context_.get(), dictionary.data(), dictionary.size());
  return !dictionary.empty() && !::ZSTD_isError(status) ? true
                                                        : fail(DiagnosticCode::packed_dictionary);
}

}  // namespace

std::unique_ptr<ByteSource> unpack_zstd(LineReader& from, UnpackBudget& budget) {
  return std::make_unique<ZstdSource>(from, budget);
}

}  // namespace glane
