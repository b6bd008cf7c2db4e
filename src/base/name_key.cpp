#include "base/name_key.hpp"

#include "base/characters.hpp"
#include "base/folding.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

constexpr std::string_view kHyphens[] = {"-", "\u2010", "\u2011", "\u2012", "\u2013"};

// The key of a name of Latin letters without a comma, as nearly all are; false for another one.
bool append_latin_key(std::string_view name, std::string& key) {
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = next_latin(name, at);
    if (c == 0 || c == ',') return false;
    const bool parts = c == '-' || is_blank(c);
    if (!parts) {
      key += folded_latin(c);
    } else if (!key.empty() && key.back() != ' ') {
      key += ' ';
    }
  }
  if (!key.empty() && key.back() == ' ') key.pop_back();
  return !key.empty();
}

}  // namespace

std::string given_name_first(std::string_view name) {
  const std::size_t comma = name.find(',');
  if (comma == name.npos || name.find(',', comma + 1) != name.npos) return std::string(name);
  const std::string_view surname = trim(name.substr(0, comma));
  const std::string_view given = trim(name.substr(comma + 1));
  if (surname.empty() || given.empty()) return std::string(name);
  return std::string(given).append(" ").append(surname);
}

std::string name_key(std::string_view name) {
  std::string key;
  make_name_key(name, key);
  return key;
}

void make_name_key(std::string_view name, std::string& key) {
  key.clear();
  if (append_latin_key(name, key)) return;
  key = fold_text(given_name_first(name));
  for (const std::string_view hyphen : kHyphens) replace_all(key, hyphen, " ");
  key = squeeze_blanks(key);
  if (key.empty()) key = fold_text(name);
}

bool has_name_key(std::string_view name, std::string_view key) {
  std::size_t at = 0;
  const char32_t first = name.empty() ? 0 : next_latin(name, at);
  const std::string_view letter = first == 0 ? std::string_view() : folded_latin(first);
  const bool tells =
      !letter.empty() && is_ascii_alphanumeric(letter.front()) && name.find(',') == name.npos;
  if (tells && (key.empty() || key.front() != letter.front())) return false;
  return name_key(name) == key;
}

}  // namespace glane
