// Cuts from the texts of a page's posts the lines that its template writes around them.
#pragma once

#include <vector>

#include "page/posts/post_fields.hpp"

namespace glane {

// Cuts at the head of each text: its author's name alone, a date alone, signs alone; at its foot:
// signs alone, labels of buttons ("Répondre", "Share"); at both: lines that most posts of several
// people have there alike but for their numbers ("12", "Kommentar von", "Report"). No text is
// emptied.
//   cost: O(bytes)
void cut_post_frames(std::vector<RawPost>& posts);

}  // namespace glane
