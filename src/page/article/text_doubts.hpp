// What speaks against the text that was chosen as an article's: said in the report, so that nobody
// takes a guess for the page.
#pragma once

#include <vector>

#include "base/remark.hpp"
#include "page/article/article_body.hpp"
#include "page/article/boilerplate_elements.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

struct ChosenText {
  const ArticleBody& body;
  std::size_t title = 0;              // the element that shows it; 0: none
  NameTrust trust = NameTrust::full;  // that its elements' names were read with
};

// A remark for each doubt: the text is far from the title, a small part of the page's running text,
// of a box, or a template that a script did not fill.
std::vector<Remark> doubts_of_text(const PageOutline& outline, const ChosenText& chosen);

}  // namespace glane
