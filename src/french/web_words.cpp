#include "french/web_words.hpp"

#include <algorithm>
#include <array>

namespace glane {

namespace {

// Last labels that end a host when a text names it without "http://" or "www.". The countries
// whose code is a French word or its forum form (ca, de, es, et, la, ma, me, ne, se) are not here.
constexpr std::array<std::string_view, 44> kTopLevel = {
    "com",   "org",  "net",   "fr",    "info",    "eu",     "be",   "ch",     "io",
    "tv",    "uk",   "gouv",  "edu",   "gov",     "biz",    "lu",   "nc",     "pf",
    "gp",    "mq",   "bzh",   "paris", "corsica", "alsace", "coop", "asso",   "museum",
    "mobi",  "news", "media", "blog",  "xyz",     "app",    "dev",  "online", "site",
    "radio", "wiki", "ru",    "jp",    "cn",      "br",     "pl",   "example"};

bool is_letter(const Letter& letter) {
  return letter.kind == CharClass::letter;
}

bool is_label(Letters label) {
  return std::all_of(label.begin(), label.end(), [](const Letter& l) {
    return l.kind == CharClass::letter || l.kind == CharClass::digit || l.c == U'-';
  });
}

}  // namespace

std::optional<std::string> match_acronym(Letters word) {
  if (word.size() < 3 || word.size() % 2 == 0) return std::nullopt;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i % 2 == 0 ? !is_letter(word[i]) : word[i].c != U'.') return std::nullopt;
  }
  std::string form;
  for (std::size_t i = 0; i < word.size(); i += 2) form += normalized(word.subspan(i, 1));
  return form;
}

std::vector<std::string> match_host(Letters word, bool sure) {
  std::vector<Letters> labels = split_at(word, U'.');
  if (labels.size() > 2 && normalized(labels[0]) == "www") labels.erase(labels.begin());
  if (labels.size() < 2 || labels.size() > 6) return {};
  if (!std::all_of(labels.begin(), labels.end(), is_label)) return {};
  const std::string top = normalized(labels.back());
  const bool known = std::find(kTopLevel.begin(), kTopLevel.end(), top) != kTopLevel.end() &&
                     !is_upper(labels.back()[0].c);
  if (!known && !sure) return {};
  std::string host;
  for (const Letters& label : labels) {
    if (!host.empty()) host += '.';
    host += normalized(label);
  }
  return {host, normalized(labels[labels.size() - 2])};
}

std::size_t symbol_word_length(Letters word) {
  std::size_t letters = 0;
  while (letters < word.size() && is_letter(word[letters])) ++letters;
  const Letters rest = word.subspan(letters);
  if (letters == 0) {
    const bool net = word.size() == 4 && normalized(word) == ".net";
    return net ? 4 : 0;
  }
  if (rest.size() == 2 && rest[0].c == U'+' && rest[1].c == U'+') return letters + 2;
  if (letters == 1 && rest.size() == 1 && rest[0].c == U'#') return 2;
  if (letters <= 3 && rest.size() >= 2 && rest.size() <= 4 && rest[0].c == U'&') {
    const bool both = std::all_of(rest.begin() + 1, rest.end(), is_letter);
    return both ? word.size() : 0;
  }
  return 0;
}

}  // namespace glane
