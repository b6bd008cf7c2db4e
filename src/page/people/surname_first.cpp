#include "page/people/surname_first.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace glane {

namespace {

constexpr std::size_t kMostWords = 4;  // of a surname, or of given names

// Written small or in capitals within a surname, normalised; before an apostrophe too.
constexpr std::string_view kParticles[] = {"de",  "du", "des", "d",   "la",  "le",
                                           "les", "l",  "van", "von", "der", "den",
                                           "ben", "el", "al",  "da",  "di",  "dos"};

// Whose names stand in capitals and are no surnames, normalised. Others are known by having no
// vowel ("CNRS").
constexpr std::string_view kOrganizations[] = {"afp",           "ap",
                                               "efe",           "dpa",
                                               "ansa",          "ats",
                                               "belga",         "reuters",
                                               "agence",        "agences",
                                               "rfi",           "rtl",
                                               "aefe",          "keystone",
                                               "apa",           "xinhua",
                                               "tass",          "bloomberg",
                                               "le monde",      "le figaro",
                                               "liberation",    "le parisien",
                                               "la croix",      "l'express",
                                               "le point",      "l'obs",
                                               "l'humanite",    "les echos",
                                               "la tribune",    "ouest-france",
                                               "sud ouest",     "mediapart",
                                               "marianne",      "la depeche",
                                               "le progres",    "nice-matin",
                                               "le telegramme", "la voix du nord",
                                               "20 minutes",    "le temps",
                                               "le soir",       "la libre",
                                               "france info",   "france inter",
                                               "arte",          "euronews",
                                               "rmc",           "cnews",
                                               "insee",         "inserm",
                                               "inrae",         "inra",
                                               "ined",          "inria",
                                               "cea",           "edf",
                                               "onu",           "oms",
                                               "otan",          "ue",
                                               "unesco",        "unicef",
                                               "adie",          "ademe",
                                               "cirad",         "ifop",
                                               "ipsos",         "fo",
                                               "unsa",          "sud",
                                               "attac",         "eelv",
                                               "lfi",           "modem",
                                               "medef",         "ira",
                                               "usa",           "webmaster",
                                               "admin"};

constexpr std::string_view kOffices[] = {
    "service", "redaction", "ministere",    "pole",   "rubrique",   "institut",    "universite",
    "ecole",   "bureau",    "la redaction", "mairie", "prefecture", "association", "collectif"};

constexpr std::string_view kTowns[] = {
    "paris", "lyon", "marseille", "toulouse", "nice", "nantes", "strasbourg", "bordeaux", "lille",
    "rennes", "reims", "grenoble", "dijon", "rouen", "montpellier", "brest", "caen", "metz",
    "nancy", "tours", "orleans", "bruxelles", "geneve", "lausanne", "berne", "zurich", "londres",
    "berlin", "rome", "madrid", "moscou", "kiev", "kyiv", "washington", "new york", "pekin",
    "tokyo", "jerusalem", "le caire", "tunis", "alger", "rabat", "dakar", "abidjan", "montreal",
    "quebec", "ottawa", "vienne", "athenes", "istanbul", "ankara", "beyrouth", "lisbonne",
    "varsovie", "luxembourg", "monaco",
    // As they are written elsewhere, and the lands that stand behind them.
    "london", "hamburg", "munchen", "koln", "frankfurt", "frankfurt a. m.", "frankfurt am main",
    "stuttgart", "dusseldorf", "leipzig", "dresden", "hannover", "nurnberg", "wien", "bern",
    "basel", "brussel", "bruxelas", "rom", "roma", "mailand", "moskau", "peking", "warschau",
    "prag", "budapest", "kiew", "kairo", "athen", "lissabon", "tel aviv", "neu-delhi", "hongkong",
    "los angeles", "buenos aires", "barcelona", "sao paulo", "rio de janeiro", "brasilia",
    "warszawa", "milano", "amsterdam", "germany", "deutschland", "austria", "osterreich",
    "switzerland", "schweiz", "suisse"};

bool is_no_person(std::string_view part) {
  const std::string key = normalised(part);
  if (contains(kOrganizations, key) || contains(kTowns, key)) return true;
  const bool has_small = std::any_of(part.begin(), part.end(), is_ascii_lower);
  if (!has_small && key.find_first_of("aeiouy") == key.npos) return true;
  return std::any_of(std::begin(kOffices), std::end(kOffices), [&](std::string_view office) {
    return key.starts_with(office) && (key.size() == office.size() || key[office.size()] == ' ');
  });
}

// "ORMESSON" of "d'ORMESSON": without a particle that an apostrophe parts.
std::string_view behind_particle(std::string_view word) {
  for (const std::string_view apostrophe : {"'", "’"}) {
    const std::size_t at = word.find(apostrophe);
    if (at != word.npos && contains(kParticles, normalised(word.substr(0, at)))) {
      return word.substr(at + apostrophe.size());
    }
  }
  return word;
}

struct Letters {
  std::size_t upper = 0;
  std::size_t lower = 0;
  bool capital = false;  // the first
  bool digits = false;
};

Letters letters_of(std::string_view word) {
  Letters letters;
  for (std::size_t at = 0; at < word.size();) {
    const bool first = at == 0;
    const char32_t c = next_code_point(word, at);
    letters.digits |= is_ascii_digit(c);
    letters.upper += is_upper(c) ? 1 : 0;
    letters.lower += is_lower(c) ? 1 : 0;
    letters.capital |= first && is_upper(c);
  }
  return letters;
}

// "LE GOFF", "de LA TOUR", "MARTIN-PETIT", "D'ARC".
bool is_surname_in_capitals(const std::vector<std::string_view>& words) {
  bool any = false;
  for (const std::string_view word : words) {
    const Letters letters = letters_of(behind_particle(word));
    const bool particle = contains(kParticles, normalised(word));
    if (letters.digits || (letters.lower > 0 && !particle)) return false;
    any |= letters.upper > 1 && letters.lower == 0 && !particle;
  }
  return any;
}

// "N.", "J.-P.", "J. P.": letters each with its point.
bool are_initials(std::string_view part) {
  std::size_t letters = 0;
  bool pointed = true;
  for (std::size_t at = 0; at < part.size();) {
    const char32_t c = next_code_point(part, at);
    if (is_upper(c)) {
      if (!pointed) return false;
      ++letters;
      pointed = false;
    } else if (c == '.') {
      if (pointed) return false;
      pointed = true;
    } else if ((c != '-' && !is_blank(c)) || !pointed) {
      return false;
    }
  }
  return pointed && letters > 0 && letters <= kMostWords;
}

// "Yann", "Jean-Pierre", "Marie Élise", "Anne M.": each with a capital.
bool are_given_names(const std::vector<std::string_view>& words) {
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    const Letters letters = letters_of(word);
    return letters.capital && !letters.digits && (letters.lower > 0 || are_initials(word));
  });
}

// Before initials: a word of several letters with a capital, but for particles.
bool may_be_surname(const std::vector<std::string_view>& words) {
  bool any = false;
  for (const std::string_view word : words) {
    const Letters letters = letters_of(behind_particle(word));
    const bool particle = contains(kParticles, normalised(word));
    if (letters.digits || word.ends_with('.') || !(letters.capital || particle)) return false;
    any |= letters.capital && letters.upper + letters.lower > 1;
  }
  return any;
}

}  // namespace

bool is_surname_first(std::string_view left, std::string_view right) {
  left = trim(left);
  right = trim(right);
  if (left.empty() || right.empty() || left.find_first_of(",;:/@()") != left.npos) return false;
  if (is_no_person(left)) return false;
  const std::vector<std::string_view> surname = split(left, " ");
  const std::vector<std::string_view> given = split(right, " ");
  if (surname.size() > kMostWords || given.size() > kMostWords) return false;
  if (are_initials(right)) return may_be_surname(surname);
  return !is_no_person(right) && is_surname_in_capitals(surname) && are_given_names(given);
}

bool is_town_of_signature(std::string_view part) {
  return contains(kTowns, normalised(part));
}

}  // namespace glane
