#include "page/document/plainly_french.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace glane {

namespace {

constexpr std::size_t kLookedAtBytes = 600;

enum class WordKind : std::uint8_t {
  none,
  sure,     // French is full of it and its neighbours lack it
  likely,   // the same, but rarer
  shared,   // frequent in French and in one of its neighbours
  foreign,  // frequent in one of the neighbours
};
constexpr std::size_t kKinds = 5;

constexpr std::string_view kSureWords[] = {
    "au", "aussi", "aux", "avec", "ce",   "ces",  "cette", "comme", "dans", "du",  "elle",  "est",
    "et", "fait",  "ils", "je",   "leur", "mais", "nous",  "ont",   "où",   "pas", "pour",  "qui",
    "sa", "ses",   "son", "sont", "sur",  "tout", "un",    "une",   "vous", "à",   "était", "être"};
constexpr std::string_view kLikelyWords[] = {
    "ainsi",  "alors", "ans",    "après",  "autre",  "autres",  "avaient", "avait",
    "avant",  "cet",   "chez",   "contre", "depuis", "deux",    "donc",    "dont",
    "déjà",   "elles", "encore", "entre",  "faire",  "leurs",   "lors",    "mes",
    "même",   "ne",    "nos",    "notre",  "par",    "pendant", "peu",     "peut",
    "plus",   "quand", "sans",   "selon",  "sera",   "sous",    "tous",    "toute",
    "toutes", "très",  "vers",   "votre",  "ça",     "étaient", "été"};
constexpr std::string_view kSharedWords[] = {"a",   "c",  "d",  "de",  "des", "en", "il", "j",
                                             "l",   "la", "le", "les", "m",   "n",  "on", "qu",
                                             "que", "s",  "se", "si",  "t",   "y"};
constexpr std::string_view kForeignWords[] = {
    "al",    "als",  "amb", "and", "che", "com", "como", "con",  "cu",   "da",  "das", "del",
    "della", "dels", "der", "di",  "die", "do",  "e",    "een",  "el",   "els", "em",  "for",
    "het",   "i",    "in",  "is",  "ist", "lo",  "los",  "lu",   "mit",  "más", "nel", "nicht",
    "non",   "não",  "o",   "of",  "os",  "per", "pero", "sono", "that", "the", "to",  "um",
    "uma",   "una",  "und", "va",  "van", "von", "with", "în",   "și",   "las"};

constexpr std::size_t kLongestWord = 8;  // bytes
constexpr std::size_t kPlaces = 1024;    // some six of seven are free

// The bytes of a word in one number.
constexpr std::uint64_t packed(std::string_view word) {
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    bytes |= std::uint64_t{static_cast<unsigned char>(word[i])} << (8 * i);
  }
  return bytes;
}

constexpr std::size_t place_of(std::uint64_t word) {
  return word * 0x9E3779B97F4A7C15 >> (64 - std::bit_width(kPlaces - 1));
}

struct KnownWord {
  std::uint64_t word = 0;  // 0: a free place
  WordKind kind = WordKind::none;
};

using WordTable = std::array<KnownWord, kPlaces>;

template <std::size_t size>
constexpr void add_words(const std::string_view (&words)[size], WordKind kind, WordTable& table) {
  for (const std::string_view word : words) {
    std::size_t at = place_of(packed(word));
    while (table[at].word != 0) at = (at + 1) % kPlaces;
    table[at] = {packed(word), kind};
  }
}

constexpr WordTable make_words() {
  WordTable table{};
  add_words(kSureWords, WordKind::sure, table);
  add_words(kLikelyWords, WordKind::likely, table);
  add_words(kSharedWords, WordKind::shared, table);
  add_words(kForeignWords, WordKind::foreign, table);
  return table;
}

constexpr WordTable kWords = make_words();

WordKind kind_of(std::string_view text, std::size_t size) {
  if (size == 0 || size > kLongestWord) return WordKind::none;
  std::uint64_t word = 0;
  if (std::endian::native == std::endian::little && text.size() >= kLongestWord) {
    std::memcpy(&word, text.data(), kLongestWord);
    word &= ~std::uint64_t{0} >> (64 - 8 * size);
  } else {
    word = packed(text.substr(0, size));
  }
  for (std::size_t at = place_of(word); kWords[at].word != 0; at = (at + 1) % kPlaces) {
    if (kWords[at].word == word) return kWords[at].kind;
  }
  return WordKind::none;
}

constexpr std::string_view kApostrophe = "\u2019";

constexpr std::array<bool, 256> make_ends() {
  std::array<bool, 256> ends{};
  for (const char c : {' ', '\n', '\'', kApostrophe[0]}) ends[static_cast<unsigned char>(c)] = true;
  return ends;
}

constexpr std::array<bool, 256> kMayEndWord = make_ends();

// Bytes of what ends a word at text[at]; 0: nothing does.
std::size_t end_bytes(std::string_view text, std::size_t at) {
  if (text[at] != kApostrophe[0]) return 1;
  return text.substr(at, kApostrophe.size()) == kApostrophe ? kApostrophe.size() : 0;
}

}  // namespace

bool is_plainly_french(std::string_view text) {
  text = text.substr(0, kLookedAtBytes);
  int counts[kKinds] = {};
  int words = 0;
  for (std::size_t begin = 0, at = 0; begin < text.size();) {
    while (at < text.size() && !kMayEndWord[static_cast<unsigned char>(text[at])]) ++at;
    const std::size_t end = at < text.size() ? end_bytes(text, at) : 1;
    if (end == 0) {
      ++at;
      continue;
    }
    ++words;
    ++counts[static_cast<std::size_t>(kind_of(text.substr(begin), at - begin))];
    begin = at += end;
  }
  const auto count = [&](WordKind kind) { return counts[static_cast<std::size_t>(kind)]; };
  const int sure = count(WordKind::sure);
  // Usually one word of four is a sure one.
  if (sure >= 5 && sure * 8 >= words) return true;
  // One foreign word may be of a name: "el", "van".
  const int weight = 2 * sure + 2 * count(WordKind::likely) + count(WordKind::shared);
  return sure >= 4 && count(WordKind::foreign) <= 1 && weight * 2 >= words;
}

}  // namespace glane
