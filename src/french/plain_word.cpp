#include "french/plain_word.hpp"

#include <utility>

#include "base/folding.hpp"
#include "french/character_class.hpp"
#include "french/ordinal.hpp"

namespace glane {

namespace {

// Forms are cut shorter than that (kMaxFormBytes).
constexpr std::size_t kLongestForm = 256;

// The underscore and the soft hyphen may leave a word without content.
bool is_plain_letter(char32_t c) {
  constexpr char32_t kSoftHyphen = 0xAD;
  return c != 0 && c != U'_' && c != kSoftHyphen && class_of(c) == CharClass::letter;
}

}  // namespace

bool read_plain_word(std::string_view chunk, std::string& form) {
  form.clear();
  char32_t last = 0;
  bool twice = false;
  for (std::size_t at = 0; at < chunk.size();) {
    const char32_t c = next_latin(chunk, at);
    if (!is_plain_letter(c) || (c == last && twice)) return false;
    twice = c == last;
    last = c;
    if (form.size() < kLongestForm) form += fold_latin_case(c);
  }
  if (chunk.size() <= kLongestCapitalOrdinal && chunk.ends_with('e')) {
    std::string ordinal = canonical_capital_ordinal(chunk);
    if (!ordinal.empty()) form = std::move(ordinal);
  }
  form = canonical_ordinal(std::move(form));
  return !form.empty();
}

}  // namespace glane
