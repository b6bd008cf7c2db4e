#include "page/article/shown_title.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/article/page_heading.hpp"
#include "page/article/site_name.hpp"
#include "page/article/title_parts.hpp"
#include "page/document/url.hpp"
#include "page/html/html_text.hpp"

namespace glane {

namespace {

// Bytes that the outline counts as visible.
std::uint32_t bytes_without_blanks(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > ' '; }));
}

struct TitlePart {
  std::string_view text;
  std::string key;
  std::uint32_t bytes = 0;
  bool shown = false;
  bool in_heading_alone = false;  // the last part, a short one: elsewhere it may be the site's
};

// "Echte Brücken! Verein" of echte-bruecken.example is a site too: its name holds the address's.
bool is_about_site(std::string_view part, std::string_view url) {
  constexpr std::size_t kLeastBytes = 4;
  const std::string host = site_of_url(url);
  const std::string letters = letters_in_address(part);
  const std::string_view labels = std::string_view(host).substr(0, host.rfind('.'));
  for (const std::string_view label : split(labels, ".")) {
    const std::string name = site_name_letters(label);
    if (name.size() >= kLeastBytes && letters.find(name) != letters.npos) return true;
  }
  return false;
}

// The title first, then what stands before and behind each of its signs.
std::vector<TitlePart> parts_of(std::string_view title, std::string_view url) {
  constexpr std::size_t kLeastBytes = 12;
  std::vector<TitlePart> parts;
  const auto add = [&](std::string_view text) {
    text = trim(text);
    if (!parts.empty() && (text.size() < kLeastBytes || is_about_site(text, url))) return;
    TitlePart part{text, normalised(text), bytes_without_blanks(text)};
    part.in_heading_alone = text.data() != title.data() && text.size() * 5 < title.size() * 2;
    parts.push_back(std::move(part));
  };
  add(title);
  for (const TitleSplit& split : splits_of_title(title)) {
    add(split.before);
    add(split.after);
  }
  // Without blanks around them these part titles too, and no words.
  for (const std::string_view sign : {"|", "_", "--"}) {
    const std::size_t first = title.find(sign);
    if (first == title.npos) continue;
    add(title.substr(0, first));
    add(title.substr(title.rfind(sign) + sign.size()));
  }
  return parts;
}

bool is_heading(const PageElement& element) {
  const GumboTag tag = element.node->v.element.tag;
  return tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3;
}

// The site's own heading is none of the page's.
bool may_be_title(const PageElement& element) {
  if (element.hidden || element.link_bytes * 2 > element.text_bytes) return false;
  return !is_heading(element) || !read_page_heading(*element.node).of_site;
}

}  // namespace

std::string title_as_shown(const PageOutline& outline, std::string_view title,
                           std::string_view url) {
  constexpr std::uint32_t kSlack = 12;  // quotation marks and dashes may be written otherwise
  std::vector<TitlePart> parts = parts_of(title, url);
  if (parts.size() == 1) return std::string(title);
  for (std::size_t at = 1; at < outline.size(); ++at) {
    const PageElement& element = outline[at];
    const auto has_length = [&](const TitlePart& part) {
      return !part.shown && element.text_bytes <= part.bytes + kSlack &&
             part.bytes <= element.text_bytes + kSlack;
    };
    if (element.text_bytes == 0 || std::none_of(parts.begin(), parts.end(), has_length)) continue;
    if (!may_be_title(element)) continue;
    const std::string key = normalised(html_lines(*element.node, {}));
    for (TitlePart& part : parts) {
      const bool may_be_part = !part.in_heading_alone || is_heading(element);
      part.shown = part.shown || (may_be_part && part.key == key);
    }
    if (parts.front().shown) return std::string(title);
  }
  const TitlePart* found = nullptr;
  for (const TitlePart& part : parts) {
    if (!part.shown) continue;
    const bool holds = found == nullptr || part.key.find(found->key) != part.key.npos;
    if (!holds && found->key.find(part.key) == found->key.npos) return std::string(title);
    if (holds) found = &part;
  }
  return std::string(found == nullptr ? title : found->text);
}

}  // namespace glane
