// The authors of comments that a page states in JSON-LD without a name, where it shows them.
#pragma once

#include <vector>

#include "glane/document.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

// Signs each of `comments` that has no author by the name that stands beside the same text in the
// page, if one does.
//   cost: O(bytes of the page and of the comments)
void sign_stated_comments(const PageOutline& outline, std::vector<Document>& comments);

}  // namespace glane
