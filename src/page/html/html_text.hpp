// The text that a reader of an HTML page sees.
#pragma once

#include <functional>
#include <string>
#include <string_view>

struct GumboInternalNode;

namespace glane {

// The visible text of markup, a line for each block; text without markup just loses runs of
// blanks. Empty for empty markup.
std::string html_visible_text(std::string_view html);

// True for an element whose content is excluded.
using NodeFilter = std::function<bool(const GumboInternalNode&)>;

// The visible text of a node of a page (html_tree.hpp): without scripts, navigation, headers,
// footers, asides, forms, buttons, hidden elements and what `excluded` names.
std::string html_visible_text(const GumboInternalNode& node, const NodeFilter& excluded);

// The same, but navigation, headers, footers, asides, forms and buttons are kept: `excluded` alone
// decides.
std::string html_lines(const GumboInternalNode& node, const NodeFilter& excluded);

// The same, with two signs for who judges the lines among their neighbours: kHeadingMark before the
// text of a heading, and kLeftOutMark as a line where a block stood that is excluded and `marked`.
inline constexpr std::string_view kHeadingMark = "\x1C";
inline constexpr std::string_view kLeftOutMark = "\x1D";
std::string html_marked_lines(const GumboInternalNode& node, const NodeFilter& excluded,
                              const NodeFilter& marked);

// True for an element that stands on lines of its own.
bool is_html_text_block(const GumboInternalNode& element);

// True for a form around a page's text, which some software puts there: it is no form.
bool is_html_text_form(const GumboInternalNode& form);

// True for what no reader sees: scripts, styles, hidden elements.
bool is_unseen_html(const GumboInternalNode& element);

}  // namespace glane
