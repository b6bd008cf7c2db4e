#include "french/web_words.hpp"

#include <algorithm>
#include <array>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/folding.hpp"

namespace glane {

namespace {

// Last labels that end a host when a text names it without "http://" or "www.". The countries
// whose code is a French word or its forum form (ca, de, es, et, la, ma, me, ne, se) are not here.
constexpr std::array<std::string_view, 58> kTopLevel = {
    "com",  "org",   "net",     "fr",      "info",   "eu",   "be",     "ch",   "io",   "tv",
    "uk",   "gouv",  "edu",     "gov",     "biz",    "lu",   "nc",     "pf",   "gp",   "mq",
    "bzh",  "paris", "corsica", "alsace",  "coop",   "asso", "museum", "mobi", "news", "media",
    "blog", "xyz",   "app",     "dev",     "online", "site", "radio",  "wiki", "ru",   "jp",
    "cn",   "br",    "pl",      "example", "co",     "ly",   "gl",     "it",   "nl",   "pt",
    "gr",   "ie",    "at",      "dk",      "cz",     "tn",   "dz",     "sn"};

// Labels under which a country gives out its names: "exemple.co.uk", "exemple.gouv.fr".
constexpr std::array<std::string_view, 8> kSecondLevel = {"co",  "com", "gouv", "asso",
                                                          "org", "net", "gov",  "ac"};

constexpr std::size_t kMostLabels = 8;

bool is_letter(const Letter& letter) {
  return letter.kind == CharClass::letter;
}

// A combining mark is a letter, but no label by itself.
bool is_label(Letters label) {
  if (fold_accents(normalized(label)).empty()) return false;
  return std::all_of(label.begin(), label.end(), [](const Letter& l) {
    return l.kind == CharClass::letter || l.kind == CharClass::digit || l.c == U'-';
  });
}

// "Info" of "Enfin.Info"; neither "info" nor "INFO".
bool is_capitalized(Letters word) {
  return is_upper(word[0].c) &&
         std::any_of(word.begin(), word.end(), [](const Letter& l) { return !is_upper(l.c); });
}

std::string joined_labels(const std::vector<Letters>& labels, std::size_t first) {
  std::string host;
  for (std::size_t i = first; i < labels.size(); ++i) {
    if (!host.empty()) host += '.';
    host += normalized(labels[i]);
  }
  return host;
}

// A host, what it is a part of, the name in it, and the words of a name with hyphens:
// "m.ouest-france.fr", "ouest-france.fr", "ouestfrance", "ouest", "france".
std::vector<std::string> with_name(const std::string& host, const std::vector<Letters>& labels) {
  std::size_t at = labels.size() - 2;
  if (at > 0 && contains(kSecondLevel, normalized(labels[at]))) --at;
  std::vector<std::string> forms = {host};
  if (at > 0) forms.push_back(joined_labels(labels, at));
  const std::vector<Letters> words = split_letters_at(labels[at], U'-');
  std::string name;
  for (const Letters& word : words) name += normalized(word);
  forms.push_back(name);
  for (std::size_t i = 0; words.size() > 1 && i < words.size(); ++i) {
    forms.push_back(normalized(words[i]));
  }
  // A word of characters that vanish leaves nothing.
  forms.erase(std::remove(forms.begin(), forms.end(), std::string()), forms.end());
  return forms;
}

// At a capital behind a small letter, at the last of several capitals before one ("REMParis"), and
// between letters and digits.
bool begins_word_of_hashtag(Letters word, std::size_t at) {
  const Letter& before = word[at - 1];
  const Letter& letter = word[at];
  if (before.kind != letter.kind) return true;
  if (!is_letter(letter) || !is_upper(letter.c)) return false;
  return is_lower(before.c) || (at + 1 < word.size() && is_lower(word[at + 1].c));
}

}  // namespace

std::optional<std::string> match_web_acronym(Letters word) {
  if (word.size() < 3 || word.size() % 2 == 0) return std::nullopt;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i % 2 == 0 ? !is_letter(word[i]) : word[i].c != U'.') return std::nullopt;
  }
  std::string form;
  for (std::size_t i = 0; i < word.size(); i += 2) form += normalized(word.subspan(i, 1));
  return form;
}

std::vector<std::string> match_web_host(Letters word, bool sure) {
  std::vector<Letters> labels = split_letters_at(word, U'.');
  const bool www = labels.size() > 1 && normalized(labels[0]) == "www";
  if (www && labels.size() > 2) labels.erase(labels.begin());
  if (labels.size() < 2 || labels.size() > kMostLabels) return {};
  if (!std::all_of(labels.begin(), labels.end(), is_label)) return {};
  const std::string top = normalized(labels.back());
  const bool known = contains(kTopLevel, top) && !is_capitalized(labels.back());
  if (!known && !sure) return {};
  const std::string host = joined_labels(labels, 0);
  if (letters_are_digits(labels.back())) return {host};
  if (www && labels.size() == 2 && normalized(labels[0]) == "www") return {host, top};
  return with_name(host, labels);
}

std::size_t symbol_word_length(Letters word) {
  std::size_t letters = 0;
  while (letters < word.size() && is_letter(word[letters])) ++letters;
  const Letters rest = word.subspan(letters);
  if (letters == 0) {
    const bool net = word.size() == 4 && normalized(word) == ".net";
    return net ? 4 : 0;
  }
  if (rest.size() >= 2 && rest[0].c == U'+' && rest[1].c == U'+') {
    const bool version = rest.size() == 2 || letters_are_digits(rest.subspan(2));  // "C++11"
    return version ? letters + 2 : 0;
  }
  if (letters == 1 && rest.size() == 1 && rest[0].c == U'#') return 2;
  if (letters <= 3 && rest.size() >= 2 && rest.size() <= 4 && rest[0].c == U'&') {
    const bool both = std::all_of(rest.begin() + 1, rest.end(), is_letter);
    return both ? word.size() : 0;
  }
  return 0;
}

std::vector<Letters> words_of_hashtag(Letters word) {
  constexpr std::size_t kMostLetters = 100;
  constexpr std::size_t kMostWords = 12;
  constexpr std::size_t kShortestOfTwo = 2;
  if (word.size() > kMostLetters) return {};
  std::vector<Letters> words;
  std::size_t begin = 0;
  for (std::size_t at = 1; at <= word.size(); ++at) {
    if (at < word.size() && !begins_word_of_hashtag(word, at)) continue;
    words.push_back(word.subspan(begin, at - begin));
    begin = at;
  }
  const bool plain = std::all_of(word.begin(), word.end(), [](const Letter& l) {
    return (l.kind == CharClass::letter && l.c != U'_') || l.kind == CharClass::digit;
  });
  const bool initial = !words.empty() && words[0].size() == 1 && !is_upper(word[0].c);  // "iPhone"
  const bool pair =
      words.size() == 2 && (words[0].size() < kShortestOfTwo || words[1].size() < kShortestOfTwo);
  if (!plain || initial || pair || words.size() > kMostWords) return {};
  return words;
}

}  // namespace glane
