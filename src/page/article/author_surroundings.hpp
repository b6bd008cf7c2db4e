// What a name on a page stands in: where it signs nothing.
#pragma once

#include <cstddef>
#include <string_view>
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

// True in a post of a network that is set into the page, in the facts about a work or a person
// beside an article, in a customer's review of what the page offers.
bool is_of_another_work(const PageOutline& outline, std::size_t at);

// True where the title of another article, a link, stands before the name in a small box.
bool is_in_teaser(const PageOutline& outline, std::size_t at);

// True for what holds the address of whoever publishes the site.
bool is_imprint(const PageOutline& outline, std::size_t at);

// True where "Verified by" stands before the name in its block: whoever checked signs nothing.
bool is_behind_other_hand(const PageOutline& outline, std::size_t at, std::string_view name);

// True where a block of a few lines says "责任编辑：王小河".
bool names_as_editor(const PageOutline& outline, std::string_view name);

// True right behind a small picture or an icon of a person: a name there signs.
bool is_behind_avatar(const GumboNode& node);

// True for where somebody wrote: "c-signature__location".
bool is_place_part(const GumboNode& node);

// True for what somebody is: "byline__bio", "author-role".
bool is_post_part(const GumboNode& node);

// True for buttons, and for what is named for sharing and bookmarks: words of it name nobody.
bool is_share_part(const GumboNode& node);

// True for a link whose way is that of an author's page: "/auteur/jeanne-roy".
bool links_to_author(const GumboNode& node);

// True for what WordPress and its like file the article under: "Rezepte von Mutti" is no name.
bool is_category_link(const GumboNode& node);

}  // namespace glane
