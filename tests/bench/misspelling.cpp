#include "misspelling.hpp"

#include "real_words.hpp"

namespace glane::bench {

namespace {

// The letter without its accent, of two bytes that begin with C3; 0: it has none.
char bare_letter(char second) {
  switch (static_cast<unsigned char>(second)) {
    case 0xA0:
    case 0xA2:
      return 'a';
    case 0xA7:
      return 'c';
    case 0xA8:
    case 0xA9:
    case 0xAA:
    case 0xAB:
      return 'e';
    case 0xAE:
    case 0xAF:
      return 'i';
    case 0xB4:
      return 'o';
    case 0xB9:
    case 0xBB:
      return 'u';
    case 0x89:
      return 'E';
    default:
      return 0;
  }
}

void append_without_accents(std::string& out, std::string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char bare = word[i] == '\xC3' && i + 1 < word.size() ? bare_letter(word[i + 1]) : '\0';
    out += bare != 0 ? bare : word[i];
    i += bare != 0;
  }
}

bool append_hash_form(std::string& out, std::string_view word) {
  for (const auto& [spelled, typed] : kShortForms) {
    if (word != spelled) continue;
    out += typed;
    return true;
  }
  return false;
}

bool is_ascii_text(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

}  // namespace

void append_misspelled(std::string& out, std::string_view word, Random& random) {
  if (append_hash_form(out, word)) return;
  const bool plain = word.size() < 5 || word.find('\xC3') != std::string_view::npos;
  if (plain || random.chance(30)) return append_without_accents(out, word);
  const std::size_t at = 1 + random.below(word.size() - 2);
  if (!is_ascii_text(word[at]) || !is_ascii_text(word[at + 1])) {
    out += word;
    return;
  }
  out += word.substr(0, at);
  switch (random.below(3)) {
    case 0:
      out += word[at];
      out += word.substr(at);
      break;  // doubled
    case 1:
      out += word.substr(at + 1);
      break;  // lost
    default:
      out += word[at + 1];
      out += word[at];
      out += word.substr(at + 2);
      break;  // swapped
  }
}

}  // namespace glane::bench
