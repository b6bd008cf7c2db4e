// Lines that stand amid an article's text, and say something of its pictures, its links or its
// price.
#pragma once

#include <string_view>

namespace glane {

// Each takes a line in its normalised form (base/normalised_text.hpp).

// "• À lire aussiDix ans de travaux": a link stands close behind the words.
bool is_cross_reference(std::string_view key);

// "Jan Novák, photo: Archives", "Le pont en 1990. © AFP": under a picture.
bool is_caption(std::string_view key);

// "To view the full story, please subscribe": what one gets for it follows.
bool is_offer_of_rest(std::string_view key);

// "https://twitter.com/pont/status/1": what a script would show as the post or the video.
bool is_bare_embed(std::string_view key);

// "Bild 1 von 10", "Photo 2 sur 8": the place of a picture in its row.
bool is_place_in_row(std::string_view key);

}  // namespace glane
