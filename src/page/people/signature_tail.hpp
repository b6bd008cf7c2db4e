// Cuts off what stands behind the names of a signature, in their line, and names nobody.
#pragma once

#include <string_view>

namespace glane {

// Without a sign at its end that parts nothing any more: "Jeanne Roy -", "Un titre |".
//   out:  a beginning of `line`
std::string_view without_sign_at_end(std::string_view line);

// "Jeanne Roy" of "Jeanne Roy Suivre", "Jeanne Roy Photos Marc Petit", "Jeanne Roy @jroy",
// "Jeanne Roy for Le Quai", "Jeanne Roy22 Dec 2016", "Jeanne Roy —", "Jeanne Roy.": buttons, who
// took the pictures, handles, the number of a note, functions, the paper, a date, signs.
//   in:   line  one line, blanks squeezed, no lead words
//   out:  a beginning of `line`
//   cost: O(bytes)
std::string_view without_signature_tail(std::string_view line);

}  // namespace glane
