#include "page/article/other_articles.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "base/normalised_text.hpp"
#include "page/html/boilerplate_names.hpp"
#include "page/html/html_text.hpp"
#include "page/html/part_names.hpp"

namespace glane {

namespace {

std::string words_of(const PageElement& heading) {
  return normalised(html_lines(*heading.node, {}));
}

bool holds_headline(const PageOutline& outline, std::size_t article, const std::string& title) {
  constexpr std::uint32_t kLeastBytes = 10;
  for (std::size_t at = article + 1; at < outline[article].end; ++at) {
    const PageElement& element = outline[at];
    if (!is_element(*element.node, GUMBO_TAG_H1) || element.hidden) continue;
    if (element.text_bytes >= kLeastBytes && words_of(element) != title) return true;
  }
  return false;
}

// Who wrote it, or when, close behind a headline.
bool is_signed(const PageOutline& outline, std::size_t headline) {
  constexpr std::size_t kNear = 30;  // elements
  const std::size_t end = std::min(outline.size(), headline + kNear);
  for (std::size_t at = outline[headline].end; at < end; ++at) {
    const bool is_named =
        signs_article(outline.node(at)) || (kinds_of_element(outline.node(at)) & kDateWord) != 0;
    if (is_named && outline[at].text_bytes > 0) return true;
  }
  return false;
}

// The boxes behind an article that hold a next one, signed, under a headline like its own.
std::vector<std::size_t> find_next_articles(const PageOutline& outline, std::size_t title) {
  constexpr std::uint32_t kLeastBytes = 10;
  constexpr std::uint32_t kLeastProse = 300;
  std::vector<std::size_t> others;
  if (!is_element(outline.node(title), GUMBO_TAG_H1)) return others;
  const std::string words = words_of(outline[title]);
  std::uint32_t prose = 0;
  for (std::size_t at = outline[title].end; at < outline.size(); ++at) {
    const PageElement& element = outline[at];
    if (is_outline_paragraph(element)) prose += element.own_bytes;
    const bool is_headline = is_element(*element.node, GUMBO_TAG_H1) && !element.hidden &&
                             element.text_bytes >= kLeastBytes && prose >= kLeastProse;
    if (!is_headline || words_of(element) == words || !is_signed(outline, at)) continue;
    std::size_t box = at;
    while (!outline.is_inside(title, outline[box].parent)) box = outline[box].parent;
    // What holds text before it is the article's.
    if (box == at || outline[box].prose_bytes < kLeastProse) continue;
    const bool begins = std::none_of(outline.elements().begin() + static_cast<std::ptrdiff_t>(box),
                                     outline.elements().begin() + static_cast<std::ptrdiff_t>(at),
                                     is_outline_paragraph);
    if (!begins) continue;
    others.push_back(box);
    at = outline[box].end - 1;
  }
  return others;
}

}  // namespace

std::vector<std::size_t> find_other_articles(const PageOutline& outline, std::size_t title) {
  if (title == 0) return {};
  std::vector<std::size_t> others = find_next_articles(outline, title);
  const std::size_t own = article_around(outline, title);
  if (own == 0 || !others.empty()) return others;
  const std::string words = words_of(outline[title]);
  for (std::size_t at = outline[own].end; at < outline.size(); ++at) {
    if (!is_element(outline.node(at), GUMBO_TAG_ARTICLE)) continue;
    if (!holds_headline(outline, at, words)) continue;
    others.push_back(at);
    at = outline[at].end - 1;
  }
  return others;
}

}  // namespace glane
