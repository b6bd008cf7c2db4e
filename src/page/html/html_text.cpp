#include "page/html/html_text.hpp"

#include <utility>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/html/formula.hpp"
#include "page/html/html_tree.hpp"

namespace glane {

namespace {

bool breaks_line(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_UL:
      return true;
    default:
      return false;
  }
}

// Text that a click unfolds is text of the page.
bool is_folded(const GumboNode& node) {
  constexpr std::string_view kFolds[] = {"accordion", "accordeon", "collapse"};
  return attribute_of(node, "role") == "tabpanel" ||
         contains_any(attribute_of(node, "class"), kFolds);
}

bool is_hidden(const GumboNode& node) {
  // For screen readers only, and mostly there once more.
  constexpr std::string_view kUnseenNames[] = {"screen-reader", "sr-only", "visually-hidden"};
  if (contains_any(attribute_of(node, "class"), kUnseenNames)) return true;
  const bool is_off =
      has_attribute(node, "hidden") || attribute_of(node, "aria-hidden") == "true" ||
      (contains_any(attribute_of(node, "style"),
                    {"display:none", "display: none", "visibility:hidden", "visibility: hidden"}) &&
       !is_hidden_formula(attribute_of(node, "class")));
  return is_off && !is_folded(node);
}

bool is_boilerplate(const GumboNode& node) {
  switch (node.v.element.tag) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BUTTON:
      return true;
    case GUMBO_TAG_FORM:
      return !is_html_text_form(node);
    default:
      return false;
  }
}

// A <span> close behind another, or a link behind one.
bool is_behind_alike(const GumboNode& node) {
  if (node.parent == nullptr || node.index_within_parent == 0) return false;
  const GumboVector& siblings = node.parent->v.element.children;
  return is_element(*static_cast<const GumboNode*>(siblings.data[node.index_within_parent - 1]),
                    node.v.element.tag);
}

// "Le pont" and "Dix ans de travaux", "Dauer" and "10 Min.": two spans that a style sets apart, and
// no word in two parts.
bool is_joint(std::string_view before, std::string_view behind) {
  constexpr std::size_t kShortest = 2;
  if (before.size() < kShortest || !is_ascii_lower(before.back())) return false;
  if (!is_ascii_alphanumeric(before[before.size() - 2])) return false;
  return starts_with_capital(behind) || is_ascii_digit(behind.front());
}

class TextWriter {
 public:
  TextWriter(const NodeFilter& excluded, bool with_boilerplate, const NodeFilter* marked = nullptr)
      : excluded_(excluded), marked_(marked), with_boilerplate_(with_boilerplate) {}

  std::string text_of(const GumboNode& node) {
    write(node);
    return std::string(trim(out_));
  }

 private:
  void write(const GumboNode& node);
  void write_element(const GumboNode& node);
  void write_text(std::string_view text);
  void break_line() { line_break_ = !out_.empty(); }

  const NodeFilter& excluded_;
  const NodeFilter* marked_;  // null: no signs
  bool with_boilerplate_;
  std::string out_;
  bool blank_ = false;  // blanks were seen since the last word
  bool line_break_ = false;
  bool joint_ = false;         // the next word begins an element close behind one like it
  bool heading_ = false;       // the next word begins one
  bool preformatted_ = false;  // lines end where they do in the page
};

void TextWriter::write_text(std::string_view text) {
  constexpr char kHyphenHead = '\xC2';
  for (std::size_t at = 0; at < text.size();) {
    // U+00AD says where a word may be parted, and nothing else.
    if (text[at] == kHyphenHead && at + 1 < text.size() && text[at + 1] == '\xAD') {
      at += 2;
      continue;
    }
    if (is_ascii_blank(text[at])) {
      if (preformatted_ && text[at] == '\n') break_line();
      blank_ = true;
      ++at;
      continue;
    }
    const std::size_t begin = at++;
    while (at < text.size() && !is_ascii_blank(text[at]) && text[at] != kHyphenHead) ++at;
    if (line_break_) {
      out_ += '\n';
    } else if (blank_ && !out_.empty()) {
      out_ += ' ';
    }
    if (joint_ && is_joint(out_, text.substr(begin))) out_ += ' ';
    line_break_ = blank_ = joint_ = false;
    if (std::exchange(heading_, false) && text != kLeftOutMark) out_ += kHeadingMark;
    out_.append(text, begin, at - begin);
  }
}

void TextWriter::write_element(const GumboNode& node) {
  // The caller looks first: what it excludes it may want to see, boilerplate or not.
  const GumboTag tag = node.v.element.tag;
  const bool block = breaks_line(tag);
  if (excluded_ && excluded_(node)) {
    if (block) break_line();
    if (block && marked_ != nullptr && (*marked_)(node)) {
      write_text(kLeftOutMark);
      break_line();
    }
    return;
  }
  if (is_unseen_html(node) || (!with_boilerplate_ && is_boilerplate(node))) return;
  if (block) break_line();
  if (marked_ != nullptr && is_heading_element(node)) heading_ = true;
  if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) blank_ = true;
  if (tag == GUMBO_TAG_TIME && !out_.empty() && is_ascii_alphanumeric(out_.back())) blank_ = true;
  if ((tag == GUMBO_TAG_SPAN || tag == GUMBO_TAG_A) && is_behind_alike(node)) joint_ = true;
  const bool around = std::exchange(preformatted_, preformatted_ || tag == GUMBO_TAG_PRE);
  for_each_child(node, [&](const GumboNode& child) { write(child); });
  preformatted_ = around;
  if (is_heading_element(node)) heading_ = false;
  if (block) break_line();
}

void TextWriter::write(const GumboNode& node) {
  switch (node.type) {
    case GUMBO_NODE_ELEMENT:
      return write_element(node);
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_CDATA:
      return write_text(node.v.text.text);
    case GUMBO_NODE_WHITESPACE:
      return write_text(node.v.text.text);
    default:
      return;
  }
}

}  // namespace

std::string html_visible_text(const GumboNode& node, const NodeFilter& excluded) {
  return TextWriter(excluded, false).text_of(node);
}

std::string html_lines(const GumboNode& node, const NodeFilter& excluded) {
  return TextWriter(excluded, true).text_of(node);
}

std::string html_marked_lines(const GumboNode& node, const NodeFilter& excluded,
                              const NodeFilter& marked) {
  return TextWriter(excluded, true, &marked).text_of(node);
}

bool is_html_text_block(const GumboNode& element) {
  const GumboTag tag = element.v.element.tag;
  return breaks_line(tag) || tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH;
}

bool is_html_text_form(const GumboNode& form) {
  constexpr std::size_t kFewest = 3;
  std::size_t paragraphs = 0;
  std::size_t fields = 0;
  for_each_element(form, [&](const GumboNode& node) {
    if (is_element(node, GUMBO_TAG_P) || is_element(node, GUMBO_TAG_H1) ||
        is_element(node, GUMBO_TAG_ARTICLE)) {
      ++paragraphs;
    }
    if (is_element(node, GUMBO_TAG_INPUT) && attribute_of(node, "type") != "hidden") ++fields;
    return true;
  });
  return paragraphs >= kFewest && fields <= paragraphs;
}

bool is_unseen_html(const GumboNode& element) {
  switch (element.v.element.tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
      return true;
    default:
      return is_hidden(element);
  }
}

std::string html_visible_text(std::string_view html) {
  if (html.find_first_of("<&") == std::string_view::npos) return squeeze_blanks(html);
  return html_visible_text(HtmlTree(html).root(), {});
}

}  // namespace glane
