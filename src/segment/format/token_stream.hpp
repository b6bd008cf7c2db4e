// The token stream of a document: its words in order, by number (segment_words.hpp), stop words
// included. What phrases, exact forms and the reranking are read from, in place of
// positions in the database.
//
//   stream  run*                 one for the title, the text, each author, each quotation ...
//   run     1 fields size word+  fields: a byte, the bits of `field` that the words belong to;
//                                size: bytes of the words, as numbers are written
//   word    [0] number + 2       0: at the place of the word before, a further form of it
//
// A number takes one byte below 190, two below some 14,000, three below some 470,000, else five.
// Numbers are given in the order in which words are first met, so that the frequent ones are short:
// about 1.4 bytes a word of French.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace glane {

namespace field {
inline constexpr std::uint8_t kTitle = 1;
inline constexpr std::uint8_t kText = 2;
inline constexpr std::uint8_t kThreadTitle = 4;
inline constexpr std::uint8_t kAuthor = 8;
inline constexpr std::uint8_t kSection = 16;
inline constexpr std::uint8_t kAddressee = 32;
inline constexpr std::uint8_t kQuote = 64;
inline constexpr std::uint8_t kQuoteAuthor = 128;
}  // namespace field

namespace token_code {
inline constexpr std::uint32_t kAlternative = 0;
inline constexpr std::uint32_t kRun = 1;
inline constexpr std::uint32_t kFirstNumber = 2;
// First bytes of codes of two bytes, of three, of five, and the least code of each.
inline constexpr std::uint32_t kTwoBytes = 192;
inline constexpr std::uint32_t kThreeBytes = 248;
inline constexpr std::uint32_t kFiveBytes = 255;
inline constexpr std::uint32_t kLeastOfTwo = kTwoBytes;
inline constexpr std::uint32_t kLeastOfThree = kLeastOfTwo + (kThreeBytes - kTwoBytes) * 256;
inline constexpr std::uint32_t kLeastOfFive = kLeastOfThree + (kFiveBytes - kThreeBytes) * 65536;
}  // namespace token_code

// Whether `bytes` is a stream from its first byte to its last, of words numbered below `numbers`.
bool is_token_stream(std::string_view bytes, std::uint32_t numbers);

// Makes the run of one text.
class TokenRunWriter {
 public:
  // in: alternative  a further form at the place of the word before
  void add(std::uint32_t number, bool alternative);

  // Appends what was added to a stream, and begins anew.
  void append_to(std::string& stream, std::uint8_t fields);

  bool empty() const { return words_.empty(); }

 private:
  std::string words_;
};

// Appends the stream with its words under other numbers: `numbers[n]` in place of n.
//   in: stream  of words numbered below the size of `numbers`
void append_renumbered_tokens(std::string_view stream, std::span<const std::uint32_t> numbers,
                              std::string& out);

// Walks a stream word by word, past the runs that are none of `fields`.
//   cost: a few instructions a word, no allocation
class TokenStreamReader {
 public:
  explicit TokenStreamReader(std::string_view stream, std::uint8_t fields = 0xFF)
      : wanted_(fields),
        at_(reinterpret_cast<const unsigned char*>(stream.data())),
        end_(at_ + stream.size()) {}

  // The next word; false where there is none. Bytes that are no stream end it early.
  bool next() {
    ++position_;
    while (at_ < end_) {
      const std::uint32_t code = read_code();
      if (code == token_code::kAlternative) {
        --position_;
      } else if (code == token_code::kRun) {
        if (!begin_run()) return false;
      } else {
        number_ = code - token_code::kFirstNumber;
        return true;
      }
    }
    return false;
  }

  std::uint32_t number() const { return number_; }
  std::uint8_t fields() const { return fields_; }  // of the run that the word stands in

  // Words side by side differ by one; those of different runs by more than any phrase is long.
  std::uint32_t position() const { return position_; }

  // Room left between two runs.
  static constexpr std::uint32_t kGap = 1 << 16;

 private:
  bool begin_run() {
    position_ += kGap;
    if (end_ - at_ < 2) return false;
    fields_ = *at_++;
    const std::uint32_t size = read_code();
    if ((fields_ & wanted_) == 0) at_ += std::min<std::ptrdiff_t>(size, end_ - at_);
    return true;
  }

  std::uint32_t read_code() {
    const std::uint32_t first = *at_++;
    if (first < token_code::kTwoBytes) return first;
    return read_long_code(first);
  }

  std::uint32_t read_long_code(std::uint32_t first) {
    const auto left = static_cast<std::uint32_t>(end_ - at_);
    if (first < token_code::kThreeBytes && left >= 1) {
      return token_code::kLeastOfTwo + (first - token_code::kTwoBytes) * 256 + *at_++;
    }
    if (first >= token_code::kThreeBytes && first < token_code::kFiveBytes && left >= 2) {
      const std::uint32_t above =
          (first - token_code::kThreeBytes) * 65536 + at_[0] * 256u + at_[1];
      at_ += 2;
      return token_code::kLeastOfThree + above;
    }
    if (first == token_code::kFiveBytes && left >= 4) {
      const std::uint32_t code = at_[0] | at_[1] << 8 | at_[2] << 16 | std::uint32_t{at_[3]} << 24;
      at_ += 4;
      return code;
    }
    at_ = end_;
    return token_code::kRun;
  }

  std::uint8_t wanted_;
  const unsigned char* at_;
  const unsigned char* end_;
  std::uint32_t position_ = 0;
  std::uint32_t number_ = 0;
  std::uint8_t fields_ = 0;
};

}  // namespace glane
