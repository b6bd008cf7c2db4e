// Dates as people read them.
#pragma once

#include <string>

#include "glane/glane.hpp"

namespace glane::cli {

// In the language that is spoken, as precise as the date is: "8 novembre 2022 à 18 h 05", "8
// November 2022, 18:05"; "juillet 2022", "July 2022"; "2022". A time with an offset is given in
// Europe/Paris.
std::string shown_date(const Date& date);

}  // namespace glane::cli
