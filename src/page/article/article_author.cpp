#include "page/article/article_author.hpp"

#include <algorithm>
#include <string_view>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/article/site_name.hpp"
#include "page/article/visible_author.hpp"
#include "page/people/authors.hpp"
#include "page/people/pseudonym.hpp"

namespace glane {

namespace {

// What software writes where nobody wrote.
constexpr std::string_view kNobody[] = {
    "admin",  "administrator", "administrateur", "webmaster", "root", "user",
    "null",   "undefined",     "none",           "n/a",       "na",   "anonymous",
    "author", "auteur",        "editor",         "unknown"};

// "La Gazette" of lagazette.fr, whatever the page calls its site.
bool names_site(std::string_view author, const SignedPage& page) {
  const std::string name = name_letters(author);
  return !name.empty() &&
         (name == name_letters(page.site_name) || name == name_letters(page.publisher) ||
          is_name_of_host(author, page.url));
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

bool is_nobody(std::string_view author) {
  const std::string key = normalised(author);
  return key.empty() || contains(kNobody, key);
}

bool share_a_name(std::string_view one, std::string_view other) {
  const std::vector<std::string> names = split_authors(other);
  const std::string whole = normalised(one);
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return whole.find(normalised(name)) != whole.npos;
  });
}

}  // namespace

ArticleAuthor find_article_author(const std::vector<MetadataAuthor>& metadata,
                                  const SignedPage& page) {
  const auto shown = find_visible_author(page.outline, page.place, page.seen);
  const bool signs =
      shown && !is_nobody(shown->author) && (shown->labelled || !names_site(shown->author, page));
  for (const MetadataAuthor& each : metadata) {
    std::string author = clean_signature(each.author.value);
    if (author.find_first_of("@:") != author.npos) author = without_addresses(author);
    if (is_nobody(author)) continue;
    const bool agrees =
        signs && (share_a_name(shown->author, author) || share_a_name(author, shown->author));
    if (!agrees) {
      // A blog may bear the name of who writes it.
      const bool person = is_full_name(author) || is_distinctive_pseudonym(author);
      if (names_site(author, page) && !(person && page.place.shows(author))) continue;
      if (signs || each.organization) {
        const std::vector<std::string> names = split_authors(author);
        if (names.empty() || !page.place.shows(names.front())) continue;
      }
    }
    const bool whole = author == each.author.value;
    return {{author, each.author.from}, whole ? each.authors : std::vector<std::string>{}};
  }
  if (!signs) return {};
  return {{shown->author, shown->from}, shown->authors};
}

}  // namespace glane
