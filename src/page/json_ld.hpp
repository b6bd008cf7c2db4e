// The article that a page's JSON-LD describes (schema.org). Called by html.cpp.
#pragma once

#include <optional>

#include "date/date.hpp"
#include "page/html_tree.hpp"
#include "page/json_thread.hpp"

namespace glane {

// The first NewsArticle, Article, BlogPosting, DiscussionForumPosting ... of the page's JSON-LD,
// wherever it stands (lists, @graph, mainEntity), with the comments that it lists; an author
// given only by @id is looked up. Without an article, what its WebPage says. Strings are plain
// text. Nothing where there is none; broken blocks are passed over, since the page itself says the
// same.
std::optional<JsonThread> read_json_ld(const HtmlTree& tree, const Date& seen);

}  // namespace glane
