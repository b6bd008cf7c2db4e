#include "page/article/author_surroundings.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

// Elements around a name that are looked at.
constexpr int kNear = 4;

constexpr std::string_view kAuthorPaths[] = {
    "/auteur/",       "/auteurs/",      "/author/",    "/authors/",   "/staff/",
    "/journaliste/",  "/autor/",        "/autoren/",   "/autores/",   "/contributor/",
    "/contributors/", "/journalistes/", "/redacteur/", "/signature/", "/signatures/",
    "/agency/",       "/agence/",       "/newsteam/",  "/reporter/",  "/reporters/",
    "?author=",       "auteur/"};

bool is_list(const GumboNode& node) {
  return is_element(node, GUMBO_TAG_UL) || is_element(node, GUMBO_TAG_OL);
}

}  // namespace

bool is_at_picture(const PageOutline& outline, std::size_t at) {
  for (int step = 0; step < kNear && at != 0; ++step, at = outline[at].parent) {
    const GumboNode& node = *outline[at].node;
    const std::string names = lower_ascii(attribute_of(node, "class"));
    const bool named = contains_any(
        names, {"caption", "credit", "legende", "license", "licence", "copyright", "photograph"});
    if (is_element(node, GUMBO_TAG_FIGURE) || (named && !contains_any(names, {"credits"}))) {
      return true;
    }
  }
  return false;
}

bool is_in_menu(const PageOutline& outline, std::size_t at) {
  constexpr std::ptrdiff_t kFewestLinks = 6;
  for (int step = 0; step < kNear && at != 0; ++step, at = outline[at].parent) {
    const PageElement& list = outline[at];
    if (!is_list(*list.node) || list.link_bytes * 10 < list.text_bytes * 9) continue;
    const auto is_link = [](const PageElement& each) {
      return is_element(*each.node, GUMBO_TAG_A) && each.text_bytes > 0;
    };
    const auto begin = outline.elements().begin();
    return std::count_if(begin + static_cast<std::ptrdiff_t>(at), begin + list.end, is_link) >=
           kFewestLinks;
  }
  return false;
}

bool is_in_button(const PageOutline& outline, std::size_t at) {
  for (int step = 0; step < kNear && at != 0; ++step, at = outline[at].parent) {
    if (is_element(*outline[at].node, GUMBO_TAG_BUTTON)) return true;
  }
  return false;
}

bool links_to_author(const GumboNode& node) {
  if (!is_element(node, GUMBO_TAG_A)) return false;
  const std::string_view href = attribute_of(node, "href");
  return std::any_of(std::begin(kAuthorPaths), std::end(kAuthorPaths), [&](auto path) {
    const std::size_t at = href.find(path);
    // A relative "auteur/jeanne-roy" starts so; inside it is "/auteur/".
    return at != href.npos && (path[0] != 'a' || at == 0) && at + path.size() < href.size();
  });
}

bool is_category_link(const GumboNode& node) {
  return is_element(node, GUMBO_TAG_A) && attribute_has_word(node, "rel", "category") &&
         !links_to_author(node);
}

}  // namespace glane
