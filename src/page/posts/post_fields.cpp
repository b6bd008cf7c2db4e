#include "page/posts/post_fields.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "glane/date.hpp"
#include "page/html/element_text.hpp"
#include "page/html/html_text.hpp"
#include "page/people/post_author.hpp"
#include "page/posts/post_marks.hpp"

namespace glane {

namespace {

constexpr std::string_view kDigits = "0123456789";

// Where a post keeps its anchor: itself, what it opens with.
constexpr std::size_t kAnchorElements = 12;

// The link by which a reader answers this post names it: "...&id_forum=12", "?replytocom=12".
std::string id_in_answer_link(std::string_view href) {
  for (const std::string_view field : {"id_forum=", "replytocom=", "replyto=", "comment_id="}) {
    const std::size_t at = href.find(field);
    if (at == href.npos) continue;
    const std::size_t begin = at + field.size();
    const std::size_t end = std::min(href.find_first_not_of(kDigits, begin), href.size());
    if (end > begin) return std::string(href.substr(begin, end - begin));
  }
  return {};
}

bool is_word_sign(char c) {
  return is_ascii_letter(c) || c == '-' || c == '_';
}

}  // namespace

BlockWalk::BlockWalk(const PageOutline& outline, const std::vector<PostBlock>& blocks)
    : outline_(outline), blocks_(blocks), block_at_(outline.size(), 0) {
  for (std::size_t i = 0; i < blocks.size(); ++i) block_at_[blocks[i].begin] = i + 1;
}

std::vector<std::size_t> BlockWalk::own_elements(std::size_t i) const {
  std::vector<std::size_t> own;
  for (std::size_t at = blocks_[i].begin; at < blocks_[i].end;) {
    const std::size_t other = block_at_[at];
    if (other != 0 && other != i + 1) {
      at = std::max(blocks_[other - 1].end, at + 1);
      continue;
    }
    own.push_back(at++);
  }
  return own;
}

std::optional<std::size_t> BlockWalk::parent_of(std::size_t i) const {
  for (std::size_t at = blocks_[i].begin; at != 0;) {
    at = outline_[at].parent;
    const std::size_t other = block_at_[at];
    if (other != 0 && other != i + 1 && blocks_[other - 1].end >= blocks_[i].end) return other - 1;
  }
  return std::nullopt;
}

std::span<const PostBlock> post_field_blocks_inside(const std::vector<PostBlock>& blocks,
                                                    const PostBlock& block) {
  const auto before = [](const PostBlock& each, std::size_t at) { return each.begin < at; };
  const auto first = std::lower_bound(blocks.begin(), blocks.end(), block.begin + 1, before);
  return {first, std::lower_bound(first, blocks.end(), block.end, before)};
}

namespace {

// What may stand in the element that bears an author and is none of his name.
bool is_beside_name(const GumboNode& node) {
  return is_element(node, GUMBO_TAG_TIME) || is_element(node, GUMBO_TAG_BUTTON) ||
         is_answer_button_mark(node);
}

}  // namespace

std::string author_field_of_post(const GumboNode& node) {
  const std::string lines = html_lines(node, is_beside_name);
  const std::string line = lines.substr(0, lines.find('\n'));
  std::string name = clean_post_author(line);
  if (name.empty()) name = clean_post_author(squeeze_blanks(lines));
  if (name.empty()) return clean_post_author(text_inside(node));
  std::string linked;
  for_each_element(node, [&](const GumboNode& inner) {
    if (linked.empty() && is_element(inner, GUMBO_TAG_A)) linked = text_inside(inner);
    return linked.empty();
  });
  // "De ", "Par ", "Posté par " at most stand before it.
  constexpr std::size_t kLongestLead = 14;
  const std::size_t at = linked.empty() ? line.npos : line.find(linked);
  const bool heads = at != line.npos && at <= kLongestLead && linked.size() < name.size();
  if (heads && (at == 0 || line[at - 1] == ' ')) {
    std::string shorter = clean_post_author(linked);
    if (!shorter.empty()) return shorter;
  }
  return name;
}

std::string author_field_of_dated_line(std::string_view line, const Date& seen) {
  const auto found = find_date(line, seen);
  return found ? post_author_beside_date(line.substr(0, found->begin), line.substr(found->end))
               : "";
}

std::string number_of_anchor(std::string_view anchor) {
  const std::size_t sharp = anchor.rfind('#');
  if (sharp != anchor.npos) anchor = anchor.substr(sharp + 1);
  std::size_t begin = 0;
  while (begin < anchor.size() && is_word_sign(anchor[begin])) ++begin;
  constexpr std::size_t kLongestWord = 24;
  if (begin > kLongestWord) return {};
  const std::size_t end = std::min(anchor.find_first_not_of(kDigits, begin), anchor.size());
  const bool wrapped = end < anchor.size() && (anchor[end] == '_' || anchor[end] == '-');
  if (end == begin || end - begin > 20 || (end < anchor.size() && !wrapped)) return {};
  return std::string(anchor.substr(begin, end - begin));
}

// "thing_t1_c95cjs5" -> "c95cjs5": Reddit counts its comments in letters, too.
std::string id_of_anchor(std::string_view anchor) {
  constexpr std::string_view kComment = "t1_";
  const std::size_t at = anchor.find(kComment);
  const bool is_word = at == 0 || (at != anchor.npos && anchor[at - 1] == '_');
  if (!is_word) return number_of_anchor(anchor);
  const std::string_view id = anchor.substr(at + kComment.size());
  return std::string(id.substr(0, id.find_first_not_of("0123456789abcdefghijklmnopqrstuvwxyz")));
}

std::string own_id_post_field(const PageOutline& outline,
                              const std::vector<std::size_t>& elements) {
  std::size_t seen = 0;
  for (const std::size_t at : elements) {
    if (++seen > kAnchorElements) break;
    const GumboNode& node = outline.node(at);
    for (const char* name : {"id", "name"}) {
      std::string id = id_of_anchor(attribute_of(node, name));
      if (!id.empty()) return id;
    }
  }
  // An anchor may stand right before its post.
  if (const std::size_t begin = elements.front(); begin > 0) {
    const GumboNode& before = outline.node(begin - 1);
    for (const char* name : {"id", "name"}) {
      if (!is_element(before, GUMBO_TAG_A)) break;
      std::string number = number_of_anchor(attribute_of(before, name));
      if (!number.empty()) return number;
    }
  }
  std::string answered;
  for (const std::size_t at : elements) {
    const GumboNode& node = outline.node(at);
    if (!is_element(node, GUMBO_TAG_A)) continue;
    const std::string_view href = attribute_of(node, "href");
    if (href.find('#') != href.npos) {
      std::string number = number_of_anchor(href);
      if (!number.empty()) return number;
    }
    if (answered.empty()) answered = id_in_answer_link(href);
  }
  return answered;
}

// The number of the comment that a link in `node` leads to.
std::string linked_id(const GumboNode& node) {
  std::string id;
  for_each_element(node, [&](const GumboNode& inner) {
    const std::string_view href =
        id.empty() && is_element(inner, GUMBO_TAG_A) ? attribute_of(inner, "href") : "";
    if (href.find('#') != href.npos) id = number_of_anchor(href);
    return id.empty();
  });
  return id;
}

// "1 von Octave", behind "Antwort auf #"
std::string without_number(std::string name) {
  const std::size_t digits = std::min(name.find_first_not_of(kDigits), name.size());
  const std::string_view rest = std::string_view(name).substr(digits);
  const bool counted = digits > 0 && starts_with_any(rest, {" von ", " de ", " by ", " par "});
  return counted ? clean_post_author(trim(rest)) : name;
}

// A link that opens the text, to the comment that it answers or to its author.
void read_opening_link(const GumboNode& link, RawPost& post) {
  const std::string_view href = attribute_of(link, "href");
  const std::string id = href.find('#') != href.npos ? number_of_anchor(href) : "";
  const bool author =
      attribute_has_word(link, "rel", "author") || attribute_has_word(link, "class", "mention");
  if (id == post.own_id || (id.empty() && !author)) return;
  const std::string name = text_inside(link);
  if (name.empty() || name == post.author || !post.text.starts_with(name)) return;
  if (!id.empty()) {
    if (post.answered_id.empty()) post.answered_id = id;
  } else if (post.answered.empty()) {
    post.answered = clean_post_author(name);
  }
}

void read_answered_field(const PageOutline& outline, const std::vector<std::size_t>& elements,
                         RawPost& post) {
  for (std::size_t i = 0; i < std::min(elements.size(), kAnchorElements); ++i) {
    for (const char* name : {"data-parent", "data-parent-id", "data-parentid"}) {
      const std::string_view id = attribute_of(outline.node(elements[i]), name);
      if (post.answered_id.empty() && is_number(id) && id != "0") post.answered_id = id;
    }
  }
  constexpr std::size_t kLongest = 90;
  for (const std::size_t at : elements) {
    const GumboNode& node = outline.node(at);
    if (attribute_has_word(node, "rel", "in-reply-to")) {
      const std::string_view href = attribute_of(node, "href");
      const bool is_post = post.answered_id.empty() && href.find('#') != href.npos;
      if (is_post) post.answered_id = number_of_anchor(href);
    }
    if (is_element(node, GUMBO_TAG_A)) read_opening_link(node, post);
    const GumboVector& children = node.v.element.children;
    if (children.length == 0 || children.length > 4) continue;
    const auto& first = *static_cast<const GumboNode*>(children.data[0]);
    if (first.type != GUMBO_NODE_TEXT) continue;
    const std::string opening = normalised(std::string_view(first.v.text.text).substr(0, 40));
    if (!starts_with_any(
            opening, {"en reponse a", "in reply to", "reponse a ", "a repondu a ", "antwort auf",
                      "als antwort auf", "in antwort auf", "en respuesta a", "in risposta a"})) {
      continue;
    }
    // hReview's item is the article.
    if (attribute_has_word(node, "class", "item")) continue;
    if (post.answered_id.empty()) post.answered_id = linked_id(node);
    const std::string text = text_inside(node);
    if (text.size() > kLongest) continue;
    post.answered = without_number(clean_post_author(text));
    return;
  }
}

int shown_number_post_field(const PageOutline& outline, const std::vector<std::size_t>& elements) {
  for (const std::size_t at : elements) {
    const GumboNode& node = outline.node(at);
    const GumboVector& children = node.v.element.children;
    if (children.length == 0 || children.length > 3) continue;
    const auto& first = *static_cast<const GumboNode*>(children.data[0]);
    if (first.type != GUMBO_NODE_TEXT) continue;
    std::string_view text = trim(first.v.text.text);
    const bool sharp = text.starts_with('#');
    if (!sharp && !text.starts_with("n°") && !text.starts_with("N°")) continue;
    text = trim(text.substr(sharp ? 1 : 3));
    constexpr std::size_t kMostDigits = 7;
    if (is_number(text) && text.size() <= kMostDigits) return std::stoi(std::string(text));
  }
  return 0;
}

}  // namespace glane
