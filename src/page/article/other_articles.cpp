#include "page/article/other_articles.hpp"

#include <string>

#include "base/normalised_text.hpp"
#include "page/html/html_text.hpp"

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

}  // namespace

std::vector<std::size_t> find_other_articles(const PageOutline& outline, std::size_t title) {
  std::vector<std::size_t> others;
  const std::size_t own = article_around(outline, title);
  if (own == 0) return others;
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
