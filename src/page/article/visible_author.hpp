// The signature that a reader of the page sees: "Par Jeanne Roy" under the title, an author's name
// marked as such, a box about the author.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "glane/date.hpp"
#include "page/article/article_place.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

struct VisibleAuthor {
  std::string author;                // as the page signs
  std::vector<std::string> authors;  // each name of it; empty: not parted
  bool labelled = false;  // marked as an author, linked to an author's page, or behind "par"
  bool marked = false;    // itemprop=author or rel=author says so
  std::string from;       // a selector of the element
};

// By trust: rel=author and itemprop=author; a class or id that says "author"; a link to an
// author's page; a line that says "Par ...". In the article's head before its foot; elsewhere only
// where all that is marked as an author on the page is one name, an author's box for example.
//   in:   seen      what relative dates in bylines count from
//         excluded  elements in which nobody signs the article: its comments
//   cost: O(elements) and the text of the few that qualify
std::optional<VisibleAuthor> find_visible_author(
    const PageOutline& outline, const ArticlePlace& place, const Date& seen,
    const std::vector<const GumboNode*>& excluded = {});

}  // namespace glane
