// Opens a glass database that was just written with the Xapian that is linked: one that reads the
// format otherwise is met when the database is made, not when it is searched.
#pragma once

#include <string>

#include "segment/glass_version_file.hpp"

namespace glane {

// errors: Error{index} where Xapian cannot open it, or sees other counts in it
// cost:   a block or two are read
void verify_glass(const std::string& folder, const GlassStatistics& statistics);

}  // namespace glane
