#include "page/posts/stated_authors.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>

#include "base/normalised_text.hpp"
#include "page/html/element_text.hpp"
#include "page/html/part_lexicon.hpp"
#include "page/html/part_names.hpp"
#include "page/posts/post_fields.hpp"

namespace glane {

namespace {

// What stands beside a comment's text: a name, a date, a rank, buttons.
constexpr std::uint32_t kMostBesideBytes = 200;

// The name in the block around the element of a text; empty: none.
std::string author_around(const PageOutline& outline, std::size_t text) {
  constexpr unsigned kNoName = kBesideWord | kEditWord | kTextWord;
  for (std::size_t around = outline[text].parent; around != 0; around = outline[around].parent) {
    if (outline[around].text_bytes > outline[text].text_bytes + kMostBesideBytes) break;
    for (std::size_t at = around; at < outline[around].end; ++at) {
      if (outline.is_inside(at, text) || outline.is_inside(text, at)) continue;
      const unsigned kinds = kinds_of_element(outline.node(at));
      const bool named = (kinds & (kAuthorWord | kNameWord)) != 0 && (kinds & kNoName) == 0;
      if (!named) continue;
      std::string author = author_field_of_post(outline.node(at));
      if (!author.empty()) return author;
    }
  }
  return {};
}

}  // namespace

void sign_stated_comments(const PageOutline& outline, std::vector<Document>& comments) {
  std::unordered_map<std::string, Document*> by_text;
  std::size_t longest = 0;
  for (Document& comment : comments) {
    if (!comment.author.empty() || comment.text.empty()) continue;
    longest = std::max(longest, comment.text.size());
    by_text.emplace(normalised(comment.text), &comment);
  }
  if (by_text.empty()) return;
  for (std::size_t at = 1; at < outline.size() && !by_text.empty(); ++at) {
    const PageElement& element = outline[at];
    if (!element.block || element.own_bytes == 0 || element.text_bytes > longest) continue;
    const auto found = by_text.find(normalised(text_inside(*element.node)));
    if (found == by_text.end()) continue;
    found->second->author = author_around(outline, at);
    by_text.erase(found);
  }
}

}  // namespace glane
