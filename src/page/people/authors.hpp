// The names in an article's signature; a comment's author is a pseudonym, one name as written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace glane {

// Splits what a page signs into its names: "Par Louise Jean, journaliste, et AFP" -> {"Louise
// Jean", "AFP"}.
//   in:     signature  one line; names are parted by commas, semicolons, "et", "avec", "and",
//                      "&", "/", "|", bullets and dashes between blanks
//   out:    each name once, in order, without lead-in words ("Par", "Propos recueillis par"),
//           without what is no name after the first ("journaliste", "à Berlin", "agences");
//           {signature} where nothing of it can be parted
//   errors: none; any bytes are accepted
//   cost:   O(bytes * names)
std::vector<std::string> split_authors(std::string_view signature);

// A signature as the page prints it, on one line and without "Par" before it.
std::string without_lead(std::string_view written);

// The same without what somebody is: "Par Adèle Le Goff, psychologue" -> "Adèle Le Goff".
std::string clean_signature(std::string_view written);

}  // namespace glane
