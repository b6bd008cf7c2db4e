#include "page/article/title_parts.hpp"

#include <algorithm>
#include <cstddef>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

// Signs with blanks around them that part a title from the names of site and section.
constexpr std::string_view kTitleSigns[] = {"-", "|", "–", "—", "•", "·", ":", "::", "»",
                                            "«", "‹", "›", "<", ">", "/", "⋆", "ǀ"};

std::string letters_of(std::string_view key) {
  std::string letters(key);
  std::erase_if(letters, [](char c) { return (c & 0x80) == 0 && !is_ascii_alphanumeric(c); });
  return letters;
}

// The same letters: the heading parts by looks alone what a sign parts in what is stated. What
// stands behind the first such sign is the title, where it is most of it.
std::string_view without_kicker(std::string_view heading, std::string_view stated) {
  const std::string key = normalised(stated);
  std::size_t same = 0;
  while (same < key.size() && same < heading.size() && key[same] == heading[same]) ++same;
  std::string_view tail = std::string_view(key).substr(same);
  const std::size_t sign = tail.find_first_of(".:|-/");
  if (sign > 1) return stated;
  tail = trim(tail.substr(sign + 1));
  if (tail.size() * 2 < key.size()) return stated;
  for (std::size_t blank = stated.find(' '); blank != stated.npos;
       blank = stated.find(' ', blank + 1)) {
    const std::string_view rest = trim(stated.substr(blank));
    if (rest.size() <= tail.size() * 2 && normalised(rest) == tail) return rest;
  }
  return stated;
}

// A part of a heading stands in an element of its own, blanks or not: "Rhin!Le pont rouvre"; or
// behind a sign: "Rhin: Le pont rouvre", but not "Grève au pont" without "Grève".
bool ends_headline(const PageHeading& heading, std::string_view whole, std::string_view key) {
  constexpr std::size_t kLeastBytes = 12;
  if (!heading.is_parted) {
    const std::string_view before = trim(whole.substr(0, whole.size() - key.size()));
    return ends_words(whole, key) && !before.empty() &&
           std::string_view(".:|-/!?\"").find(before.back()) != before.npos;
  }
  return ends_words(whole, key) || (key.size() >= kLeastBytes && whole.ends_with(key));
}

// "En vidéo : voilà le pont", of which "voilà le pont" is stated, is one sentence.
bool goes_on_in(const PageHeading& heading, std::string_view part) {
  return !heading.is_parted && part[0] >= 'a' && part[0] <= 'z' &&
         starts_with_capital(heading.text);
}

// "31.10.2023, 10.19 Uhr": figures, and no word but the hour's.
bool is_moment(std::string_view text) {
  constexpr std::ptrdiff_t kFewestDigits = 8;
  std::string key = normalised(text);
  if (ends_with_any(key, {" uhr", " h"})) key.resize(key.rfind(' '));
  return key.find_first_not_of("0123456789.,:/- ") == key.npos &&
         std::count_if(key.begin(), key.end(), is_ascii_digit) >= kFewestDigits;
}

// "My website", "Unser Blog": a site that nobody gave a name.
bool names_any_site(std::string_view text) {
  constexpr std::string_view kOwners[] = {"my",     "our", "mein",  "meine", "unser",
                                          "unsere", "mon", "notre", "mi",    "nuestro"};
  constexpr std::string_view kSites[] = {"website",       "web site",   "site",      "site web",
                                         "homepage",      "home page",  "webseite",  "blog",
                                         "internetseite", "sitio",      "sitio web", "weblog",
                                         "home",          "startseite", "accueil"};
  std::string key = normalised(text);
  const std::size_t blank = key.find(' ');
  if (blank != key.npos && contains(kOwners, std::string_view(key).substr(0, blank))) {
    key.erase(0, blank + 1);
  }
  return contains(kSites, key);
}

}  // namespace

std::unordered_set<std::string> telling_words(std::string_view text) {
  constexpr std::size_t kLeastBytes = 4;
  constexpr std::size_t kMostBytes = 2000;
  std::unordered_set<std::string> words;
  const std::string key = normalised(text.substr(0, kMostBytes));
  for (const std::string_view word : words_of_normalised(key)) {
    if (word.size() >= kLeastBytes) words.emplace(word);
  }
  return words;
}

