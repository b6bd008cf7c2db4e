#include "invented_words.hpp"

#include <utility>

namespace glane::bench {

namespace {

constexpr std::string_view kOnsets[] = {"b", "br", "c", "ch", "c", "d", "d", "f",  "fl",
                                        "g", "gr", "j", "l",  "m", "n", "p", "pl", "pr",
                                        "r", "s",  "t", "tr", "v", "m", "p", "r",  "l"};
constexpr std::string_view kVowels[] = {"a",  "e",  "i",  "o",  "u",  "é",  "ou", "oi", "an", "on",
                                        "in", "a",  "ai", "au", "eu", "en", "i",  "o",  "e",  "ar",
                                        "er", "or", "al", "el", "as", "es", "é",  "a",  "ur", "è"};
constexpr std::string_view kBareVowels[] = {"a", "e", "i", "o", "é", "ou", "an", "en", "in", "ex"};
constexpr std::string_view kMasculineEndings[] = {"age",  "ment", "eur", "isme", "ier", "in",
                                                  "on",   "et",   "oir", "eau",  "al",  "ard",
                                                  "iste", "ot",   "is",  "ent",  "é",   "t"};
constexpr std::string_view kFeminineEndings[] = {"tion", "té",    "ure",  "ence", "ance", "ette",
                                                 "ie",   "ade",   "ise",  "elle", "erie", "esse",
                                                 "ine",  "ation", "ique", "ille", "ée",   "euse"};
constexpr std::string_view kAdjectiveEndings[] = {"if", "eux", "ique", "able", "al",  "el", "ant",
                                                  "é",  "ain", "aire", "ien",  "ard", "in", "ent"};
constexpr std::string_view kVerbEndings[] = {"is", "ifi", "ot", "in", "ill", "", "", "", "", "t"};
constexpr std::string_view kSurnameEndings[] = {"eau", "in", "ard", "ier", "et",  "on", "el",
                                                "ot",  "ez", "ac",  "ois", "ert", "y",  "as"};
constexpr std::string_view kPlaceEndings[] = {"ville", "ac",   "court", "y",    "ay",  "on", "an",
                                              "bourg", "heim", "gny",   "mont", "val", "es", "ers"};

// Takes bits from what numbers the word.
template <std::size_t Count>
std::string_view pick(const std::string_view (&list)[Count], std::uint64_t& bits) {
  const std::string_view picked = list[bits % Count];
  bits = scatter(bits);
  return picked;
}

std::string_view ending_of(PartOfSpeech part, LemmaNumber number, std::uint64_t& bits) {
  switch (part) {
    case PartOfSpeech::noun:
      return is_feminine(number) ? pick(kFeminineEndings, bits) : pick(kMasculineEndings, bits);
    case PartOfSpeech::adjective:
      return pick(kAdjectiveEndings, bits);
    case PartOfSpeech::verb:
      return pick(kVerbEndings, bits);
    case PartOfSpeech::surname:
      return pick(kSurnameEndings, bits);
    case PartOfSpeech::place:
      return pick(kPlaceEndings, bits);
  }
  return "";
}

void capitalise(std::string& word) {
  if (word[0] >= 'a' && word[0] <= 'z') {
    word[0] = static_cast<char>(word[0] - 'a' + 'A');
  } else if (word.starts_with("é")) {
    word.replace(0, 2, "É");
  }
}

// The rarer a word, the longer: one more syllable where those before would often spell the same
// word for two numbers.
void invent(PartOfSpeech part, LemmaNumber number, std::string& word) {
  std::uint64_t bits = scatter(number * 8 + static_cast<std::uint64_t>(part));
  word.clear();
  if (bits % 3 == 0) word += pick(kBareVowels, bits);
  std::uint64_t left = number / 600;
  do {
    word += pick(kOnsets, bits);
    word += pick(kVowels, bits);
  } while (std::exchange(left, left / 400) > 0);
  const std::string_view ending = ending_of(part, number, bits);
  const bool hiatus = begins_with_vowel(ending) &&
                      std::string_view("aeiou").find(word.back()) != std::string_view::npos;
  if (hiatus) word += pick(kOnsets, bits);
  word += ending;
  if (part == PartOfSpeech::verb && ending.empty()) word += pick(kOnsets, bits);
  if (part == PartOfSpeech::surname || part == PartOfSpeech::place) capitalise(word);
}

bool replace_ending(std::string& word, std::string_view from, std::string_view to) {
  if (!word.ends_with(from)) return false;
  word.replace(word.size() - from.size(), from.size(), to);
  return true;
}

}  // namespace

Lemmas::Lemmas(PartOfSpeech part, std::span<const std::string_view> real, Shape shape)
    : part_(part),
      shape_(shape),
      ranks_(shape.known, shape.shift),
      known_(real.begin(), real.end()) {
  std::string word;
  for (LemmaNumber number = known_.size(); number < shape.known; ++number) {
    invent(part, number, word);
    known_.push_back(word);
  }
}

LemmaNumber Lemmas::draw(Random& random) const {
  if (!random.chance(shape_.tail_percent)) return ranks_.draw(random);
  const double known = static_cast<double>(shape_.known);
  return static_cast<LemmaNumber>(known / (1 - random.unit()));
}

void Lemmas::spell(LemmaNumber number, std::string& word) const {
  if (number < known_.size()) {
    word = known_[number];
  } else {
    invent(part_, number, word);
  }
}

void make_plural(std::string& word) {
  const char last = word.back();
  if (last == 's' || last == 'x' || last == 'z') return;
  if (last == 'l' && replace_ending(word, "al", "aux")) return;
  if (last == 'u' && (word.ends_with("eau") || word.ends_with("eu"))) {
    word += 'x';
  } else {
    word += 's';
  }
}

void make_feminine(std::string& word) {
  constexpr std::pair<std::string_view, std::string_view> kRules[] = {{"nouveau", "nouvelle"},
                                                                      {"vieux", "vieille"},
                                                                      {"blanc", "blanche"},
                                                                      {"public", "publique"},
                                                                      {"long", "longue"},
                                                                      {"bon", "bonne"},
                                                                      {"eux", "euse"},
                                                                      {"if", "ive"},
                                                                      {"el", "elle"},
                                                                      {"ien", "ienne"},
                                                                      {"éen", "éenne"},
                                                                      {"er", "ère"},
                                                                      {"et", "ète"}};
  if (word.back() == 'e') return;
  for (const auto& [from, to] : kRules) {
    if (replace_ending(word, from, to)) return;
  }
  word += 'e';
}

void conjugate(std::string& stem, std::string_view ending) {
  const bool hard = ending.starts_with('a') || ending.starts_with('o');
  if (hard && stem.back() == 'g') stem += 'e';
  if (hard) replace_ending(stem, "c", "ç");
  stem += ending;
}

bool begins_with_vowel(std::string_view word) {
  if (word.empty()) return false;
  if (std::string_view("aeiouAEIOUh").find(word[0]) != std::string_view::npos) return true;
  // Two bytes: À-Å, È-Ï, Ô, à-å, è-ï, ô and Œ, œ.
  if (word[0] == '\xC5') return word.size() > 1 && (word[1] == '\x92' || word[1] == '\x93');
  return word[0] == '\xC3' && word.size() > 1 && word[1] != '\x87' && word[1] != '\xA7';
}

}  // namespace glane::bench
