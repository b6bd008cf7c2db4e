// Where an element with a date stands.
#pragma once

#include <cstddef>

#include "page/article/article_place.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

// Inside another's words, which are not around the title too: a post that is embedded, a quotation.
bool is_in_quotation(const PageOutline& outline, std::size_t at, std::size_t title);

// In the head of the site, where a clock may stand.
bool is_in_site_head(const PageOutline& outline, std::size_t at, const ArticlePlace& place);

// The element before, of the same parent; 0: there is none.
std::size_t element_before(const PageOutline& outline, std::size_t at);

}  // namespace glane
