// The sites, papers, broadcasters and agencies that sign an article, alone or beside persons.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "page/article/signed_page.hpp"

namespace glane {

// Their names, normalised.
std::span<const std::string_view> agencies();

// "AFP", "Associated Press".
bool is_agency(std::string_view author);

// "La Gazette" of lagazette.fr, whatever the page calls its site.
bool names_site(std::string_view author, const SignedPage& page);

// "La Gazette - Jeanne Roy", "Jeanne Roy, La Gazette" without the site, where a person is left.
std::string without_site(const std::string& author, const SignedPage& page);

// Cuts what is no person off names among which a person is: the site, a house of its, "NTQ".
// Agencies stay.
//   out: false where nothing was cut
bool cut_outlets(std::vector<std::string>& names, const SignedPage& page);

}  // namespace glane
