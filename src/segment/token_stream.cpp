#include "segment/token_stream.hpp"

namespace glane {

using namespace token_code;

namespace {

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

// Takes codes off the front of a stream, and says where there is none.
class CodeReader {
 public:
  explicit CodeReader(std::string_view bytes) : bytes_(bytes) {}

  bool at_end() const { return bytes_.empty(); }

  bool read(std::uint32_t& code) {
    if (!read_byte(code)) return false;
    if (code < kTwoBytes) return true;
    const std::uint32_t first = code;
    const std::size_t behind = first < kThreeBytes ? 1 : first < kFiveBytes ? 2 : 4;
    if (bytes_.size() < behind) return false;
    std::uint32_t rest = 0;
    for (std::size_t i = 0; i < behind; ++i) {
      const std::uint32_t byte = static_cast<unsigned char>(bytes_[i]);
      rest = behind == 4 ? rest | byte << (8 * i) : rest << 8 | byte;
    }
    bytes_.remove_prefix(behind);
    if (behind == 1) code = kLeastOfTwo + (first - kTwoBytes) * 256 + rest;
    if (behind == 2) code = kLeastOfThree + (first - kThreeBytes) * 65536 + rest;
    if (behind == 4) code = rest;
    return true;
  }

  bool read_byte(std::uint32_t& byte) {
    if (bytes_.empty()) return false;
    byte = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    return true;
  }

  // The next run: its fields, and the bytes of its words.
  bool read_run(std::uint32_t& fields, std::string_view& words) {
    std::uint32_t code = 0;
    std::uint32_t size = 0;
    return read(code) && code == kRun && read_byte(fields) && read(size) && take(size, words);
  }

  bool take(std::size_t size, std::string_view& taken) {
    if (size > bytes_.size()) return false;
    taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return true;
  }

 private:
  std::string_view bytes_;
};

bool are_words(std::string_view bytes, std::uint32_t numbers) {
  CodeReader reader(bytes);
  while (!reader.at_end()) {
    std::uint32_t code = 0;
    if (!reader.read(code)) return false;
    if (code == kAlternative && !reader.read(code)) return false;
    if (code < kFirstNumber || code - kFirstNumber >= numbers) return false;
  }
  return true;
}

}  // namespace

bool is_token_stream(std::string_view bytes, std::uint32_t numbers) {
  CodeReader reader(bytes);
  while (!reader.at_end()) {
    std::uint32_t fields = 0;
    std::string_view words;
    if (!reader.read_run(fields, words) || !are_words(words, numbers)) return false;
  }
  return true;
}

void append_renumbered(std::string_view stream, std::span<const std::uint32_t> numbers,
                       std::string& out) {
  CodeReader reader(stream);
  TokenRunWriter run;
  while (!reader.at_end()) {
    std::uint32_t fields = 0;
    std::string_view run_words;
    if (!reader.read_run(fields, run_words)) return;
    CodeReader in_run(run_words);
    while (!in_run.at_end()) {
      std::uint32_t code = 0;
      if (!in_run.read(code)) return;
      const bool alternative = code == kAlternative;
      if (alternative && !in_run.read(code)) return;
      const std::uint32_t number = code - kFirstNumber;
      if (number < numbers.size()) run.add(numbers[number], alternative);
    }
    run.append_to(out, static_cast<std::uint8_t>(fields));
  }
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
