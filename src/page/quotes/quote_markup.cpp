#include "page/quotes/quote_markup.hpp"

#include <string_view>

#include "page/html/part_names.hpp"
#include "page/people/post_author.hpp"

namespace glane {

namespace {

// Class words of the element that holds a whole quotation, head included where it has one.
constexpr std::string_view kQuotations[] = {
    "quote",       "quotebox",      "bbcode_quote", "bbcodequote", "bbcodeblock--quote",
    "quotemain",   "ipsquote",      "citation",     "oldcitation", "quotecontent",
    "quoted",      "bbquote",       "bbc_quote",    "post-quote",  "quote-block",
    "forum-quote", "comment-quote", "cite-block",   "spip_quote",  "quoted-text"};

// Class words of the line that names whom a quotation cites.
constexpr std::string_view kHeads[] = {
    "quotetitle",        "quoteheader",     "quotetop",          "attribution",
    "bbcodeblock-title", "bbcode_postedby", "ipsquote_citation", "quote-author",
    "quote-title",       "quote_title",     "topslice_quote",    "quote-header",
    "quote-by",          "quote_author",    "quote-meta",        "bbcodeblock-sourcejump",
    "quote-controls"};

// phpBB 2 and vBulletin 3 put a quotation into the cell of a table of its own.
bool holds_quote_cell(const GumboNode& table) {
  bool found = false;
  for_each_element(table, [&](const GumboNode& node) {
    if (is_element(node, GUMBO_TAG_TD)) {
      found |=
          attribute_has_word(node, "class", "quote") || attribute_has_word(node, "class", "alt2");
    }
    return !found;
  });
  return found;
}

bool is_title_of_aside(const GumboNode& node) {
  return attribute_has_word(node, "class", "title") && node.parent != nullptr &&
         is_element(*node.parent, GUMBO_TAG_ASIDE);
}

}  // namespace

bool is_quotation(const GumboNode& node) {
  switch (node.v.element.tag) {
    case GUMBO_TAG_BLOCKQUOTE:
      return true;
    case GUMBO_TAG_TABLE:
      return has_part_class(node, kQuotations) || holds_quote_cell(node);
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_DL:
      return has_part_class(node, kQuotations);
    default:
      return false;
  }
}

bool is_quote_head_markup(const GumboNode& node) {
  if (is_element(node, GUMBO_TAG_CITE)) return true;
  // IPB 3 heads a <blockquote> with <p class="citation">.
  if (is_element(node, GUMBO_TAG_P)) {
    return attribute_has_word(node, "class", "citation") || has_part_class(node, kHeads);
  }
  return has_part_class(node, kHeads) || is_title_of_aside(node);
}

std::string author_of_quote_markup(const GumboNode& node) {
  for (const char* name :
       {"data-author", "data-username", "data-quote", "data-ipsquote-username", "data-name"}) {
    const std::string_view named = attribute_of(node, name);
    if (!named.empty()) return clean_post_author(named);
  }
  return {};
}

const GumboNode& body_of_quotation(const GumboNode& node) {
  if (is_element(node, GUMBO_TAG_BLOCKQUOTE)) return node;
  const GumboNode* body = nullptr;
  for_each_element(node, [&](const GumboNode& inner) {
    if (body == nullptr && is_element(inner, GUMBO_TAG_BLOCKQUOTE)) body = &inner;
    return body == nullptr;
  });
  return body != nullptr ? *body : node;
}

}  // namespace glane
