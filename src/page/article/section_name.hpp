// Knows which names are no sections of a site.
#pragma once

#include <string_view>

namespace glane {

// False for the front page ("Accueil"), a host, a path, a number, a whole headline.
//   in: title  of the article
bool may_be_section(std::string_view name, std::string_view title);

// "crime-safety", "sante": a name of an address or of a program.
bool is_written_for_machines(std::string_view section);

}  // namespace glane
