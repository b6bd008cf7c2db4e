// Links that a terminal follows by a click: OSC 8.
#pragma once

#include <string>
#include <string_view>

namespace glane::cli {

// Whether the terminal that the environment names is known to show links. A terminal that does
// not know them is to show nothing of them, but some print their addresses.
//   source: $FORCE_HYPERLINK, as other programs have it: 0 never, anything else always
bool terminal_has_links();

// `text` as a link to `url`; as it is where that is no address of http or https, or longer than
// terminals take. What is no printable ASCII in the address is percent-encoded.
//   in: text  fit to print; one line
std::string linked(std::string_view url, std::string_view text);

}  // namespace glane::cli
