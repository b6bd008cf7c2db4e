// Pages that stay hidden until a script shows them.
#pragma once

struct GumboInternalNode;

namespace glane {

// Shows a body that is hidden itself, or whose text is all in hidden elements: the one that holds
// most of it, for a page may stand there once for each width of a screen.
//   in: root  <html>
void show_hidden_page(GumboInternalNode& root);

}  // namespace glane
