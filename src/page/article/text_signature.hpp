// Who signs in the last words of a text.
#pragma once

#include <string>
#include <string_view>

namespace glane {

// "AFP" of a text that ends "... du 11 au 21 août. — AFP" or "... (AFP)"; empty: no agency.
std::string agency_behind_text(std::string_view text);

// "Jeanne Roy" of a text that ends "... au printemps. (Jeanne Roy) +++", or in a line of its own
// that is a name and no more, what she is under it or not; empty: nobody.
std::string person_behind_text(std::string_view text);

}  // namespace glane
