#include "page/article/words_over_text.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "base/normalised_text.hpp"
#include "page/article/stated_lead.hpp"
#include "page/html/html_text.hpp"

namespace glane {

namespace {

constexpr std::uint32_t kMostBytes = 25;
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

bool is_signer(const PageElement& word, const std::vector<std::string>& signers) {
  return std::any_of(signers.begin(), signers.end(), [&](const std::string& name) {
    return !name.empty() && word.text_bytes <= name.size() &&
           letters_of_lead(html_lines(*word.node, {})) == letters_of_lead(name);
  });
}

}  // namespace

std::vector<std::size_t> find_words_over_text(const PageOutline& outline,
                                              const std::vector<Mark>& marks, std::size_t body,
                                              const std::vector<std::string>& signers) {
  std::vector<std::size_t> words;
  std::vector<std::size_t> signatures;
  for (std::size_t at = body + 1; at < outline[body].end && words.size() <= kMostWords; ++at) {
    const PageElement& element = outline[at];
    if (is_outline_paragraph(element)) break;
    const bool is_word = element.block && marks[at] == Mark::kept && element.text_bytes > 0 &&
                         element.text_bytes <= kMostBytes &&
                         element.own_bytes == element.text_bytes &&
                         !is_heading_element(*element.node) && is_small(outline, at);
    if (!is_word) continue;
    (is_signer(element, signers) ? signatures : words).push_back(at);
  }
  if (words.size() > kMostWords) return signatures;
  std::erase_if(words, [&](std::size_t at) { return !is_way(outline, at, body); });
  if (words.size() <= kMostKickers) {
    signatures.insert(signatures.end(), words.begin(), words.end());
  }
  return signatures;
}

}  // namespace glane
