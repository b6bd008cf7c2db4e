#include "page/article/link_lists.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/characters.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/html/html_text.hpp"
#include "page/plain_text/edge_lines.hpp"
#include "page/plain_text/phrases_to_reader.hpp"

namespace glane {

namespace {

// The last text in the node that is seen; empty: there is none.
std::string_view last_text(const GumboNode& node) {
  if (node.type == GUMBO_NODE_TEXT) return trim(node.v.text.text);
  if (node.type != GUMBO_NODE_ELEMENT || is_unseen_html(node)) return "";
  const GumboVector& children = node.v.element.children;
  for (unsigned i = children.length; i-- > 0;) {
    const std::string_view text = last_text(*static_cast<const GumboNode*>(children.data[i]));
    if (!text.empty()) return text;
  }
  return "";
}

std::string_view text_before(const GumboNode& element) {
  const GumboNode* inner = &element;
  while (inner->parent != nullptr && inner->parent->type == GUMBO_NODE_ELEMENT) {
    const GumboVector& siblings = inner->parent->v.element.children;
    for (std::size_t i = inner->index_within_parent; i-- > 0;) {
      const std::string_view text = last_text(*static_cast<const GumboNode*>(siblings.data[i]));
      if (!text.empty()) return text;
    }
    inner = inner->parent;
  }
  return "";
}

// "24. 11. ...", "24/11 ...", "19:30 ..."; "10 ideas" is a count.
bool begins_with_date(std::string_view text) {
  constexpr std::size_t kMostDigits = 2;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > kMostDigits || digits == text.size()) return false;
  const bool is_parted = std::string_view(".:/").find(text[digits]) != std::string_view::npos;
  const std::string_view rest = trim(text.substr(digits + 1));
  return is_parted && !rest.empty() && is_ascii_digit(rest[0]);
}

// The first children of an element that show a text, at most `most`.
std::vector<std::size_t> parts_with_text(const PageOutline& outline, std::size_t at,
                                         std::size_t most) {
  std::vector<std::size_t> parts;
  for (std::size_t part = at + 1; part < outline[at].end && parts.size() < most;
       part = outline[part].end) {
    if (outline[part].text_bytes > 0) parts.push_back(part);
  }
  return parts;
}

}  // namespace

bool is_announced(const GumboNode& element) {
  constexpr std::size_t kShortest = 40;
  const std::string_view before = text_before(element);
  return before.size() >= kShortest && before.ends_with(':') && !is_announcement(before) &&
         count_phrases_to_reader(normalised(before)) == 0;
}

bool is_table_of_contents(const PageOutline& outline, std::size_t at) {
  constexpr std::size_t kFewest = 3;
  constexpr std::uint32_t kMostBytes = 4000;
  const PageElement& list = outline[at];
  if (list.link_bytes > 0) return false;  // those to other pages
  const bool is_list = is_element(*list.node, GUMBO_TAG_UL) || is_element(*list.node, GUMBO_TAG_OL);
  const bool may_be = is_list || (is_element(*list.node, GUMBO_TAG_DIV) && list.text_bytes > 0 &&
                                  list.text_bytes <= kMostBytes && list.prose_bytes == 0);
  if (!may_be) return false;
  std::size_t links = 0;
  std::uint32_t bytes = 0;
  for (std::size_t i = at + 1; i < list.end; ++i) {
    const GumboNode& node = *outline[i].node;
    const std::string_view href = attribute_of(node, "href");
    if (!is_element(node, GUMBO_TAG_A) || !href.starts_with('#') || href.size() < 2) continue;
    ++links;
    bytes += outline[i].text_bytes;
  }
  return links >= kFewest && bytes * 10 >= list.text_bytes * 9;
}

bool holds_dates(const PageOutline& outline, std::size_t at) {
  constexpr std::size_t kFewest = 2;
  std::size_t items = 0;
  for (std::size_t i = at + 1; i < outline[at].end; ++i) {
    const GumboNode& node = *outline[i].node;
    if (!is_element(node, GUMBO_TAG_LI)) continue;
    if (!begins_with_date(squeeze_blanks(html_visible_text(node, {})))) return false;
    ++items;
  }
  return items >= kFewest;
}

bool names_column(const PageOutline& outline, std::size_t at) {
  constexpr int kNear = 3;
  constexpr std::size_t kFewest = 3;  // cells, and rows
  constexpr std::size_t kMostCells = 50;
  constexpr std::uint32_t kMostLabelBytes = 30;
  for (int step = 0; step < kNear && outline[at].parent != 0; ++step, at = outline[at].parent) {
    const std::size_t row = outline[at].parent;
    const std::vector<std::size_t> cells = parts_with_text(outline, row, kMostCells + 1);
    if (cells.size() > kMostCells) return false;
    if (cells.size() < kFewest) continue;
    const PageElement& label = outline[cells[0]];
    if (cells[0] == at || label.link_bytes > 0 || label.text_bytes > kMostLabelBytes) return false;
    const bool are_links = std::all_of(cells.begin() + 1, cells.end(), [&](std::size_t cell) {
      return outline[cell].link_bytes > 0;
    });
    if (!are_links) return false;
    const std::vector<std::size_t> rows = parts_with_text(outline, outline[row].parent, kFewest);
    if (rows.size() < kFewest || rows[0] != row) return false;
    return std::all_of(rows.begin() + 1, rows.begin() + kFewest, [&](std::size_t other) {
      return parts_with_text(outline, other, kMostCells).size() == cells.size() &&
             outline[other].link_bytes * 2 < outline[other].text_bytes;
    });
  }
  return false;
}

}  // namespace glane
