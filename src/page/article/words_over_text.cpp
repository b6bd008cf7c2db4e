#include "page/article/words_over_text.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "base/lines.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/article/stated_lead.hpp"
#include "page/html/boilerplate_names.hpp"
#include "page/html/element_text.hpp"
#include "page/html/html_text.hpp"
#include "page/html/part_names.hpp"
#include "page/plain_text/edge_lines.hpp"

namespace glane {

namespace {

constexpr std::uint32_t kMostBytes = 25;
constexpr std::size_t kLongestName = 60;
constexpr std::size_t kMostWords = 8;  // each is looked for among all links
constexpr std::size_t kMostKickers = 2;

// Whether a link outside of the body leads to what has just the same name.
bool is_way(const PageOutline& outline, std::size_t at, std::size_t body) {
  const std::string name = normalised(html_lines(outline.node(at), {}));
  return std::any_of(
      outline.elements().begin(), outline.elements().end(), [&](const PageElement& link) {
        const bool is_link =
            is_element(*link.node, GUMBO_TAG_A) && link.text_bytes == outline[at].text_bytes;
        const auto place = static_cast<std::size_t>(&link - outline.elements().data());
        return is_link && !outline.is_inside(place, body) &&
               attribute_of(*link.node, "href").find('#') == std::string::npos &&
               normalised(html_lines(*link.node, {})) == name;
      });
}

// "<time>Strasbourg, 3 mai 2021, 11:17</time>", in no line with other words.
bool is_moment(const PageOutline& outline, std::size_t at) {
  constexpr std::uint32_t kMostMomentBytes = 60;
  constexpr unsigned kDated = kDateWord | kPublicationWord;
  const PageElement& element = outline[at];
  if (element.text_bytes == 0 || element.text_bytes > kMostMomentBytes || element.link_bytes > 0 ||
      !is_small(outline, at)) {
    return false;
  }
  const bool is_named = is_element(*element.node, GUMBO_TAG_TIME) ||
                        (kinds_of_element(*element.node) & kDated) == kDated;
  return is_named && trim(direct_text(outline.node(element.parent))).empty() &&
         text_has_digit(html_lines(*element.node, {}));
}

// "Crue La Seine monte ...", "11:17 Le pont ...": a word or a moment in an element of its own, run
// into the first sentence.
bool is_label_in_paragraph(const PageOutline& outline, std::size_t at) {
  constexpr std::string_view kLabel[] = {"label"};
  constexpr std::uint32_t kLeastTimes = 5;  // as long as the label
  const PageElement& element = outline[at];
  const PageElement& block = outline[element.parent];
  if (element.block || element.text_bytes == 0 || element.text_bytes > kMostBytes ||
      element.text_at != block.text_at || !block.block || block.own_stops == 0 ||
      block.own_bytes < kLeastTimes * element.text_bytes) {
    return false;
  }
  const bool is_time = is_element(*element.node, GUMBO_TAG_TIME) &&
                       starts_with_capital(trim(direct_text(*block.node)));
  return is_time || (has_class_word(*element.node, kLabel) && is_lead_name(*block.node));
}

// "Jeanne Roy", and over a text "Jeanne Roy International Editor" too.
bool is_signature(std::string_view line, const std::vector<std::string>& signers, bool over_text) {
  constexpr std::size_t kLongestOffice = 40;
  if (line.size() > kLongestName + kLongestOffice) return false;
  return std::any_of(signers.begin(), signers.end(), [&](const std::string& name) {
    if (name.empty() || name.size() > kLongestName) return false;
    const bool is_with_office = over_text && line.starts_with(name + " ") &&
                                line.size() <= name.size() + kLongestOffice &&
                                line.find_first_of(".,:;?!", name.size()) == line.npos;
    return is_with_office || letters_of_lead(line) == letters_of_lead(name);
  });
}

}  // namespace

std::vector<std::size_t> find_words_over_text(const PageOutline& outline,
                                              const std::vector<Mark>& marks, std::size_t body) {
  constexpr std::size_t kMostMoments = 2;  // more are of what the page lists
  std::vector<std::size_t> words;
  std::vector<std::size_t> moments;
  for (std::size_t at = body + 1; at < outline[body].end; ++at) {
    const PageElement& element = outline[at];
    const std::size_t label = is_outline_paragraph(element) ? at + 1 : at;
    if (label < outline[body].end && is_label_in_paragraph(outline, label)) {
      moments.push_back(label);
    }
    if (is_outline_paragraph(element)) break;
    const bool is_word = element.block && marks[at] == Mark::kept && element.text_bytes > 0 &&
                         element.text_bytes <= kMostBytes &&
                         element.own_bytes == element.text_bytes &&
                         !is_heading_element(*element.node) && is_small(outline, at);
    if (is_word) words.push_back(at);
    if (words.size() > kMostWords) return {};
    if (marks[at] == Mark::kept && is_moment(outline, at)) moments.push_back(at);
  }
  std::erase_if(words, [&](std::size_t at) { return !is_way(outline, at, body); });
  if (words.size() > kMostKickers) words.clear();
  if (moments.size() <= kMostMoments) words.insert(words.end(), moments.begin(), moments.end());
  return words;
}

std::string without_signatures(std::string_view text, const std::vector<std::string>& signers) {
  constexpr std::ptrdiff_t kMostHeadLines = 3;
  constexpr std::ptrdiff_t kMostFootLines = 2;  // a note may stand below the name
  std::vector<std::string_view> lines = split_text_lines(text);
  const auto size = static_cast<std::ptrdiff_t>(lines.size());
  const auto foot = lines.begin() + std::max(size - kMostFootLines, std::min(size, kMostHeadLines));
  const std::size_t all = lines.size();
  lines.erase(
      std::remove_if(foot, lines.end(),
                     [&](std::string_view line) { return is_signature(line, signers, false); }),
      lines.end());
  const bool is_signed = lines.size() < all;
  while (is_signed && lines.size() > 1 && is_announcement(lines.back())) lines.pop_back();
  const auto head =
      lines.begin() + std::min(static_cast<std::ptrdiff_t>(lines.size()), kMostHeadLines);
  lines.erase(
      std::remove_if(lines.begin(), head,
                     [&](std::string_view line) { return is_signature(line, signers, true); }),
      head);
  std::string out;
  out.reserve(text.size());
  for (const std::string_view line : lines) append_text_line(out, line);
  return out;
}

std::string without_section_over(std::string_view text, std::string_view section) {
  constexpr std::size_t kMostLines = 2;
  constexpr std::size_t kLongestWider = 30;  // "Culture", over "Theatre"
  std::string_view rest = text;
  for (std::size_t at = 0; at < kMostLines && !section.empty(); ++at) {
    const std::size_t end = rest.find('\n');
    if (end == rest.npos) break;
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    if (letters_of_lead(line) == letters_of_lead(section)) return std::string(rest);
    if (line.size() > kLongestWider) break;
  }
  return std::string(text);
}

}  // namespace glane
