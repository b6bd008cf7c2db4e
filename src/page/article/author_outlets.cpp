#include "page/article/author_outlets.hpp"

#include <algorithm>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/lines.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/article/site_name.hpp"
#include "page/document/url.hpp"
#include "page/people/authors.hpp"
#include "page/people/pseudonym.hpp"
#include "page/plain_text/boilerplate_lines.hpp"

namespace glane {

namespace {

// Agencies sign in one word, and often only in what a page states.
// clang-format off
constexpr std::string_view kAgencies[] = {
    "afp", "reuters", "ap", "ats", "belga", "efe", "dpa", "ansa", "apa", "keystone-ats",
    "bloomberg", "sid", "epd", "kna", "pap", "lusa", "pti", "notimex", "europa press",
    "associated press", "the associated press", "agence france-presse", "thomson reuters"};
// clang-format on

// "Quai Insight" of quai.example.
bool is_house(const std::string& name, const SignedPage& page) {
  constexpr std::size_t kLeastBytes = 4;
  const std::string key = normalised(name);
  const std::size_t blank = key.find(' ');
  return blank != key.npos && blank >= kLeastBytes &&
         is_name_of_host(key.substr(0, blank), page.url);
}

// "NTQ", "QUAI TODAY" behind "Jeanne Roy", who does not sign in capitals.
bool is_outlet_in_capitals(const std::string& name, const std::string& person) {
  constexpr std::size_t kMostBytes = 5;
  const bool short_word = name.size() <= kMostBytes && name.find_first_of(" .") == name.npos;
  const bool words = name.find(' ') != name.npos && name.find('.') == name.npos &&
                     is_in_capitals(name) && !is_in_capitals(person);
  return (words || (short_word && std::all_of(name.begin(), name.end(), is_ascii_upper))) &&
         !is_agency(name);
}

}  // namespace

std::span<const std::string_view> agencies() {
  return kAgencies;
}

bool is_agency(std::string_view author) {
  return contains(kAgencies, normalised(author));
}

bool names_site(std::string_view author, const SignedPage& page) {
  const std::string name = site_name_letters(author);
  return !name.empty() &&
         (author == site_of_host(author) || name == site_name_letters(page.site_name) ||
          name == site_name_letters(page.publisher) || is_name_of_host(author, page.url));
}

std::string without_site(const std::string& author, const SignedPage& page) {
  constexpr std::size_t kLeastWord = 4;  // "Jr." is said with its stop
  for (const std::string_view sign : {" - ", " | ", ", ", ". "}) {
    const std::size_t at = author.find(sign);
    if (at == author.npos || author.find(sign, at + 1) != author.npos) continue;
    const std::string before(trim(std::string_view(author).substr(0, at)));
    const std::string after(trim(std::string_view(author).substr(at + sign.size())));
    if (is_full_name(after) && names_site(before, page)) return after;
    if (is_full_name(before) && names_site(after, page)) return before;
    // "Jeanne Roy. Quai International", where the page shows her alone.
    const std::size_t blank = before.rfind(' ') + 1;
    const bool is_stop = before.size() - blank >= kLeastWord || !page.place.shows(author);
    const bool is_shorter = sign == ". " && page.place.shows(before) && is_stop;
    if (is_full_name(before) && is_shorter) return before;
  }
  // "Jeanne Roy La Gazette"
  for (const std::string& site : {page.site_name, page.publisher}) {
    if (site.empty()) continue;
    if (author.ends_with(" " + site)) {
      const std::string person = author.substr(0, author.size() - site.size() - 1);
      if (is_full_name(person)) return person;
    }
  }
  return author;
}

bool cut_outlets(std::vector<std::string>& names, const SignedPage& page) {
  if (names.size() < 2 || !is_full_name(names.front())) return false;
  const std::string person = names.front();
  const std::size_t all = names.size();
  std::vector<std::string> persons = names;
  std::erase_if(persons, [&](const std::string& name) {
    return name != person &&
           (is_house(name, page) || names_site(name, page) || is_outlet_in_capitals(name, person));
  });
  if (persons.size() == all || is_agency(person)) return false;
  names = std::move(persons);
  return true;
}

}  // namespace glane
