#include "page/posts/post_date.hpp"

#include <cstdint>
#include <string>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "glane/date.hpp"
#include "page/document/publication_date.hpp"
#include "page/html/element_text.hpp"

namespace glane {

namespace {

// Who joined when is no date of a post, and an edit's is not the post's.
constexpr std::size_t kLongestDated = 400;

void keep_finer(std::optional<Date> found, std::optional<Date>& best) {
  if (found && (!best || found->precision > best->precision)) best = found;
}

// "2022-05-05 14:04:11Z, License: CC BY-SA 4.0": other words follow.
std::optional<Date> date_at_head(std::string_view written, const Date& seen) {
  if (written.empty() || !is_ascii_digit(written.front())) return std::nullopt;
  const auto found = find_date(written, seen);
  if (!found || found->begin != 0 || !may_be_published(found->date, seen)) return std::nullopt;
  return found->date;
}

// "Sender's time: March 2, 2013, 9:00 a.m.": a label stands before it.
std::optional<Date> date_behind_label(std::string_view written, const Date& seen) {
  constexpr std::size_t kLongestLabel = 30;
  const std::size_t colon = written.find(": ");
  if (colon > kLongestLabel || text_has_digit(written.substr(0, colon))) return std::nullopt;
  return read_publication_date(trim(written.substr(colon + 1)), seen);
}

void read_attributes(const GumboNode& node, const Date& seen, std::optional<Date>& best) {
  for (const char* name : {"datetime", "content", "title", "data-time", "data-content", "data-date",
                           "data-datetime", "data-timestamp", "data-publishtime"}) {
    const std::string_view written = attribute_of(node, name);
    if (written.empty() || written.size() > kLongestDated) continue;
    auto found = read_publication_date(trim(written), seen);
    if (!found) found = date_at_head(written, seen);
    if (!found) found = date_behind_label(written, seen);
    keep_finer(found, best);
    if (best && best->precision >= Precision::minute) return;
  }
}

// The text with a blank behind every element: "<span>28.09.19</span><span>12:44</span>".
void append_parted(const GumboNode& node, std::string& out) {
  if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) out += node.v.text.text;
  if (node.type != GUMBO_NODE_ELEMENT || node.v.element.tag == GUMBO_TAG_SCRIPT) return;
  for_each_child(node, [&](const GumboNode& child) { append_parted(child, out); });
  out += ' ';
}

std::string parted_text(const GumboNode& node) {
  std::string text;
  append_parted(node, text);
  return squeeze_blanks(text);
}

// The moment of that day that stands in the text; none: only the day does.
std::optional<Date> moment_inside(const GumboNode& node, const Date& day, const Date& seen) {
  const auto is_moment = [&](const std::optional<FoundDate>& found) {
    return found && found->date.precision >= Precision::minute &&
           is_same_publication_day(found->date, day) && may_be_published(found->date, seen);
  };
  auto found = find_date(text_inside(node), seen);
  if (!is_moment(found)) found = find_date(parted_text(node), seen);
  return is_moment(found) ? std::optional(found->date) : std::nullopt;
}

}  // namespace

std::optional<Date> date_of_element(const GumboNode& node, const Date& seen) {
  std::optional<Date> best;
  read_attributes(node, seen, best);
  if (best && best->precision >= Precision::minute) return best;
  for_each_element(node, [&](const GumboNode& inner) {
    if (best && best->precision >= Precision::minute) return false;
    if (&inner != &node) read_attributes(inner, seen, best);
    return true;
  });
  if (best && best->precision >= Precision::minute) return best;
  std::string text = text_inside(node);
  // What a theme writes right into the element of a whole comment.
  if (text.size() > kLongestDated) text = direct_text(node);
  if (text.size() > kLongestDated) return best;
  auto whole = read_date(text, seen);
  if (!whole) {
    auto found = find_date(text, seen);
    if (!found) found = find_date(parted_text(node), seen);
    if (found) whole = found->date;
  }
  if (whole && !may_be_published(*whole, seen)) whole.reset();
  // The text may tell the time of the attribute's day; another day is a guess from "il y a 13 ans".
  if (whole && best && !agree(*whole, *best)) return best;
  keep_finer(whole, best);
  if (best && best->precision == Precision::day) {
    keep_finer(moment_inside(node, *best, seen), best);
  }
  return best;
}

std::optional<Date> date_of_element_in_line(const PageOutline& outline, std::size_t at,
                                            const Date& seen) {
  constexpr std::uint32_t kMostBytes = 120;  // of a line with a name and a button, too
  const std::optional<Date> date = date_of_element(outline.node(at), seen);
  const PageElement& line = outline[outline[at].parent];
  if (!date || date->precision != Precision::day || line.text_bytes > kMostBytes) return date;
  const auto moment = moment_inside(*line.node, *date, seen);
  return moment ? moment : date;
}

}  // namespace glane
