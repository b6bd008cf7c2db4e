#include "page/posts/post_places.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/contains.hpp"
#include "page/html/element_text.hpp"
#include "page/html/part_lexicon.hpp"
#include "page/html/part_names.hpp"
#include "page/posts/post_fields.hpp"

namespace glane {

namespace {

// What an element's names say of where it stands.
struct NamedPlace {
  bool elsewhere = false;  // "sidebar", "recent-comments", "comment-form"
  bool widget = false;
  bool of_readers = false;  // a "comments-widget" shows all that a program of comments has
};

void read_place_name(std::string_view name, NamedPlace& place) {
  bool of_readers = false;
  const std::vector<std::string> words = words_of_name(name);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    const unsigned kinds = kinds_of_words(word);
    // "sidebar-layout" holds the page's text, too.
    if (i + 1 < words.size() && (kinds_of_words(words[i + 1]) & kLayoutWord) != 0) continue;
    if (word == "widget") {
      place.widget = true;
      place.of_readers |= of_readers;  // "widget_comments" is a list of the latest
    } else {
      place.elsewhere |= (kinds & kElsewhereWord) != 0;
    }
    of_readers |= (kinds & (kCommentWord | kOpinionWord)) != 0;
  }
}

bool is_elsewhere(const GumboNode& node) {
  NamedPlace place;
  for (const std::string_view name : names_in(attribute_of(node, "class"))) {
    read_place_name(name, place);
  }
  return place.elsewhere || (place.widget && !place.of_readers);
}

}  // namespace

bool stands_elsewhere(const PageOutline& outline, const PostMarks& marks, std::size_t at) {
  for (; at != 0; at = outline[at].parent) {
    const std::size_t inside = outline[at].end - at;
    if (inside * 2 > outline.size()) return false;  // the page itself
    const GumboTag tag = outline.node(at).v.element.tag;
    if (tag == GUMBO_TAG_FORM || tag == GUMBO_TAG_NAV) return true;
    if ((marks.words[at] & kElsewhereWord) != 0 && is_elsewhere(outline.node(at))) return true;
  }
  return false;
}

bool block_holds_article(const PageOutline& outline, std::size_t at) {
  for (std::size_t inner = at; inner < outline[at].end; ++inner) {
    const GumboNode& node = outline.node(inner);
    const bool article = is_element(node, GUMBO_TAG_H1) || is_element(node, GUMBO_TAG_H2) ||
                         attribute_has_word(node, "rel", "author") ||
                         attribute_has_word(node, "itemprop", "headline");
    if (article) return true;
  }
  const bool numbered = !number_of_anchor(attribute_of(outline.node(at), "id")).empty();
  return !numbered && (outline[at].end - at) * 4 > outline.size();
}

bool follows_article(const PageOutline& outline, std::size_t first) {
  constexpr std::size_t kLeastParagraph = 80;
  constexpr std::size_t kLeastArticle = 400;
  std::size_t prose = 0;
  for (std::size_t at = 0; at < first; ++at) {
    if (!is_element(outline.node(at), GUMBO_TAG_P)) continue;
    const std::size_t bytes = text_inside(outline.node(at)).size();
    if (bytes >= kLeastParagraph) prose += bytes;
  }
  return prose >= kLeastArticle;
}

bool is_answer_element(const GumboNode& node) {
  constexpr std::string_view kAnswers[] = {"reply", "reponse", "antwort", "respuesta"};
  const auto names = names_in(attribute_of(node, "class"));
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
    const std::vector<std::string> words = words_of_name(name);
    return !words.empty() && contains(kAnswers, words.back());
  });
}

}  // namespace glane
