#include "page/article/author_surroundings.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/article/author_labels.hpp"
#include "page/html/html_text.hpp"
#include "page/html/part_names.hpp"

namespace glane {

namespace {

// Elements around a name that are looked at.
constexpr int kNear = 4;

constexpr std::string_view kAuthorPaths[] = {
    "/auteur/",       "/auteurs/",      "/author/",    "/authors/",      "/staff/",
    "/journaliste/",  "/autor/",        "/autoren/",   "/autores/",      "/contributor/",
    "/contributors/", "/journalistes/", "/redacteur/", "/signature/",    "/signatures/",
    "/agency/",       "/agence/",       "/newsteam/",  "/reporter/",     "/reporters/",
    "/autorzy/",      "/autore/",       "/autori/",    "/user/profile/", "/columnists/",
    "?author=",       "auteur/"};

bool is_list(const GumboNode& node) {
  return is_element(node, GUMBO_TAG_UL) || is_element(node, GUMBO_TAG_OL);
}

// "Jeanne Roy — 2013-09-29 — Permalink": a line of facts about the article.
bool is_line_with_date(const PageElement& element) {
  constexpr std::uint32_t kMostBytes = 100;
  constexpr std::ptrdiff_t kFewestDigits = 5;
  if (element.text_bytes > kMostBytes) return false;
  const std::string text = html_lines(*element.node, {});
  return std::count_if(text.begin(), text.end(), is_ascii_digit) >= kFewestDigits;
}

// Comments in microdata, ways through the site, and what stands beside the article without saying
// that it is about it.
bool is_of_others(const PageElement& element) {
  const GumboNode& node = *element.node;
  const std::string_view type = attribute_of(node, "itemtype");
  if (contains_any(type, {"Comment", "/Answer"}) || is_element(node, GUMBO_TAG_NAV)) return true;
  const bool about = contains_any(lower_ascii(attribute_of(node, "class")),
                                  {"meta", "author", "auteur", "byline", "info"});
  return is_element(node, GUMBO_TAG_ASIDE) && !about && !is_line_with_date(element);
}

// "article-footer", "story__credits" are not the page's.
bool is_of_article(std::string_view name) {
  return contains_any(name, {"footer", "credits"}) &&
         contains_any(name, {"article", "entry", "post", "content", "story", "asset"});
}

bool is_named_for_others(const GumboNode& node) {
  constexpr unsigned kOthers =
      kCommentWord | kReadersBoilerplate | kSiteBoilerplate | kElsewhereWord;
  const auto names = names_in(attribute_of(node, "class"));
  // Blogger's widget of the posts.
  if (contains(names, "widget") && contains(names, "Blog")) return false;
  bool of_author = false;
  std::vector<std::string_view> of_others;
  for (const std::string_view name : names) {
    const unsigned kinds = kinds_in_name(name);
    of_author = of_author || (kinds & (kAuthorWord | kCommentWord)) == kAuthorWord;
    if ((kinds & kOthers) != 0 && (kinds & (kNegatingWord | kNotOfReadersWord)) == 0) {
      of_others.push_back(name);
    }
  }
  return std::any_of(of_others.begin(), of_others.end(), [&](std::string_view name) {
    const bool aside = of_author && contains({"footer", "sidebar"}, name);
    return !aside && !is_of_article(name) && !is_subject_part_name(name);
  });
}

bool holds_heading(const PageOutline& outline, std::size_t at) {
  for (std::size_t inner = at; inner < outline[at].end; ++inner) {
    if (is_element(*outline[inner].node, GUMBO_TAG_H1)) return true;
  }
  return false;
}

}  // namespace

bool is_in_box_of_others(const PageOutline& outline, std::size_t at,
                         const std::unordered_set<const GumboNode*>& excluded) {
  for (; at != 0; at = outline[at].parent) {
    // What holds much of the page's text is no box.
    if (outline[at].prose_bytes * 3 > outline[0].prose_bytes) return false;
    const GumboNode& node = *outline[at].node;
    if (excluded.contains(&node) || is_of_others(outline[at])) return true;
    if (is_named_for_others(node) && !is_element(node, GUMBO_TAG_BODY)) return true;
  }
  return false;
}

bool is_at_picture(const PageOutline& outline, std::size_t at) {
  for (int step = 0; step < kNear && at != 0; ++step, at = outline[at].parent) {
    const GumboNode& node = *outline[at].node;
    const std::string names = lower_ascii(attribute_of(node, "class"));
    const bool named = contains_any(
        names, {"caption", "credit", "legende", "license", "licence", "copyright", "photograph"});
    if (is_element(node, GUMBO_TAG_FIGURE)) return true;
    // The headline may stand on a picture, and the byline with it.
    if (named && !contains_any(names, {"credits"}) && !holds_heading(outline, at)) return true;
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

bool is_of_another_work(const PageOutline& outline, std::size_t at) {
  constexpr int kFar = 8;
  static constexpr std::string_view kEmbeds[] = {"fb-post",         "fb-video",     "twitter-tweet",
                                                 "instagram-media", "tiktok-embed", "infobox"};
  const auto is_embed = [](const GumboNode& node) {
    const std::string_view classes = attribute_of(node, "class");
    return !classes.empty() && contains_any(classes, kEmbeds);
  };
  for (std::size_t inner = at; inner < outline[at].end; ++inner) {
    if (is_embed(*outline[inner].node)) return true;
  }
  for (int step = 0; step < kFar && at != 0; ++step, at = outline[at].parent) {
    if (outline[at].prose_bytes * 3 > outline[0].prose_bytes) return false;
    const GumboNode& node = *outline[at].node;
    if (attribute_has_word(node, "itemprop", "review") || is_embed(node)) return true;
  }
  return false;
}

bool is_in_teaser(const PageOutline& outline, std::size_t at) {
  constexpr std::uint32_t kMostBytes = 300;
  constexpr std::uint32_t kLeastTitleBytes = 25;
  std::size_t box = at;
  for (int step = 0; step < kNear && outline[outline[box].parent].text_bytes <= kMostBytes;
       ++step) {
    box = outline[box].parent;
    if (!is_small(outline, box)) return false;
    for (std::size_t inner = box + 1; inner < at; ++inner) {
      const GumboNode& node = *outline[inner].node;
      const bool is_title = is_element(node, GUMBO_TAG_A) && !links_to_author(node) &&
                            outline[inner].text_bytes >= kLeastTitleBytes;
      if (is_title && !outline.is_inside(at, inner)) return true;
    }
  }
  return false;
}

bool is_imprint(const PageOutline& outline, std::size_t at) {
  for (std::size_t inner = at; inner < outline[at].end; ++inner) {
    for (const std::string_view part : {"adr", "address", "tel", "telephone", "org"}) {
      if (attribute_has_word(*outline[inner].node, "itemprop", part)) return true;
    }
  }
  return false;
}

bool is_behind_other_hand(const PageOutline& outline, std::size_t at, std::string_view name) {
  constexpr std::uint32_t kMostBytes = 200;
  while (at != 0 && !outline[at].block) at = outline[at].parent;
  if (outline[at].text_bytes > kMostBytes || !is_small(outline, at)) return false;
  const std::string block = normalised(squeeze_blanks(html_lines(*outline[at].node, {})));
  return ends_with_other_hand(std::string_view(block).substr(0, block.find(normalised(name))));
}

bool names_as_editor(const PageOutline& outline, std::string_view name) {
  constexpr std::uint32_t kMostBytes = 300;
  for (std::size_t at = 1; at < outline.size(); ++at) {
    const PageElement& element = outline[at];
    if (!element.block || element.own_bytes == 0 || element.text_bytes > kMostBytes) continue;
    const std::string lines = html_lines(*element.node, {});
    const std::string_view authors = without_editor(lines);
    if (authors.size() == lines.size()) continue;
    if (authors.find(name) == authors.npos && lines.find(name) != lines.npos) return true;
  }
  return false;
}

bool is_behind_avatar(const GumboNode& node) {
  constexpr std::string_view kAvatars[] = {"avatar", "user", "pencil", "author"};
  constexpr std::string_view kIcons[] = {"fa", "icon", "glyphicon", "fas", "far", "avatar"};
  if (node.parent == nullptr || node.parent->type != GUMBO_NODE_ELEMENT) return false;
  const GumboVector& siblings = node.parent->v.element.children;
  for (std::size_t at = node.index_within_parent; at-- > 0;) {
    const auto& before = *static_cast<const GumboNode*>(siblings.data[at]);
    if (before.type == GUMBO_NODE_WHITESPACE) continue;
    if (before.type != GUMBO_NODE_ELEMENT || before.v.element.children.length > 0) return false;
    return has_class_word(before, kAvatars) && has_class_word(before, kIcons);
  }
  return false;
}

bool is_place_part(const GumboNode& node) {
  constexpr std::string_view kPlaces[] = {"location", "place", "city", "town", "locality"};
  const auto names = names_in(attribute_of(node, "class"));
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
    return has_word(name, kPlaces) && (kinds_in_name(name) & kAuthorWord) == 0;
  });
}

bool is_post_part(const GumboNode& node) {
  constexpr std::string_view kPosts[] = {"bio", "role", "job", "jobtitle"};
  return has_class_word(node, kPosts);
}

bool is_share_part(const GumboNode& node) {
  constexpr std::string_view kShareWords[] = {"share",    "sharebar",  "sharing",
                                              "bookmark", "bookmarks", "socials"};
  if (is_element(node, GUMBO_TAG_BUTTON)) return true;
  const auto names = names_in(attribute_of(node, "class"));
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
    return has_word(name, kShareWords) && (kinds_in_name(name) & kAuthorWord) == 0;
  });
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
