#include "page/article/labelled_lists.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/html/html_text.hpp"

namespace glane {

namespace {

constexpr std::uint32_t kMostItemBytes = 80;

// "Tor: Jasmin Roy" in one line.
bool is_labelled_item(const PageElement& item) {
  if (item.text_bytes == 0 || item.text_bytes > kMostItemBytes || item.link_bytes > 0) return false;
  const std::string line = html_lines(*item.node, {});
  const std::size_t colon = line.find(": ");
  if (line.find('\n') != line.npos || colon == line.npos || colon == 0) return false;
  const std::string label = normalised(line.substr(0, colon));
  return !contains(
      {"photo", "photos", "foto", "fotos", "bild", "image", "credit", "source", "quelle"},
      trim(label));
}

// The element around a list that holds more than the list and its heading.
std::size_t text_around(const PageOutline& outline, std::size_t list) {
  constexpr std::uint32_t kMostHeadingBytes = 90;
  std::size_t around = outline[list].parent;
  while (around != 0 &&
         outline[around].text_bytes <= outline[list].text_bytes + kMostHeadingBytes) {
    around = outline[around].parent;
  }
  return around;
}

// What stands in `around` and holds the list.
std::size_t part_with(const PageOutline& outline, std::size_t around, std::size_t list) {
  while (outline[list].parent != around) list = outline[list].parent;
  return list;
}

bool is_in_text(const PageOutline& outline, std::size_t list) {
  constexpr std::size_t kFewest = 2;
  const std::size_t around = text_around(outline, list);
  const std::size_t part = part_with(outline, around, list);
  std::size_t paragraphs = 0;
  bool is_behind = false;
  for (std::size_t at = around + 1; at < outline[around].end; at = outline[at].end) {
    if (!is_outline_paragraph(outline[at])) continue;
    ++paragraphs;
    is_behind = is_behind || at < part;
  }
  return is_behind && paragraphs >= kFewest;
}

bool is_labelled_list(const PageOutline& outline, std::size_t list) {
  constexpr std::size_t kFewest = 4;
  constexpr std::size_t kMost = 60;
  const GumboNode& node = outline.node(list);
  const bool is_list = is_element(node, GUMBO_TAG_UL) || is_element(node, GUMBO_TAG_OL);
  if (!is_list || outline[list].hidden || outline[list].link_bytes > 0) return false;
  std::size_t items = 0;
  for (std::size_t at = list + 1; at < outline[list].end; at = outline[at].end) {
    if (++items > kMost || !is_labelled_item(outline[at])) return false;
  }
  return items >= kFewest && is_in_text(outline, list);
}

}  // namespace

LabelledLists::LabelledLists(const PageOutline& outline) {
  for (std::size_t at = 1; at < outline.size(); ++at) {
    if (!is_labelled_list(outline, at)) continue;
    const std::size_t whole = part_with(outline, text_around(outline, at), at);
    held_.resize(outline.size());
    std::fill(held_.begin() + static_cast<std::ptrdiff_t>(whole),
              held_.begin() + outline[whole].end, true);
  }
}

}  // namespace glane
