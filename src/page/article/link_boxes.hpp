// Boxes and lines that lead away from an article, and say so in words.
#pragma once

#include <cstddef>

#include "page/html/page_outline.hpp"

namespace glane {

// The box that a heading such as "Sur le même sujet" begins, where links stand in it: the widest
// element whose text begins with the heading. 0: there is none, the heading is another one.
//   in:   heading  an element
//   cost: O(bytes of the heading + elements in the box)
std::size_t find_box_of_ways(const PageOutline& outline, std::size_t heading);

// The box of a heading, some words and a button "Je m'abonne", which ends it. 0: the link is no
// such button, or is in none.
//   in:   link  an element
//   cost: O(bytes of a short link + elements in the box)
std::size_t find_subscription_box(const PageOutline& outline, std::size_t link);

// "Rubriques du Quai : Ville, Ponts, Rhin": a label, and links within the site that signs part, and
// nothing else; behind the last paragraph around it.
//   cost: O(bytes of a short line, elements beside it)
bool is_filing_line(const PageOutline& outline, std::size_t at);

// "Le livre : Dix ans de travaux" in a paragraph of its own: a short label, and a link up to the
// end.
//   cost: O(bytes of a short line)
bool is_labelled_link(const PageOutline& outline, std::size_t at);

// "À LIRE AUSSI Dix ans de travaux", in an element of its own amid a paragraph: what says that a
// link leads elsewhere, and the link.
//   cost: O(bytes of a short run), for those with links
bool is_way_amid_sentence(const PageOutline& outline, std::size_t at);

// A box that is named as a banner or a call to action, of a heading, some words and a link:
// "Soutenez le Quai".
//   cost: O(elements in it), for boxes of such a name
bool is_call_to_action(const PageOutline& outline, std::size_t at);

// A window over the page: a box that begins with what closes it ("×", "Fermer"), which says so in
// its class. What holds nearly all of the page's text is none.
bool is_window(const PageOutline& outline, std::size_t at);

}  // namespace glane
