#include "results/lucene_fields.hpp"

#include <xxhash.h>
#include <algorithm>
#include <cstdio>

namespace glane {

namespace {

// White space splitters cut what is longer in two.
constexpr std::size_t kMostTokenBytes = 200;

std::string hexadecimal(std::uint64_t number) {
  char digits[24];
  std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(number));
  return digits;
}

std::string padded(std::int64_t number, int digits) {
  char text[32];
  std::snprintf(text, sizeof text, "%0*lld", digits,
                static_cast<long long>(std::max<std::int64_t>(number, 0)));
  return text;
}

}  // namespace

std::string token_field(std::string_view text, TokenKind kind) {
  constexpr std::array<std::string_view, 3> kEndings = {"_forms", "_words", "_classes"};
  return std::string(text).append(kEndings[static_cast<std::size_t>(kind)]);
}

std::string lucene_token(std::string_view word) {
  std::string token;
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && c != '%' && c != '|') {
      token += c;
      continue;
    }
    char code[8];
    std::snprintf(code, sizeof code, "%%%02X", static_cast<unsigned>(byte));
    token += code;
  }
  if (token.size() <= kMostTokenBytes) return token;
  return "%h" + hexadecimal(XXH3_64bits(token.data(), token.size()));
}

std::string lucene_place(std::vector<std::string> tokens) {
  std::string place;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto here = tokens.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::find(tokens.begin(), here, tokens[i]) != here) continue;
    place.append(place.empty() ? "" : "|").append(tokens[i]);
  }
  if (place.size() <= kMostTokenBytes) return place;
  return "|h" + hexadecimal(XXH3_64bits(place.data(), place.size()));
}

std::string lucene_day(std::int64_t day) {
  constexpr std::int64_t kLast = 99'991'231;
  return padded(std::min(day, kLast), 8);
}

std::string lucene_instant(std::int64_t instant) {
  constexpr std::int64_t kFirst = -100'000'000'000;  // before the year 1
  constexpr std::int64_t kLast = 899'999'999'999;
  return padded(std::clamp(instant, kFirst, kLast) - kFirst, 12);
}

WordTokens tokens_of_word(const Word& word) {
  const std::string term = class_term({}, word.stem, word.second_stem);
  return {{lucene_token(word.form), lucene_token(word.folded), lucene_token(term.substr(1))},
          word.stem,
          word.second_stem,
          word.folded,
          word.form};
}

}  // namespace glane
