// unpack_brotli of unpacking.hpp, by Google's decoder.
#include <brotli/decode.h>

#include "crawl/unpacking.hpp"

namespace glane {

namespace {

struct FreeDecoder {
  void operator()(BrotliDecoderState* state) const { ::BrotliDecoderDestroyInstance(state); }
};

class BrotliSource final : public Unpacking {
 public:
  BrotliSource(LineReader& from, UnpackBudget& budget)
      : Unpacking(from, budget), state_(::BrotliDecoderCreateInstance(nullptr, nullptr, nullptr)) {
    if (!state_) throw std::bad_alloc();
  }

 private:
  std::size_t unpack_some(char* into, std::size_t bytes) override;

  std::unique_ptr<BrotliDecoderState, FreeDecoder> state_;
};

std::size_t BrotliSource::unpack_some(char* into, std::size_t bytes) {
  auto* out = reinterpret_cast<std::uint8_t*>(into);
  std::size_t room = bytes;
  while (room == bytes && !::BrotliDecoderIsFinished(state_.get())) {
    const std::string_view packed = input();
    std::size_t left = packed.size();
    const auto* next = reinterpret_cast<const std::uint8_t*>(packed.data());
    const BrotliDecoderResult result =
        ::BrotliDecoderDecompressStream(state_.get(), &left, &next, &room, &out, nullptr);
    consume(packed.size() - left);
    if (result == BROTLI_DECODER_RESULT_ERROR) {
      fail(DiagnosticCode::packed_damaged);
      break;
    }
    if (result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT && packed.empty()) {
      fail(DiagnosticCode::packed_cut);
      break;
    }
  }
  return bytes - room;
}

}  // namespace

std::unique_ptr<ByteSource> unpack_brotli(LineReader& from, UnpackBudget& budget) {
  return std::make_unique<BrotliSource>(from, budget);
}

}  // namespace glane