std::vector<TitleSplit> splits_of_title(std::string_view title) {
  constexpr std::size_t kLongestTitle = 1000;
  std::vector<TitleSplit> splits;
  if (title.size() > kLongestTitle) return splits;
  for (std::size_t blank = title.find(' '); blank != title.npos;
       blank = title.find(' ', blank + 1)) {
    const std::string_view rest = title.substr(blank + 1);
    const std::string_view sign = rest.substr(0, rest.find(' '));
    if (sign.size() == rest.size() || !contains(kTitleSigns, sign)) continue;
    const std::string_view after = trim(rest.substr(sign.size()));
    if (!splits.empty()) {
      std::string_view& last = splits.back().next;
      last = trim(last.substr(0, static_cast<std::size_t>(title.data() + blank - last.data())));
    }
    splits.push_back({trim(title.substr(0, blank)), sign, after, after});
  }
  return splits;
}

bool begins_words(std::string_view text, std::string_view begin) {
  return text.starts_with(begin) && (text.size() == begin.size() || text[begin.size()] == ' ' ||
                                     text[begin.size()] == ':' || text[begin.size()] == ',');
}

bool ends_words(std::string_view text, std::string_view end) {
  return text.ends_with(end) &&
         (text.size() == end.size() || text[text.size() - end.size() - 1] == ' ');
}

bool is_inner_part(const std::string& key, std::string_view tag) {
  constexpr std::size_t kLeastWords = 3;
  if (words_of_normalised(key).size() < kLeastWords) return false;
  const std::vector<TitleSplit> splits = splits_of_title(tag);
  for (std::size_t i = 0; i < splits.size(); ++i) {
    const std::string before = normalised(splits[i].before);
    if (before == key || before.ends_with(": " + key)) return true;
    if (i + 1 < splits.size() && normalised(splits[i].next) == key) return true;
  }
  return false;
}

std::string title_without_tail(std::string title, std::string_view headline) {
  const std::string wanted = normalised(headline);
  if (wanted.empty()) return title;
  for (const TitleSplit& split : splits_of_title(title)) {
    const bool is_most = split.before.size() > split.after.size();
    if (split.sign != ":" && is_most && normalised(split.before) == wanted) {
      return std::string(split.before);
    }
  }
  return title;
}

std::string_view part_in_heading(const PageHeading& heading, std::string_view stated) {
  const std::string whole = normalised(heading.text);
  const std::string stated_key = normalised(stated);
  if (stated_key.empty() || whole == stated_key) return "";
  std::vector<std::string_view> parts{stated};
  for (const TitleSplit& split : splits_of_title(stated)) {
    parts.push_back(split.before);
    parts.push_back(split.after);
  }
  for (const std::string_view part : parts) {
    if (normalised(part) == whole) return "";
  }
  if (letters_of(whole) == letters_of(stated_key)) return without_kicker(whole, stated);
  if (ends_words(whole, stated_key)) {
    if (goes_on_in(heading, stated) || !ends_headline(heading, whole, stated_key)) return "";
  }
  for (const std::string_view part : parts) {
    const std::string key = normalised(part);
    const bool is_most = part.size() == stated.size() || key.size() * 2 >= whole.size();
    if (!key.empty() && is_most && whole.size() > key.size() && !goes_on_in(heading, part) &&
        ends_headline(heading, whole, key)) {
      return part;
    }
  }
  // A sign leads on to the rest of one headline: "Le pont rouvre: enfin", "- enfin".
  if (!heading.is_parted || !whole.starts_with(stated_key)) return "";
  const std::string_view rest = std::string_view(whole).substr(stated_key.size());
  const bool leads_on = rest[0] != ' ' || contains({"- ", ": ", "/ "}, rest.substr(1, 2));
  return leads_on ? std::string_view{} : stated;
}

std::string title_without_any_site(const std::string& title) {
  const std::vector<TitleSplit> splits = splits_of_title(title);
  const bool is_tail = !splits.empty() && names_any_site(splits.back().after);
  return is_tail ? std::string(splits.back().before) : title;
}

std::string title_without_moment(const std::string& title) {
  for (const TitleSplit& split : splits_of_title(title)) {
    if (is_moment(split.after)) return std::string(split.before);
    // "31.10.2023 > Brèves > Un titre" is a way through the site, dates and all.
    if (split.sign != ">" && is_moment(split.before)) return std::string(split.after);
  }
  return title;
}

}  // namespace glane
