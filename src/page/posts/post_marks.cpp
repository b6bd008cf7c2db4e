#include "page/posts/post_marks.hpp"

#include <optional>
#include <string>
#include <string_view>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "glane/date.hpp"
#include "page/html/element_text.hpp"
#include "page/html/part_lexicon.hpp"
#include "page/html/part_names.hpp"
#include "page/quotes/post_notes.hpp"

namespace glane {

namespace {

// Lines that hold a date are short.
constexpr std::size_t kLongestDateLine = 120;

bool bears_date(const GumboNode& node, unsigned words, const Date& seen) {
  if (is_element(node, GUMBO_TAG_TIME) || has_attribute(node, "datetime")) return true;
  for (const char* name : {"title", "data-content", "data-date", "data-datetime"}) {
    const std::string_view written = attribute_of(node, name);
    if (text_has_digit(written) && written.size() < kLongestDateLine && read_date(written, seen))
      return true;
  }
  const std::optional<std::string> text = short_direct_text(node, kLongestDateLine);
  if (!text || text->size() < 4) return false;
  if (text_has_digit(*text)) return read_date(*text, seen) || find_date(*text, seen);
  return (words & kDateWord) != 0 && read_date(*text, seen).has_value();
}

}  // namespace

bool is_commenter_link_mark(const GumboNode& node) {
  return is_element(node, GUMBO_TAG_A) && attribute_has_word(node, "class", "url") &&
         attribute_has_word(node, "rel", "external") && attribute_has_word(node, "rel", "nofollow");
}

bool is_answer_button_mark(const GumboNode& node) {
  const bool button = is_element(node, GUMBO_TAG_A) || is_element(node, GUMBO_TAG_BUTTON) ||
                      is_element(node, GUMBO_TAG_SPAN);
  if (!button) return false;
  constexpr std::size_t kLongest = 40;
  const std::optional<std::string> text = short_direct_text(node, kLongest);
  return text && !text->empty() && is_answer_label_note(*text);
}

PostMarks mark_posts(const PageOutline& outline, const Date& seen) {
  PostMarks marks;
  marks.words.reserve(outline.size());
  marks.dates.reserve(outline.size() + 1);
  marks.answers.reserve(outline.size() + 1);
  marks.dates.push_back(0);
  marks.answers.push_back(0);
  marks.names.push_back(0);
  for (std::size_t at = 0; at < outline.size(); ++at) {
    const GumboNode& node = outline.node(at);
    marks.words.push_back(kinds_of_element(node));
    marks.dates.push_back(marks.dates.back() +
                          (bears_date(node, marks.words.back(), seen) ? 1 : 0));
    // What <cite> names in a comment's block is mostly its author.
    const bool named = (marks.words.back() & (kAuthorWord | kNameWord)) != 0 ||
                       is_element(node, GUMBO_TAG_CITE) || is_commenter_link_mark(node);
    marks.names.push_back(marks.names.back() + (named ? 1 : 0));
    marks.answers.push_back(marks.answers.back() + (is_answer_button_mark(node) ? 1 : 0));
  }
  return marks;
}

}  // namespace glane
