// What a name on a page stands in: where it signs nothing.
#pragma once

#include <cstddef>
#include <unordered_set>

#include "page/html/page_outline.hpp"

namespace glane {

// True close to a picture: whoever is named there took it.
bool is_at_picture(const PageOutline& outline, std::size_t at);

// True in a list of links, as menus and lists of everybody are.
bool is_in_menu(const PageOutline& outline, std::size_t at);

// True in what one presses: "J'aime", "S'abonner".
bool is_in_button(const PageOutline& outline, std::size_t at);

// True in comments, and in boxes of other articles and of the site.
//   in: excluded  elements of comments
bool is_in_box_of_others(const PageOutline& outline, std::size_t at,
                         const std::unordered_set<const GumboNode*>& excluded);

// True for buttons, and for what is named for sharing and bookmarks: words of it name nobody.
bool is_share_part(const GumboNode& node);

// True for a link whose way is that of an author's page: "/auteur/jeanne-roy".
bool links_to_author(const GumboNode& node);

// True for what WordPress and its like file the article under: "Rezepte von Mutti" is no name.
bool is_category_link(const GumboNode& node);

}  // namespace glane
