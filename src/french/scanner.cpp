#include "french/scanner.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/characters.hpp"
#include "base/folding.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "french/character_class.hpp"
#include "french/word_splitter.hpp"

namespace glane {

namespace {

// What is longer is no language. The memory that its words take before they are put down stays
// small, and so does the time.
constexpr std::size_t kLongestChunk = 4096;

// What a byte says of its character; that of most words is ASCII.
enum class ByteKind : std::uint8_t { other, word, wide };

constexpr std::array<ByteKind, 256> make_byte_kinds() {
  std::array<ByteKind, 256> kinds{};
  for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                       "0123456789_'`-.,()@&+#")) {
    kinds[static_cast<unsigned char>(c)] = ByteKind::word;
  }
  for (std::size_t byte = 0x80; byte < kinds.size(); ++byte) kinds[byte] = ByteKind::wide;
  return kinds;
}

constexpr std::array<ByteKind, 256> kByteKinds = make_byte_kinds();

ByteKind byte_kind(char byte) {
  return kByteKinds[static_cast<unsigned char>(byte)];
}

bool is_word_class(CharClass kind) {
  return kind == CharClass::letter || kind == CharClass::digit || kind == CharClass::joiner;
}

// The end of the run of characters of which `belongs` is true.
template <typename Predicate>
std::size_t run_end(std::string_view text, std::size_t at, Predicate belongs) {
  while (at < text.size()) {
    std::size_t after = at;
    if (!belongs(next_code_point(text, after))) break;
    at = after;
  }
  return at;
}

// The character at text[at] and `at` moved behind it, Latin ones without a call.
char32_t next_character(std::string_view text, std::size_t& at) {
  const char32_t latin = next_latin(text, at);
  return latin != 0 ? latin : next_code_point(text, at);
}

// Where to cut a chunk that would be longer than kLongestChunk: behind its last joiner before that,
// else behind the first one after. A word without joiners is never cut.
std::size_t cut_at_joiner(std::string_view text, std::size_t begin) {
  std::size_t cut = begin;
  std::size_t at = begin;
  while (at < text.size() && (cut == begin || at - begin < kLongestChunk)) {
    std::size_t after = at;
    const CharClass kind = class_of(next_character(text, after));
    if (!is_word_class(kind)) return at;
    at = after;
    if (kind == CharClass::joiner) cut = at;
  }
  return at == text.size() ? at : cut;
}

// The end of the run of letters, digits and joiners.
std::size_t word_end(std::string_view text, std::size_t begin) {
  const std::size_t stop = begin + std::min(kLongestChunk, text.size() - begin);
  std::size_t at = begin;
  while (true) {
    while (at < stop && byte_kind(text[at]) == ByteKind::word) ++at;
    if (at >= stop) return stop == text.size() ? at : cut_at_joiner(text, begin);
    if (byte_kind(text[at]) == ByteKind::other) return at;
    std::size_t after = at;
    if (!is_word_class(class_of(next_character(text, after)))) return at;
    at = after;
  }
}

// The end of a space and three digits at `at` that no further digit or letter follows; or `at`.
std::size_t group_end(std::string_view text, std::size_t at) {
  if (at >= text.size()) return at;
  std::size_t digits = at;
  if (!is_number_space(next_code_point(text, digits))) return at;
  if (text.size() < digits + 3) return at;
  if (!std::all_of(text.begin() + digits, text.begin() + digits + 3, is_ascii_digit)) return at;
  const std::size_t end = digits + 3;
  if (end == text.size()) return end;
  std::size_t after = end;
  const CharClass next = class_of(next_code_point(text, after));
  return next == CharClass::letter || next == CharClass::digit ? at : end;
}

// "2 000" and "12 500,50" from their first group on; the end of that group where no other follows.
std::size_t grouped_number_end(std::string_view text, std::size_t end) {
  const std::size_t first_end = end;
  for (std::size_t next = group_end(text, end); next != end; next = group_end(text, end)) {
    end = next;
  }
  const bool decimals = end != first_end && end + 1 < text.size() &&
                        (text[end] == ',' || text[end] == '.') && is_ascii_digit(text[end + 1]);
  if (decimals) {
    end = run_end(text, end + 1, [](char32_t c) { return is_ascii_digit(c); });
  }
  return end;
}

