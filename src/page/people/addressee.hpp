// Whom a comment answers, where it says so.
#pragma once

#include <string>
#include <string_view>

#include "page/people/participants.hpp"

namespace glane {

// The person whom the text addresses, as he writes his name if he takes part in the thread:
//   "@Trophyman900 c'est vrai ..."   a mention at the head, of anybody but "@tous", "@all"
//   "D.@Schmidt, oui", "Jo @ Roy: oui"   the same in the middle of a full name
//   "cid1, ses fans ..."             a participant at the head, before , : ; or !
//   "Bonjour Jeanne Roy, ..."        the same behind a greeting
//   "HAL1 tu exagères"               the same, where the name can be no word
//   "... comme disait @HAL1"         a mention of a participant anywhere
//   in:   text    without quotations
//         author  of the comment: nobody answers himself
//   out:  empty: nobody
//   cost: O(bytes)
std::string find_addressee(std::string_view text, std::string_view author,
                           const Participants& participants);

}  // namespace glane
