#include "segment/format/token_stream.hpp"

#include <utility>

namespace glane {

using namespace token_code;

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

void append_code(std::string& out, std::uint32_t code) {
  if (code < kLeastOfTwo) {
    out += static_cast<char>(code);
    return;
  }
  char bytes[5];
  std::size_t size = 0;
  const auto put = [&](std::uint32_t byte) { bytes[size++] = static_cast<char>(byte & 0xFF); };
  if (code < kLeastOfThree) {
    put(kTwoBytes + (code - kLeastOfTwo) / 256);
    put(code - kLeastOfTwo);
  } else if (code < kLeastOfFive) {
    put(kThreeBytes + (code - kLeastOfThree) / 65536);
    put((code - kLeastOfThree) >> 8);
    put(code - kLeastOfThree);
  } else {
    put(kFiveBytes);
    for (int shift = 0; shift < 32; shift += 8) put(code >> shift);
  }
  out.append(bytes, size);
}

// Appends the stream with number_of(n) in place of n; words whose number becomes kNone are left
// out.
template <typename NumberOf>
void rewrite(std::string_view stream, NumberOf number_of, std::string& out) {
  TokenStreamReader words(stream);
  TokenRunWriter run;
  std::uint8_t fields = 0;
  std::uint32_t position = 0;
  const auto end_run = [&] {
    if (!run.empty()) run.append_to(out, fields);
    fields = words.fields();
  };
  while (words.next()) {
    const std::uint32_t step = words.position() - std::exchange(position, words.position());
    // What comes first in a run stands for itself, whatever it says.
    if (step >= TokenStreamReader::kGap - 1) end_run();
    const std::uint32_t number = number_of(words.number());
    if (number != kNone) run.add(number, step == 0);
  }
  end_run();
}

}  // namespace

// What is one is the same when it is written again.
bool is_token_stream(std::string_view bytes, std::uint32_t numbers) {
  std::string again;
  again.reserve(bytes.size());
  rewrite(
      bytes, [&](std::uint32_t number) { return number < numbers ? number : kNone; }, again);
  return again == bytes;
}

void append_renumbered_tokens(std::string_view stream, std::span<const std::uint32_t> numbers,
                              std::string& out) {
  const auto number_of = [&](std::uint32_t number) {
    return number < numbers.size() ? numbers[number] : kNone;
  };
  rewrite(stream, number_of, out);
}

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
