// Knows by tag, class, id and role the parts of a page that are no article (menus, share buttons,
// newsletter forms, related links, author boxes, captions, comments), and those that are.
#pragma once

#include "page/html/html_tree.hpp"

namespace glane {

// From the weakest to the strongest: of several the strongest counts.
enum class Boilerplate {
  none,
  of_links,  // named as what may be of links, or of the article ("box", "list"): where it is of
             // links
  likely,    // named so that it may hold text too ("header", "info"): where it is of links
  sure,      // named as what is no text ("share", "author-box")
  of_site,   // of the site or of other articles ("menu", "sidebar", "related"): its authors and
             // dates are not this article's
  comments,  // the readers' words, whatever their length
};

enum class NodeNames {
  any,    // "menu-texte" is a menu's
  whole,  // only names of which every word is one of boilerplate: of a paragraph of running text
  none,   // tag, role and type alone
};

// What the element calls itself. cost: O(bytes of its attributes)
Boilerplate boilerplate_kind_of_names(const GumboNode& element,
                                      NodeNames counting = NodeNames::any);

// Whether the element calls itself what the author signs with: <a class="author-name">.
bool signs_article(const GumboNode& element);

// Whether the element calls itself a picture's: "image", "photo-left", but not "text-image".
bool is_picture_name(const GumboNode& element);

// Whether the element calls itself a video: "video-box", but not "video-text".
bool is_video_name(const GumboNode& element);

// Whether the element calls itself the lead of an article: "chapo", "standfirst".
bool is_lead_name(const GumboNode& element);

// Whether the element calls itself the ingredients of a dish: "ingredient-list", "zutaten".
bool is_ingredients_name(const GumboNode& element);

// Whether the element calls itself the notes of a text: "notes", "footnotes".
bool is_notes_name(const GumboNode& element);

// How much the element calls itself the body of an article: 0 (not at all) to 100 per cent.
int body_likeness_of_names(const GumboNode& element);

}  // namespace glane