bool is_scheme(std::string_view chunk) {
  return equal_ignoring_ascii_case(chunk, "http") || equal_ignoring_ascii_case(chunk, "https") ||
         equal_ignoring_ascii_case(chunk, "ftp");
}

std::size_t emoji_end(std::string_view text, std::size_t at) {
  bool joined = true;
  bool flag = false;
  return run_end(text, at, [&](char32_t c) {
    const bool modifier = c == 0xFE0F || c == 0x200D || (c >= 0x1F3FB && c <= 0x1F3FF);
    const bool regional = c >= 0x1F1E6 && c <= 0x1F1FF;
    const bool takes = modifier || joined || (flag && regional);
    flag = regional && joined;
    joined = c == 0x200D;
    return takes && (modifier || class_of(c) == CharClass::emoji);
  });
}

// The end of the host at `at`, or `at`.
std::size_t host_end(std::string_view text, std::size_t at) {
  return run_end(text, at, [](char32_t c) {
    const CharClass kind = class_of(c);
    return kind == CharClass::letter || kind == CharClass::digit || c == '.' || c == '-';
  });
}

// A name of the Internet has 253 characters at most.
constexpr std::size_t kLongestHost = 253;

bool is_outer_sign(char c) {
  return c == '(' || c == ')' || c == '.' || c == ',';
}

}  // namespace

void Scanner::set_chunk(ChunkKind kind, std::size_t begin, std::size_t end) {
  kind_ = kind;
  begin_ = begin;
  end_ = end;
  at_ = end;
}

void Scanner::set_words_chunk(std::size_t begin) {
  const std::size_t end = word_end(text_, begin);
  if (end < text_.size() && text_[end] == ':' && is_scheme(text_.substr(begin, end - begin)) &&
      text_.substr(end, 3) == "://") {
    const std::size_t host = end + 3;
    const std::size_t after = host_end(text_, host);
    if (after > host && after - host <= kLongestHost)
      return set_chunk(ChunkKind::host, host, after);
  }
  if (is_ascii_digit(text_[end - 1])) {
    const std::size_t after = grouped_number_end(text_, end);
    const std::size_t number =
        after == end ? end : begin + number_begin(text_.substr(begin, end - begin));
    if (number < end) return set_chunk(ChunkKind::grouped, number, after);
  }
  set_chunk(ChunkKind::words, begin, end);
  if (is_outer_sign(text_[begin]) || is_outer_sign(text_[end - 1])) drop_signs();
}

void Scanner::drop_signs() {
  while (end_ - begin_ > 1 && text_[begin_] == '(') ++begin_;
  // A closing bracket says something where an opening one stands in the word: "mot(s)".
  const std::string_view chunk = text_.substr(begin_, end_ - begin_);
  const std::string_view signs = chunk.find('(') == std::string_view::npos ? ".,)" : ".,";
  const std::size_t last = chunk.find_last_not_of(signs);
  end_ = begin_ + (last == std::string_view::npos ? 1 : last + 1);
}

bool Scanner::next() {
  for (std::size_t at = at_; at < text_.size();) {
    const ByteKind first = byte_kind(text_[at]);
    if (first == ByteKind::word) {
      set_words_chunk(at);
      return true;
    }
    if (first == ByteKind::other) {
      ++at;
      continue;
    }
    std::size_t after = at;
    switch (class_of(next_character(text_, after))) {
      case CharClass::other:
        at = after;
        continue;
      case CharClass::emoji:
        set_chunk(ChunkKind::emoji, at, std::max(emoji_end(text_, at), after));
        return true;
      case CharClass::complex:
        set_chunk(ChunkKind::complex, at,
                  run_end(text_, at, [](char32_t c) { return class_of(c) == CharClass::complex; }));
        return true;
      default:
        set_words_chunk(at);
        return true;
    }
  }
  return false;
}

}  // namespace glane
