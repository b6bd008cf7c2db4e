#include "page/article/article_author.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/article/site_name.hpp"
#include "page/article/visible_author.hpp"
#include "page/document/url.hpp"
#include "page/people/authors.hpp"
#include "page/people/pseudonym.hpp"

namespace glane {

namespace {

// What software writes where nobody wrote.
constexpr std::string_view kNobody[] = {
    "admin", "administrator", "administrateur", "webmaster", "root", "user", "null", "undefined",
    "none", "n/a", "na", "anonymous", "author", "auteur", "editor", "unknown", "wordpress",
    "drupal", "joomla", "benutzername", "username", "nom d'utilisateur", "passwort",
    "administrateur du site", "wordpressadmin", "staff", "no author", "by", "guest", "guest author",
    "gastautor", "super user", "superuser", "anonyme", "anonym", "anonimo",
    // Rubrics and what one does with a page.
    "tribune", "opinion", "opinions", "edito", "editorial", "chronique", "chroniques", "reportage",
    "interview", "enquete", "analyse", "video", "actualite", "actualites", "actu", "agences",
    "communique", "communique de presse", "publireportage", "contenu sponsorise", "a la une"};

// "La Gazette" of lagazette.fr, whatever the page calls its site.
bool names_site(std::string_view author, const SignedPage& page) {
  const std::string name = site_name_letters(author);
  return !name.empty() &&
         (author == site_of_host(author) || name == site_name_letters(page.site_name) ||
          name == site_name_letters(page.publisher) || is_name_of_host(author, page.url));
}

// A signature without what is no name in it: e-mail addresses, URLs.
std::string without_addresses(std::string_view author) {
  std::string commas(author);
  std::replace(commas.begin(), commas.end(), ';', ',');
  std::vector<std::string> names;
  for (const std::string_view part : split(commas, ",")) {
    const std::string_view name = trim(part);
    if (!name.empty() && !contains_any(name, {"@", "://"})) names.emplace_back(name);
  }
  return join(names, ", ");
}

// "Jeanne Roy" of '{"name":"Jeanne Roy"}', which broken JSON leaves as a text; empty: no name in
// it.
std::string without_json(std::string_view author) {
  const std::size_t key = author.find("\"name\"");
  if (key == author.npos)
    return author.find_first_of("{}") == author.npos ? std::string(author) : "";
  const std::size_t open = author.find('"', author.find(':', key));
  const std::size_t close = open == author.npos ? open : author.find('"', open + 1);
  return close == author.npos ? "" : std::string(author.substr(open + 1, close - open - 1));
}

bool is_nobody(std::string_view author) {
  const std::string key = normalised(author);
  return key.empty() || contains(kNobody, key);
}

// Agencies sign in one word, and often only in what a page states.
constexpr std::string_view kAgencies[] = {
    "afp", "reuters",      "ap",        "ats", "belga", "efe", "dpa", "ansa",
    "apa", "keystone-ats", "bloomberg", "sid", "epd",   "kna", "pap", "lusa"};

// "Avilook": one word in <meta> that the page shows nowhere may be whoever made the site.
bool is_unknown_word(const MetadataAuthor& each, std::string_view author, const SignedPage& page) {
  return each.author.from.starts_with("meta ") && author.find(' ') == author.npos &&
         !contains(kAgencies, normalised(author)) && !page.place.shows(author);
}

// "Jeanne Roy - http://jroy.example" whom the page shows nowhere, "Jeanne Roy" where it shows
// "Theme by Jeanne Roy" alone: she made its template.
bool is_of_template(const MetadataAuthor& each, std::string_view author, const SignedPage& page) {
  return each.author.from.starts_with("meta ") && !page.place.shows(author) &&
         (contains_any(each.author.value, {"://"}) || page.place.names_as_maker(author));
}

// "La Gazette - Jeanne Roy", "Jeanne Roy, La Gazette" without the site, where a person is left.
std::string without_site(const std::string& author, const SignedPage& page) {
  for (const std::string_view sign : {" - ", " | ", ", ", ". "}) {
    const std::size_t at = author.find(sign);
    if (at == author.npos || author.find(sign, at + 1) != author.npos) continue;
    const std::string before(trim(std::string_view(author).substr(0, at)));
    const std::string after(trim(std::string_view(author).substr(at + sign.size())));
    if (is_full_name(after) && names_site(before, page)) return after;
    if (is_full_name(before) && names_site(after, page)) return before;
    // "Jeanne Roy. Quai International", where the page shows her alone.
    const bool is_shorter = sign == ". " && page.place.shows(before) && !page.place.shows(author);
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

// "jeanne-roy", "j.roy": what somebody logs in with.
bool is_login(std::string_view author) {
  return author.find(' ') == author.npos && author.find_first_of("-._") != author.npos &&
         std::none_of(author.begin(), author.end(), is_ascii_upper);
}

// "lagazette_zf4a6": no person's name has digits behind an underscore.
bool is_account(std::string_view author) {
  return author.find(' ') == author.npos && author.find('_') != author.npos &&
         text_has_digit(author);
}

// "Web Commerce SARL www.w.example", "Institut de la forêt": many words or a firm's form.
bool is_firm(std::string_view author) {
  const std::string key = " " + normalised(author) + " ";
  return contains_any(
      key, {" gmbh", " sarl ", " sas ", " ltd", " inc. ", " e.v.", " ag ", " agence ", " agentur",
            " institut", "landesanstalt", " webdesign", " web design", "www.", " studio ",
            " solutions ", " communication ", " digital "});
}

// The same people, told more fully: "Jeanne" and "Jeanne Roy", one name and three; or told softly,
// "JEANNE ROY" and "Jeanne Roy".
bool tells_more(const VisibleAuthor& shown, std::string_view stated) {
  if (normalised(shown.author).find(normalised(stated)) == std::string::npos) return false;
  if (is_full_name(shown.author) && is_in_capitals(stated) && !is_in_capitals(shown.author)) {
    return true;
  }
  const std::vector<std::string> names = names_of_signature(shown.author);
  if (names.size() > 1) return split_authors(stated).size() < names.size();
  return is_full_name(shown.author) && stated.find(' ') == stated.npos;
}

// "Kerjean, Basile" as "Basile Kerjean", where the page shows it so or bibliographers' fields have
// it; of several persons, parted by semicolons, each.
std::string with_first_names_first(const MetadataAuthor& each, const std::string& author,
                                   const SignedPage& page) {
  const bool bibliographic =
      starts_with_any(each.author.from, {"meta dc.", "meta dcterms.", "meta citation"});
  std::vector<std::string> names;
  for (const std::string_view person : split(author, ";")) {
    const std::vector<std::string_view> parts = split(person, ",");
    if (parts.size() != 2) return author;
    const std::string name = std::string(trim(parts[1])) + " " + std::string(trim(parts[0]));
    if (!is_full_name(name) || !(bibliographic || page.place.shows(name))) return author;
    names.push_back(name);
  }
  return join(names, ", ");
}

bool share_a_name(std::string_view one, std::string_view other) {
  const std::vector<std::string> names = split_authors(other);
  const std::string whole = normalised(one);
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return whole.find(normalised(name)) != whole.npos;
  });
}

// One that is stated, in the form in which a page would show it.
std::string stated_author(const MetadataAuthor& each, const SignedPage& page) {
  std::string author = clean_signature(without_json(each.author.value));
  if (author.find_first_of("@:") != author.npos) author = without_addresses(author);
  return without_site(with_first_names_first(each, author, page), page);
}

// "El Quai", "The Quay Post": an article begins no person's name.
bool begins_as_paper(std::string_view author) {
  return starts_with_any(normalised(author), {"the ", "el ", "la ", "le ", "les ", "die ", "der "});
}

enum class Standing { counts, gives_way, contradicts };

// "lagazette.fr / La Gazette en ligne": who has an address in it is no person.
bool holds_host(std::string_view author) {
  const std::vector<std::string_view> parts = split(author, " ");
  return parts.size() > 1 && std::any_of(parts.begin(), parts.end(), [](std::string_view part) {
           return part.find('.') != part.npos && !site_of_host(part).empty() &&
                  std::none_of(part.begin(), part.end(), is_ascii_upper);
         });
}

// The metadata's authors that one of them is only a part of, where the page shows all of them.
const MetadataAuthor* fuller_than(const std::string& author,
                                  const std::vector<MetadataAuthor>& metadata,
                                  const SignedPage& page) {
  const std::vector<std::string> names = split_authors(author);
  const auto is_fuller = [&](const MetadataAuthor& each) {
    const std::vector<std::string> others = split_authors(stated_author(each, page));
    return others.size() > names.size() &&
           std::all_of(names.begin(), names.end(),
                       [&](const std::string& name) { return contains(others, name); }) &&
           std::all_of(others.begin(), others.end(),
                       [&](const std::string& name) { return page.place.shows(name); });
  };
  const auto fuller = std::find_if(metadata.begin(), metadata.end(), is_fuller);
  return fuller == metadata.end() ? nullptr : &*fuller;
}

// What becomes of a stated author with whom the page does not sign.
//   in: shown  whom it signs with instead; null: with nobody
Standing standing_of(const std::string& author, bool organization, const VisibleAuthor* shown,
                     const SignedPage& page) {
  const bool signs_in_full = shown != nullptr && is_full_name(shown->author);
  if (signs_in_full && is_login(author)) return Standing::gives_way;
  const std::string host = lower_ascii(author);
  if (signs_in_full && shown->labelled && host == site_of_host(host)) return Standing::gives_way;
  const bool pseudonym = is_distinctive_pseudonym(author);
  const bool people = pseudonym || !names_of_signature(author).empty();
  const bool agency = contains(kAgencies, normalised(author));
  if (signs_in_full && !people && (shown->labelled || !agency)) {
    return Standing::gives_way;
  }
  if (signs_in_full && begins_as_paper(author)) {
    return Standing::gives_way;
  }
  if (is_firm(author) && !page.place.shows(author)) return Standing::gives_way;
  if (is_account(author) && !page.place.shows(author)) return Standing::gives_way;
  // A blog may bear the name of who writes it.
  const bool person = pseudonym || is_full_name(author);
  if (names_site(author, page) && !(person && page.place.shows(author))) {
    return Standing::gives_way;
  }
  if (shown == nullptr && (agency || !organization)) return Standing::counts;
  const std::vector<std::string> names = split_authors(author);
  if (!names.empty() && page.place.shows(names.front())) return Standing::counts;
  return shown != nullptr && person ? Standing::contradicts : Standing::gives_way;
}

// "Quai Insight" of quai.example.
bool is_house(const std::string& name, const SignedPage& page) {
  constexpr std::size_t kLeastBytes = 4;
  const std::string key = normalised(name);
  const std::size_t blank = key.find(' ');
  return blank != key.npos && blank >= kLeastBytes &&
         is_name_of_host(key.substr(0, blank), page.url);
}

// Of persons and a house of the site's the persons.
ArticleAuthor without_houses(ArticleAuthor found, const SignedPage& page) {
  std::vector<std::string> names =
      found.authors.empty() ? split_authors(found.author.value) : found.authors;
  const std::size_t all = names.size();
  std::erase_if(names, [&](const std::string& name) { return is_house(name, page); });
  if (names.empty() || names.size() == all || !is_full_name(names.front())) return found;
  found.author.value = join(names, ", ");
  found.authors = std::move(names);
  return found;
}

// Each name of one that is stated; empty: not parted.
std::vector<std::string> names_of(const MetadataAuthor& each, const std::string& author) {
  if (author != each.author.value) return {};
  std::vector<std::string> names = each.authors;
  for (std::string& name : names) {
    if (const std::vector<std::string> clean = split_authors(name); clean.size() == 1) {
      name = clean.front();
    }
  }
  return names;
}

}  // namespace

std::string agency_behind_text(std::string_view text) {
  constexpr std::size_t kLongest = 20;
  std::string_view line = trim(text.substr(text.rfind('\n') + 1));
  if (line.ends_with('.')) line.remove_suffix(1);
  if (line.ends_with(')')) {
    const std::size_t open = line.rfind('(');
    if (open == line.npos || open == 0) return "";
    line = line.substr(open + 1, line.size() - open - 2);
  } else {
    std::size_t sign = line.npos;
    for (const std::string_view dash : {"\u2014 ", "\u2013 ", "- "}) {
      const std::size_t at = line.rfind(dash);
      if (at != line.npos && at > 0) sign = std::min(sign, at + dash.size());
    }
    if (sign == line.npos) return "";
    line = line.substr(sign);
  }
  // "dpa/lno": a desk of it.
  const std::string_view agency = line.substr(0, line.find('/'));
  const bool is_name = line.size() <= kLongest && contains(kAgencies, normalised(agency)) &&
                       (is_ascii_upper(line[0]) || agency == "dpa");
  return is_name ? std::string(line) : "";
}

std::string person_behind_text(std::string_view text) {
  std::string_view line = trim(text.substr(text.rfind('\n') + 1));
  while (ends_with_any(line, {"+", "*"})) line = trim(line.substr(0, line.size() - 1));
  const std::size_t open = line.rfind('(');
  if (!line.ends_with(')') || open == line.npos) return "";
  const std::string_view before = trim(line.substr(0, open));
  const std::string_view name = line.substr(open + 1, line.size() - open - 2);
  const bool ends_text = before.empty() || before.ends_with('.') || before.ends_with('!');
  return ends_text && is_full_name(name) ? std::string(name) : "";
}

ArticleAuthor find_article_author(const std::vector<MetadataAuthor>& metadata,
                                  const SignedPage& page) {
  const auto found = find_visible_author(page.outline, page.place, page.seen, page.excluded);
  const bool signs =
      found && !is_nobody(found->author) && (found->labelled || !names_site(found->author, page));
  const VisibleAuthor* shown = signs ? &*found : nullptr;
  std::string contradicted;
  for (const MetadataAuthor& each : metadata) {
    const std::string author = stated_author(each, page);
    if (is_nobody(author) || is_unknown_word(each, author, page)) continue;
    if (is_of_template(each, author, page)) continue;
    const bool agrees =
        signs && (share_a_name(shown->author, author) || share_a_name(author, shown->author));
    if (agrees && tells_more(*shown, author)) break;
    // What the markup says of a name that is seen beats what is told to machines alone.
    const bool is_unseen = each.author.from.starts_with("meta ") && !page.place.shows(author);
    if (signs && (shown->marked || shown->labelled) && !agrees && is_unseen) break;
    const Standing standing =
        agrees ? Standing::counts
               : standing_of(author, each.organization || holds_host(author), shown, page);
    if (standing == Standing::contradicts) contradicted = author;
    if (standing != Standing::counts) continue;
    if (const MetadataAuthor* fuller = fuller_than(author, metadata, page)) {
      const std::string all = stated_author(*fuller, page);
      return without_houses({{all, fuller->author.from}, names_of(*fuller, all), ""}, page);
    }
    return without_houses({{author, each.author.from}, names_of(each, author), ""}, page);
  }
  if (!signs) return {};
  const std::string cleaned = without_site(shown->author, page);
  if (cleaned != shown->author) return {{cleaned, shown->from}, {cleaned}, contradicted};
  return {{shown->author, shown->from}, shown->authors, contradicted};
}

}  // namespace glane
