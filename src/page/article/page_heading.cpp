#include "page/article/page_heading.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/contains.hpp"
#include "base/text.hpp"
#include "crawl/web_capture.hpp"
#include "page/document/url.hpp"
#include "page/html/html_text.hpp"
#include "page/html/part_names.hpp"

namespace glane {

namespace {

std::string text_of(const GumboNode& node) {
  return squeeze_blanks(html_visible_text(node, {}));
}

// What some set over a headline or behind it, and inside its element.
bool is_kicker(const GumboNode& node) {
  constexpr std::string_view kNames[] = {"kicker",     "topline",        "overline", "dachzeile",
                                         "roofline",   "surtitle",       "surtitre", "spitzmarke",
                                         "eyebrow",    "pretitle",       "preline",  "catchline",
                                         "supertitle", "headlinekicker", "label",    "badge"};
  const auto names = names_in(attribute_of(node, "class"));
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
    const std::vector<std::string> words = words_of_name(name);
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return contains(kNames, word); });
  });
}

std::string text_without_kicker(const GumboNode& heading) {
  const std::string text = squeeze_blanks(html_visible_text(
      heading, [&](const GumboNode& node) { return &node != &heading && is_kicker(node); }));
  return text.empty() ? text_of(heading) : text;
}

// Of a heading that is nothing but links, the last one: those before it lead to the section.
std::string text_of_heading(const GumboNode& heading) {
  std::vector<const GumboNode*> links;
  bool is_other = false;
  for_each_child(heading, [&](const GumboNode& child) {
    if (is_element(child, GUMBO_TAG_A)) {
      links.push_back(&child);
    } else {
      is_other |= child.type == GUMBO_NODE_ELEMENT || child.type == GUMBO_NODE_TEXT;
    }
  });
  return links.size() > 1 && !is_other ? text_of(*links.back()) : text_without_kicker(heading);
}

constexpr std::string_view kTitleWords[] = {"title", "titre", "headline", "heading", "header"};

// "site-title", "blogname", "logo".
bool names_site_part(const std::vector<std::string>& words) {
  if (contains(words, "logo") || contains(words, "sitename") || contains(words, "blogname")) {
    return true;
  }
  const bool named = words.size() == 2 && (contains(kTitleWords, words[1]) || words[1] == "name");
  return named && (words[0] == "site" || words[0] == "blog");
}

// "entry-title", "article__headline", "titreArticle".
bool names_headline(const std::vector<std::string>& words) {
  constexpr std::string_view kArticleWords[] = {"entry", "article", "post", "story", "news"};
  const bool title = std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return contains(kTitleWords, word);
  });
  return title && std::any_of(words.begin(), words.end(), [&](const std::string& word) {
           return contains(kArticleWords, word) || word == "headline";
         });
}

// What stands in the midst of a text; <em> and its like have gone before.
bool is_inside_text(const GumboNode& node) {
  return is_element(node, GUMBO_TAG_A) || is_element(node, GUMBO_TAG_Q) ||
         is_element(node, GUMBO_TAG_SUP) || is_element(node, GUMBO_TAG_MARK);
}

// A teaser's.
bool is_in_link(const GumboNode& heading) {
  constexpr int kNear = 4;
  const GumboNode* node = heading.parent;
  for (int step = 0; step < kNear && node != nullptr; ++step, node = node->parent) {
    if (is_element(*node, GUMBO_TAG_A)) return true;
  }
  return false;
}

// <ol class="breadcrumb__list"><li><h1>Adele: ihre Diät</h1></li></ol>; around no list it may be
// the name of the page's head.
bool is_in_breadcrumb(const GumboNode& heading) {
  constexpr int kNear = 4;
  const GumboNode* node = &heading;
  bool in_item = false;
  for (int step = 0; step <= kNear && node != nullptr; ++step, node = node->parent) {
    if (node->type != GUMBO_NODE_ELEMENT) return false;
    in_item = in_item || is_element(*node, GUMBO_TAG_LI);
    const bool is_way = node == &heading || in_item || is_element(*node, GUMBO_TAG_OL) ||
                        is_element(*node, GUMBO_TAG_UL) || is_element(*node, GUMBO_TAG_NAV);
    if (is_way && is_breadcrumb_part(*node)) return true;
    for (const char* attribute : {"property", "itemprop"}) {
      if (attribute_has_word(*node, attribute, "itemListElement")) return true;
    }
  }
  return false;
}

// In no head of the site, column, form or foot; an article has a head too.
bool is_in_content(const GumboNode& heading) {
  bool in_head = false;
  for (const GumboNode* node = heading.parent; node != nullptr; node = node->parent) {
    if (is_element(*node, GUMBO_TAG_ARTICLE) || is_element(*node, GUMBO_TAG_MAIN)) return true;
    for (const GumboTag tag : {GUMBO_TAG_NAV, GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_FORM}) {
      if (is_element(*node, tag)) return false;
    }
    in_head |= is_element(*node, GUMBO_TAG_HEADER);
  }
  return !in_head;
}

template <typename Says>
bool is_named(const GumboNode& node, const Says& says) {
  for (const char* attribute : {"class", "id"}) {
    const auto names = names_in(attribute_of(node, attribute));
    if (std::any_of(names.begin(), names.end(),
                    [&](std::string_view name) { return says(words_of_name(name)); })) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool leads_home(const GumboNode& node) {
  if (!is_element(node, GUMBO_TAG_A)) return false;
  if (attribute_has_word(node, "rel", "home")) return true;
  const std::string_view href = trim(attribute_of(node, "href"));
  const auto copied = read_capture_url(href);
  const std::string_view url = copied ? std::string_view(copied->url) : href;
  return href == "/" || (is_web_url(url) && is_root_url(url));
}

PageHeading read_page_heading(const GumboNode& heading) {
  PageHeading read;
  read.text = text_of_heading(heading);
  // A front page's name may be an image, and a headline links to itself.
  // So that nested elements cost no more than the heading.
  constexpr int kMostElements = 50;
  constexpr std::size_t kMostBytes = 1000;
  int elements = read.text.size() > kMostBytes ? kMostElements : 0;
  bool leads = false;
  for_each_element(heading, [&](const GumboNode& node) {
    leads |= leads_home(node);
    if (&node == &heading || ++elements > kMostElements) return true;
    read.is_parted |= is_element(node, GUMBO_TAG_BR);
    const std::string text = text_of(node);
    read.is_link |= is_element(node, GUMBO_TAG_A) && text == read.text;
    read.is_parted |= !text.empty() && text != read.text && !is_inside_text(node);
    return true;
  });
  const GumboNode* parent = heading.parent;
  const bool around = parent != nullptr && parent->type == GUMBO_NODE_ELEMENT;
  read.of_site = leads || (around && leads_home(*parent)) || is_named(heading, names_site_part) ||
                 (around && is_named(*parent, names_site_part));
  read.is_headline = attribute_has_word(heading, "itemprop", "headline");
  read.is_crumb = is_in_breadcrumb(heading);
  read.in_content = is_in_content(heading);
  read.is_link |= is_in_link(heading);
  read.of_article = read.is_headline || is_named(heading, names_headline);
  return read;
}

}  // namespace glane
