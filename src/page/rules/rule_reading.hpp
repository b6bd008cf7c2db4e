// Reads what a site's rule names in a page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "crawl/page.hpp"
#include "glane/document.hpp"
#include "page/html/html_tree.hpp"
#include "page/rules/site_rules.hpp"

namespace glane {

// The rule of the page's site: by the URL that the crawl knows, that the page states as its own,
// or the folder of a mirror. nullptr: none.
const SiteRule* find_rule_for_reading(const SiteRules* rules, const HtmlTree& tree,
                                      const Page& page);

// The text of the first element that matches, on one line; of <meta> its content. Empty: none.
std::string read_by_rule(const Selector& selector, const GumboNode& root);

// The same as a date: the attribute datetime, content or title, else the text.
std::optional<Date> read_date_by_rule(const Selector& selector, const GumboNode& root,
                                      const Date& seen);

// The text of every element that the rule names as the body. Empty: there is none.
std::string read_body_by_rule(const SiteRule& rule, const GumboNode& root, std::string_view title,
                              const Date& seen);

// The comments that the rule names, in document order: author, date, text, position.
std::vector<Document> read_comments_by_rule(const SiteRule& rule, const GumboNode& root,
                                            const Date& seen);

}  // namespace glane
