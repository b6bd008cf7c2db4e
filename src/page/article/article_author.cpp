#include "page/article/article_author.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/article/author_labels.hpp"
#include "page/article/author_outlets.hpp"
#include "page/article/author_surroundings.hpp"
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
    "communique", "communique de presse", "publireportage", "contenu sponsorise", "a la une",
    "paid content", "paid post", "advertorial", "sponsored", "sponsored content", "sponsored post",
    "branded content", "partner content", "anzeige", "werbung", "promotion", "publicite",
    "agencies", "agencias", "agenturen", "agenzie", "and", "und", "et"};

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

// "Avilook": one word in <meta> that the page shows nowhere may be whoever made the site.
bool is_unknown_word(const MetadataAuthor& each, std::string_view author, const SignedPage& page) {
  return each.author.from.starts_with("meta ") && author.find(' ') == author.npos &&
         !is_agency(author) && !page.place.shows(author);
}

// "Jeanne Roy - http://jroy.example" whom the page shows nowhere, "Jeanne Roy" where it shows
// "Theme by Jeanne Roy" alone: she made its template. Or she edited the text, where editors are
// named.
bool is_of_other_work(const MetadataAuthor& each, std::string_view author, const SignedPage& page) {
  if (contains_any(normalised(author), {"developed by", "designed by", "powered by"})) return true;
  const bool is_latin = (author[0] & 0x80) == 0;
  if (!is_latin && names_as_editor(page.outline, author)) return true;
  return each.author.from.starts_with("meta ") && !page.place.shows(author) &&
         (contains_any(each.author.value, {"://"}) || page.place.names_as_maker(author));
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
  return contains_any(key, {" consulting",   " design group ", " gmbh",           " sarl ",
                            " sas ",         " ltd",           " inc. ",          " e.v.",
                            " ag ",          " agence ",       " agentur",        " institut",
                            "landesanstalt", " webdesign",     " web design",     "www.",
                            " studio ",      " solutions ",    " communication ", " digital "});
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

bool is_host_name(std::string_view author) {
  return author.find(' ') == author.npos && !site_of_host(lower_ascii(author)).empty();
}

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

// "Jeanne Roy", "Jeanne Roy, TNQ"; no agency.
bool names_person(const VisibleAuthor& shown) {
  const std::string first = split_authors(shown.author).front();
  return is_full_name(first) && !is_agency(first);
}

// Whether one of the metadata's authors is a person whom the page shows.
bool is_other_shown(const std::vector<MetadataAuthor>& metadata, const SignedPage& page) {
  return metadata.size() > 2 &&
         std::any_of(metadata.begin(), metadata.end(), [&](const MetadataAuthor& each) {
           return is_full_name(each.author.value) && page.place.shows(each.author.value);
         });
}

// What becomes of a stated author with whom the page does not sign.
//   in: shown  whom it signs with instead; null: with nobody
Standing standing_of(const std::string& author, bool organization, const VisibleAuthor* shown,
                     const SignedPage& page) {
  const bool signs_in_full = shown != nullptr && names_person(*shown);
  if (signs_in_full && is_login(author)) return Standing::gives_way;
  const std::string host = lower_ascii(author);
  if (signs_in_full && shown->labelled && host == site_of_host(host)) return Standing::gives_way;
  const bool pseudonym = is_distinctive_pseudonym(author);
  const bool people = pseudonym || !names_of_signature(author).empty();
  const bool agency = is_agency(author);
  if (signs_in_full && (agency ? shown->labelled : !people)) return Standing::gives_way;
  if (signs_in_full && begins_as_paper(author)) {
    return Standing::gives_way;
  }
  if (signs_in_full && (organization || is_post_held(normalised(author)))) {
    return Standing::gives_way;
  }
  // A blog may bear the name of who writes it, but not where somebody else signs.
  const bool is_site = names_site(author, page);
  if (is_site && shown != nullptr && (shown->labelled || signs_in_full)) {
    return Standing::gives_way;
  }
  if (is_firm(author) && !page.place.shows(author)) return Standing::gives_way;
  if (is_account(author) && !page.place.shows(author)) return Standing::gives_way;
  const bool person = pseudonym || is_full_name(author);
  if (is_site && !(person && page.place.shows(author))) {
    return Standing::gives_way;
  }
  if (shown == nullptr && (agency || !organization)) return Standing::counts;
  const std::vector<std::string> names = split_authors(author);
  if (!names.empty() && page.place.shows(names.front())) return Standing::counts;
  return shown != nullptr && person ? Standing::contradicts : Standing::gives_way;
}

// Of persons and outlets that they work for the persons.
ArticleAuthor without_outlets(ArticleAuthor found, const SignedPage& page) {
  std::vector<std::string> names =
      found.authors.empty() ? split_authors(found.author.value) : found.authors;
  if (!cut_outlets(names, page)) return found;
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
    const bool is_unseen = each.author.from.starts_with("meta ") && !page.place.shows(author);
    if (is_of_other_work(each, author, page) || (is_unseen && is_other_shown(metadata, page))) {
      continue;
    }
    // "CNQ.example" is none of "Jeanne Roy, CNQ".
    const bool is_host = signs && names_person(*shown) && is_host_name(author);
    const bool agrees =
        signs && !is_host &&
        (share_a_name(shown->author, author) || share_a_name(author, shown->author));
    if (agrees && tells_more(*shown, author)) break;
    // What the markup says of a name that is seen beats what is told to machines alone.
    if (signs && (shown->marked || shown->labelled) && !agrees && is_unseen) break;
    const Standing standing =
        agrees ? Standing::counts
               : standing_of(author, each.organization || holds_host(author), shown, page);
    if (standing == Standing::contradicts) contradicted = author;
    if (standing != Standing::counts) continue;
    if (const MetadataAuthor* fuller = fuller_than(author, metadata, page)) {
      const std::string all = stated_author(*fuller, page);
      return without_outlets({{all, fuller->author.from}, names_of(*fuller, all), ""}, page);
    }
    return without_outlets({{author, each.author.from}, names_of(each, author), ""}, page);
  }
  if (!signs) return {};
  const std::string cleaned = without_site(shown->author, page);
  if (cleaned != shown->author) return {{cleaned, shown->from}, {cleaned}, contradicted};
  return without_outlets({{shown->author, shown->from}, shown->authors, contradicted}, page);
}

}  // namespace glane
