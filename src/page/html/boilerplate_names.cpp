#include "page/html/boilerplate_names.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/contains.hpp"
#include "page/html/html_text.hpp"
#include "page/html/part_names.hpp"

namespace glane {

namespace {

// The kinds of a word of a name, and of it with the next one.
unsigned kinds_at(const std::vector<std::string>& words, std::size_t i) {
  const unsigned kinds = kinds_of_words(words[i]);
  return i + 1 < words.size() ? kinds | kinds_of_words(words[i] + " " + words[i + 1]) : kinds;
}

int likeness_of_name(std::string_view name) {
  const std::vector<std::string> words = words_of_name(name);
  unsigned kinds = 0;
  for (std::size_t i = 0; i < words.size(); ++i) kinds |= kinds_at(words, i);
  if ((kinds & kBodyName) != 0) return 60;
  if ((kinds & kContentName) != 0) return 50;
  if ((kinds & kLikelyBodyName) != 0) return 40;
  return (kinds & kAnyTextName) != 0 ? 30 : 0;
}

Boilerplate kind_of(unsigned words) {
  if ((words & kReadersBoilerplate) != 0) return Boilerplate::comments;
  if ((words & kSiteBoilerplate) != 0) return Boilerplate::of_site;
  if ((words & kSureBoilerplate) != 0) return Boilerplate::sure;
  return (words & kLikelyBoilerplate) != 0 ? Boilerplate::likely : Boilerplate::none;
}

// "inner--sidebar" -> "inner": a region of the page behind two hyphens (BEM) says how the part is
// laid out, and not what it is, as the end of "rail--trending" does.
std::string_view without_modifier(std::string_view name) {
  constexpr std::string_view kRegions[] = {"sidebar", "menu", "nav", "header", "footer", "aside"};
  const std::size_t modifier = name.find("--");
  const bool is_region =
      modifier != 0 && modifier != name.npos && contains_any(name.substr(modifier), kRegions);
  return is_region ? name.substr(0, modifier) : name;
}

// The strongest kind that one name ("article-share-bar") holds.
//   in: whole  only a name all of whose words are of boilerplate counts: "menu", but not
//              "menu-texte"
Boilerplate kind_of_name(std::string_view name, bool is_id, bool whole_name = false) {
  name = without_modifier(name);
  const std::vector<std::string> words = words_of_name(name);
  const unsigned all = kinds_in_name(name);
  Boilerplate kind = Boilerplate::none;
  if ((all & kNegatingWord) != 0) return kind;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_layout =
        i + 1 < words.size() && (kinds_of_words(words[i + 1]) & kLayoutWord) != 0;
    const Boilerplate each = is_layout ? Boilerplate::none : kind_of(kinds_at(words, i));
    if (whole_name && each == Boilerplate::none) return each;
    if (each == Boilerplate::comments) {
      // "live-comment" is of a match, "comment-ca-marche" an anchor.
      const bool many = words[i].back() == 's';
      const bool whole = i == 0 || (i + 1 == words.size() && many);
      if ((all & kNotOfReadersWord) != 0 || !whole || (is_id && words.size() > 3)) continue;
    }
    kind = std::max(kind, each);
  }
  return kind;
}

// WordPress names a post's element after its tags and categories: "post tag-newsletter".
bool is_post_of_template(const std::vector<std::string_view>& names) {
  return contains(names, "hentry") || contains(names, "type-post") || contains(names, "type-page");
}

// <aside class="author">
bool signs_article(const GumboNode& element) {
  const auto names = names_in(attribute_of(element, "class"));
  return std::any_of(names.begin(), names.end(), is_signature_part);
}

// A header outside of an article; that one holds its title mostly, and is kept then.
bool is_of_site(const GumboNode& header) {
  for (const GumboNode* node = header.parent; node != nullptr; node = node->parent) {
    if (is_element(*node, GUMBO_TAG_ARTICLE) || is_element(*node, GUMBO_TAG_MAIN)) return false;
  }
  return true;
}

Boilerplate kind_of_tag(const GumboNode& element) {
  switch (element.v.element.tag) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_FIGCAPTION:
      return Boilerplate::of_site;
    case GUMBO_TAG_ASIDE:
      return signs_article(element) ? Boilerplate::sure : Boilerplate::of_site;
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_FOOTER:
      return Boilerplate::sure;
    case GUMBO_TAG_FORM:
      return is_html_text_form(element) ? Boilerplate::none : Boilerplate::sure;
    case GUMBO_TAG_HEADER:
      return is_of_site(element) ? Boilerplate::of_site : Boilerplate::likely;
    default:
      return Boilerplate::none;
  }
}

bool is_kept_always(const GumboNode& element) {
  const GumboTag tag = element.v.element.tag;
  return tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_MAIN;
}

}  // namespace

Boilerplate boilerplate_kind_of_names(const GumboNode& element, NodeNames counting) {
  if (is_kept_always(element)) return Boilerplate::none;
  Boilerplate kind = kind_of_tag(element);
  const std::string_view role = attribute_of(element, "role");
  if (contains({"navigation", "complementary", "contentinfo", "dialog", "search", "banner"},
               role)) {
    kind = Boilerplate::of_site;
  }
  const std::string_view type = attribute_of(element, "itemtype");
  if (contains_any(type, {"schema.org/Comment", "schema.org/UserComments"})) {
    return Boilerplate::comments;
  }
  if (contains_any(type, {"schema.org/ImageObject", "schema.org/VideoObject"})) {
    kind = Boilerplate::of_site;
  }
  if (counting == NodeNames::none) return kind;
  const bool prose = counting == NodeNames::whole;
  const std::vector<std::string_view> names = names_in(attribute_of(element, "class"));
  if (!is_post_of_template(names)) {
    for (const std::string_view name : names) {
      kind = std::max(kind, kind_of_name(name, false, prose));
    }
  }
  return std::max(kind, kind_of_name(attribute_of(element, "id"), true, prose));
}

bool is_lead_name(const GumboNode& element) {
  const auto names = names_in(attribute_of(element, "class"));
  return std::any_of(names.begin(), names.end(), [](std::string_view name) {
    const std::vector<std::string> words = words_of_name(name);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if ((kinds_at(words, i) & kLeadName) != 0) return true;
    }
    return false;
  });
}

int body_likeness_of_names(const GumboNode& element) {
  if (attribute_has_word(element, "itemprop", "articleBody")) return 100;
  int best = is_element(element, GUMBO_TAG_ARTICLE) ? 15 : 0;
  if (is_element(element, GUMBO_TAG_MAIN) || attribute_of(element, "role") == "main") best = 5;
  for (const char* attribute : {"class", "id"}) {
    for (const std::string_view name : names_in(attribute_of(element, attribute))) {
      best = std::max(best, likeness_of_name(name));
    }
  }
  return best;
}

}  // namespace glane
