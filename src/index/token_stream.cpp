#include "index/token_stream.hpp"

namespace glane {

using namespace token_code;

namespace {

void append_code(std::string& out, std::uint32_t code) {
  const auto append = [&](std::uint32_t byte) { out += static_cast<char>(byte & 0xFF); };
  if (code < kLeastOfTwo) {
    append(code);
  } else if (code < kLeastOfThree) {
    append(kTwoBytes + (code - kLeastOfTwo) / 256);
    append(code - kLeastOfTwo);
  } else if (code < kLeastOfFive) {
    append(kThreeBytes + (code - kLeastOfThree) / 65536);
    append((code - kLeastOfThree) >> 8);
    append(code - kLeastOfThree);
  } else {
    append(kFiveBytes);
    for (int shift = 0; shift < 32; shift += 8) append(code >> shift);
  }
}

}  // namespace

void TokenRunWriter::add(std::uint32_t number, bool alternative) {
  if (alternative) append_code(words_, kAlternative);
  append_code(words_, number + kFirstNumber);
}

void TokenRunWriter::append_to(std::string& stream, std::uint8_t fields) {
  append_code(stream, kRun);
  stream += static_cast<char>(fields);
  append_code(stream, static_cast<std::uint32_t>(words_.size()));
  stream += words_;
  words_.clear();
}

}  // namespace glane
