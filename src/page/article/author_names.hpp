// Whether the text of an element that is named for authors is their names.
#pragma once

#include <string_view>

namespace glane {

// True for what stands at names and buttons and is nobody's name by itself: "Posted on",
// "Autoren:".
//   in: key  normalised
bool is_author_label(std::string_view key);

// "cpm": what an editor signs with.
bool is_initials(std::string_view text);

// True where each name of the signature may be one: "Les Amis de la Terre", "octave", "NDR"; no
// sentence, no button. Full names need not be asked for.
bool are_author_names(std::string_view text);

// "der Michel", "quai Webteam": begins small, and may be a name where a label or the markup says
// that it is one.
bool is_small_name(std::string_view text);

}  // namespace glane
