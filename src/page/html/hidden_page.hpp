// Pages that stay hidden until a script shows them.
#pragma once

#include "page/html/html_tree.hpp"

namespace glane {

// Shows a body that is hidden itself, or whose text is all in hidden elements: the one that holds
// most of it, for a page may stand there once for each width of a screen.
void show_hidden_page(HtmlTree& page);

}  // namespace glane
