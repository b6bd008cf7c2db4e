// Cuts text into what the grammar of dates reads: numbers, words by their meaning, signs.
// In: any bytes. Out: tokens, made one by one as they are asked for, so that a date near the
// start of a huge text costs nothing of the rest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string_view>

#include "date/date_words.hpp"

namespace glane {

enum class DateTokenKind : std::uint8_t { end, number, word, sign };

struct DateToken {
  DateTokenKind kind = DateTokenKind::end;
  bool glued = false;     // no blank between it and the token before; false for the first
  bool capitals = false;  // of a word: no lower-case letter in it
  std::size_t begin = 0;  // bytes in the text
  std::size_t end = 0;
  std::size_t digits = 0;   // of a number: how many were written
  std::int64_t number = 0;  // its value; 0 beyond kLongestNumber digits
  char32_t sign = 0;        // dashes are '-', bullets and guillemets '|', apostrophes '\''
  DateWord word;

  bool is(char32_t wanted) const { return kind == DateTokenKind::sign && sign == wanted; }
  bool is(Part part) const { return kind == DateTokenKind::word && word.part == part; }
  bool is_number(std::size_t fewest_digits, std::size_t most_digits) const {
    return kind == DateTokenKind::number && digits >= fewest_digits && digits <= most_digits;
  }
};

inline constexpr std::size_t kLongestNumber = 18;  // decimal digits that an int64 always holds

// Case, accents (composed or not), full-width forms and the kinds of blanks, dashes and
// apostrophes make no difference; format characters (soft hyphens, direction marks) and stray
// combining marks vanish. An apostrophe between letters belongs to the word.
class DateTokens {
 public:
  // `text` must outlive the object.
  explicit DateTokens(std::string_view text) : text_(text) {}

  // DateToken `i` of the text, which must not be forgotten; behind the last one, end tokens without
  // end. The reference holds until forget_before passes it.
  const DateToken& operator[](std::size_t i);

  // Frees the tokens before `i`, which are not asked for again.
  void forget_before(std::size_t i);

 private:
  DateToken next_token();
  void read_number(DateToken& token);
  void read_word(DateToken& token);

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t first_ = 0;  // index of tokens_.front()
  std::deque<DateToken> tokens_;
};

}  // namespace glane
