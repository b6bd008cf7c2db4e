#include "citations.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <utility>

#include "printable.hpp"

namespace glane::cli {

namespace {

constexpr std::size_t kMostNameWords = 6;  // more are a sentence

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (is_white_space(next_character(text, at))) {
      if (!words.back().empty()) words.emplace_back();
    } else {
      words.back() += text.substr(begin, at - begin);
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

// --- Letters of names: Latin ones; of others nothing is said ---

struct Letter {
  char plain = 0;  // small, without its accent; 0: no Latin letter
  bool is_capital = false;
};

constexpr std::string_view kLatin1 =
    "aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty";

Letter letter_of(char32_t c) {
  if (c >= 'a' && c <= 'z') return {static_cast<char>(c), false};
  if (c >= 'A' && c <= 'Z') return {static_cast<char>(c - 'A' + 'a'), true};
  if (c == 0xD7 || c == 0xF7) return {};  // times, divided by
  if (c >= 0xC0 && c <= 0xFF) return {kLatin1[c - 0xC0], c < 0xDF};
  if (c == 0x152 || c == 0x153) return {'o', c == 0x152};
  return {};
}

bool begins_with_capital(std::string_view word) {
  std::size_t at = 0;
  return !word.empty() && letter_of(next_character(word, at)).is_capital;
}

bool is_all_capitals(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const Letter letter = letter_of(next_character(word, at));
    if (letter.plain != 0 && !letter.is_capital) return false;
    letters += letter.plain != 0 ? 1 : 0;
  }
  return letters > 1;
}

std::string plain_letters(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    const Letter letter = letter_of(c);
    if (letter.plain != 0) plain += letter.plain;
  }
  return plain;
}

// --- Names ---

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::array<std::string_view, 1> kDropping = {"de"};
constexpr std::array<std::string_view, 16> kParticles = {"du",  "des",   "le",  "la", "les", "von",
                                                         "van", "der",   "den", "zu", "di",  "da",
                                                         "del", "della", "dos", "ter"};
// Whoever begins with these signs as a house, not as a person.
constexpr std::array<std::string_view, 9> kHouseHeads = {
    "le", "la", "les", "un", "une", "service", "agence", "redaction", "collectif"};
constexpr std::array<std::string_view, 12> kHouseWords = {
    "redaction", "agence", "avec",   "presse", "service",   "press",
    "news",      "et",     "equipe", "desk",   "collectif", "media"};

bool has_clitic(std::string_view word) {
  for (const std::string_view clitic : {"d'", "d’"}) {
    if (word.substr(0, clitic.size()) == clitic && begins_with_capital(word.substr(clitic.size())))
      return true;
  }
  return false;
}

bool is_particle(std::string_view word) {
  return is_one_of(word, kDropping) || is_one_of(word, kParticles);
}

bool is_house(const std::vector<std::string>& words) {
  const bool is_named = std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return is_one_of(plain_letters(word), kHouseWords);
  });
  return is_named || is_one_of(plain_letters(words[0]), kHouseHeads);
}

// Capitals at the heads of all but particles, and letters only.
bool looks_like_person(const std::vector<std::string>& words) {
  if (words.size() < 2 || words.size() > kMostNameWords || is_house(words)) return false;
  if (!begins_with_capital(words[0]) || is_particle(words.back())) return false;
  return std::all_of(words.begin(), words.end(), [](const std::string& word) {
    const bool has_odd = word.find_first_of("0123456789_@#/\\|<>\"()[]{}*+=!?:;") != word.npos;
    return !has_odd && (begins_with_capital(word) || is_particle(word) || has_clitic(word));
  });
}

std::string row_of(const std::vector<std::string>& words, std::size_t begin, std::size_t end) {
  std::string row;
  for (std::size_t i = begin; i < end; ++i) row.append(row.empty() ? "" : " ").append(words[i]);
  return row;
}

