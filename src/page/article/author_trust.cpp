#include "page/article/author_trust.hpp"

#include <algorithm>
#include <string>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/lines.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/article/author_labels.hpp"
#include "page/article/author_names.hpp"
#include "page/article/author_surroundings.hpp"
#include "page/article/page_heading.hpp"
#include "page/article/site_name.hpp"
#include "page/html/part_names.hpp"
#include "page/people/authors.hpp"
#include "page/people/pseudonym.hpp"
#include "page/plain_text/boilerplate_lines.hpp"

namespace glane {

namespace {

constexpr std::size_t kLongestNameBytes = 80;

bool links_home(const GumboNode& heading) {
  bool home = false;
  for_each_child(heading, [&](const GumboNode& child) { home = home || leads_home(child); });
  return home;
}

// "site-title author": a blog may be named as its author is.
bool is_site_title(const GumboNode& node) {
  if (is_heading_element(node) && links_home(node)) return true;
  for (const char* attribute : {"class", "id"}) {
    if (contains_any(attribute_of(node, attribute), {"site-title", "site-name", "blog-title"})) {
      return true;
    }
  }
  return false;
}

bool is_named_signature(const GumboNode& node) {
  if (is_site_title(node)) return false;
  // Names for machines alone are hashed, but those for who tests the site.
  for (const char* attribute : {"class", "id", "data-testid"}) {
    const auto names = names_in(attribute_of(node, attribute));
    if (std::any_of(names.begin(), names.end(), is_signature_part)) return true;
  }
  return false;
}

bool is_aligned(const GumboNode& node) {
  return attribute_of(node, "align") == "right" ||
         contains_any(attribute_of(node, "style"), {"text-align:right", "text-align: right"});
}

// "Jeanne" of /auteur/jeanne-roy: a link's way bears the name that it shows.
bool is_in_address(std::string_view name, const GumboNode& link) {
  constexpr std::size_t kLeastLetters = 3;
  const std::string letters = site_name_letters(name);
  std::string_view href = attribute_of(link, "href");
  while (href.ends_with('/')) href.remove_suffix(1);
  const std::string_view last = href.substr(href.rfind('/') + 1);
  return letters.size() >= kLeastLetters && site_name_letters(last).find(letters) != letters.npos;
}

// "7 News Quai" that is marked as the author, "7 Minutes avec AFP".
bool is_numbered_outlet(std::string_view text, Trust trust) {
  if (trust > kNamed || !is_ascii_digit(text[0])) return false;
  const std::vector<std::string> names = split_authors(text);
  const std::vector<std::string_view> words = split(names.front(), " ");
  constexpr std::size_t kMostWords = 4;
  constexpr std::size_t kMostDigits = 2;
  if (words.size() < 2 || words.size() > kMostWords || words[0].size() > kMostDigits) return false;
  const bool is_name = text_has_digit(words[0]) &&
                       std::all_of(words.begin() + 1, words.end(), [](std::string_view word) {
                         return starts_with_capital(word) && !text_has_digit(word);
                       });
  return is_name && (trust == kMarked || !names_of_signature(names.back()).empty());
}

}  // namespace

Trust trust_of(const PageElement& element) {
  const GumboNode& node = *element.node;
  if (attribute_has_word(node, "itemprop", "author") ||
      attribute_has_word(node, "itemprop", "creator") ||
      attribute_has_word(node, "rel", "author")) {
    return kMarked;
  }
  if (is_named_signature(node)) return kNamed;
  const bool is_inline = is_element(node, GUMBO_TAG_A) || is_element(node, GUMBO_TAG_SPAN);
  if (is_inline && is_behind_avatar(node)) return kNamed;
  if (links_to_author(node)) return kLinked;
  if (is_aligned(node) && !is_heading_element(node)) return kAligned;
  return element.block ? kWritten : kNone;
}

bool is_card(const GumboNode& node) {
  return attribute_has_word(node, "class", "vcard");
}

bool may_sign(std::string_view text, Trust trust, const GumboNode& node) {
  if (text.empty()) return false;
  if (text.size() > kLongestNameBytes && names_of_signature(text).empty()) return false;
  if (text.find("://") != text.npos || text.find_first_of("@{}<>|?!") != text.npos) return false;
  const Line line{text, normalised(text)};
  if (trust == kMarked && is_initials(text)) return true;
  if (line.key.size() < 3 || is_author_label(line.key) || is_way(line.key) ||
      is_post_held(line.key)) {
    return false;
  }
  if (!names_of_signature(text).empty() || is_numbered_outlet(text, trust)) return true;
  if (boilerplate_of_line(line)) return false;
  if (line.key.find_first_not_of("0123456789 ./:-h") == line.key.npos) return false;
  if (trust == kLinked) return is_plausible_pseudonym(text) && is_in_address(text, node);
  return trust <= kNamed && are_author_names(text);
}

}  // namespace glane
