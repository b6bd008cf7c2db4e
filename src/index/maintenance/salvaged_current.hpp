// A file `current` that is damaged, as far as its bytes make sense.
#pragma once

#include <optional>
#include <string>

#include "index/manifest/current.hpp"

namespace glane {

// For who has nothing better: any of it may be wrong. Nothing where it is not `current`, or is of
// another format.
//   out: as much as can be taken apart; segments whose list does not end are none
std::optional<Current> salvage_current(const std::string& directory);

}  // namespace glane