// Puts the words of a family name, particles first, where they belong.
void set_family(const std::vector<std::string>& words, std::size_t begin, CitedName& name) {
  while (begin + 1 < words.size() && is_one_of(words[begin], kDropping)) {
    name.dropping.append(name.dropping.empty() ? "" : " ").append(words[begin++]);
  }
  while (begin + 1 < words.size() && is_particle(words[begin])) {
    name.particle.append(name.particle.empty() ? "" : " ").append(words[begin++]);
  }
  name.family = row_of(words, begin, words.size());
  if (name.particle.empty() && name.dropping.empty() && has_clitic(name.family)) {
    const std::size_t end = name.family[1] == '\'' ? 2 : 1 + std::string_view("’").size();
    name.dropping = name.family.substr(0, end);
    name.family.erase(0, end);
  }
}

// Where the family name begins: at its particle, at its capitals, else at the last word. "Le Goff"
// has an article for its first word.
std::size_t begin_of_family(const std::vector<std::string>& words) {
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const bool article = words[i] == "Le" || words[i] == "La";
    if (is_particle(words[i]) || article) return i;
    if (is_all_capitals(words[i]) && is_all_capitals(words.back())) return i;
  }
  return words.size() - 1;
}

// --- Keys ---

// FNV-1a: the same on every machine and in every version.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char byte : text) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
  }
  return hash;
}

std::string base32(std::uint64_t number, std::size_t digits) {
  std::string text;
  for (; digits > 0; --digits, number >>= 5) {
    text += "abcdefghijkmnpqrstuvwxyz23456789"[number & 31];
  }
  return text;
}

std::string key_of(const Citation& citation) {
  constexpr std::size_t kMostLetters = 20;
  constexpr std::size_t kDigits = 12;
  std::string name;
  if (!citation.authors.empty()) {
    const CitedName& first = citation.authors.front();
    name = plain_letters(first.is_whole() ? first.whole : first.family).substr(0, kMostLetters);
  }
  if (name.empty()) name = "anon";
  if (citation.date) name += std::to_string(citation.date->year);
  return name + base32(hash_of(citation.id), kDigits);
}

}  // namespace

CitedName cited_name(std::string_view signed_name) {
  CitedName name{printable(signed_name), {}, {}, {}, {}};
  const std::size_t comma = name.whole.find(',');
  if (comma != std::string::npos) {
    const std::vector<std::string> family = words_of(name.whole.substr(0, comma));
    const std::vector<std::string> given = words_of(name.whole.substr(comma + 1));
    std::vector<std::string> all = given;
    all.insert(all.end(), family.begin(), family.end());
    const bool fits = !family.empty() && !given.empty() && looks_like_person(all);
    if (!fits) return name;
    name.given = row_of(given, 0, given.size());
    set_family(family, 0, name);
    return name;
  }
  const std::vector<std::string> words = words_of(name.whole);
  if (!looks_like_person(words)) return name;
  const std::size_t family = begin_of_family(words);
  name.given = row_of(words, 0, family);
  set_family(words, family, name);
  return name;
}

std::string family_with_particles(const CitedName& name) {
  std::string all = name.dropping;
  const bool clitic = all == "d'" || all == "d’";
  if (!all.empty() && !clitic) all += ' ';
  if (!name.particle.empty()) all += name.particle + " ";
  return all + name.family;
}

Citation citation_of(const Document& document) {
  Citation citation;
  const bool comment = document.type == DocumentType::comment;
  citation.kind = comment ? CitedKind::comment
                          : (document.site.empty() ? CitedKind::page : CitedKind::newspaper);
  citation.id = document.id;
  for (const std::string& author : document.authors) citation.authors.push_back(cited_name(author));
  if (document.authors.empty() && !document.author.empty()) {
    citation.authors.push_back(cited_name(document.author));
  }
  citation.title = printable(shown_title(document));
  citation.site = printable(document.site);
  citation.url = document.url;
  citation.language = document.language;
  citation.date = document.date;
  if (citation.date && document.date_inherited) citation.date->precision = Precision::year;
  citation.accessed = document.crawled;
  citation.key = key_of(citation);
  return citation;
}

}  // namespace glane::cli
