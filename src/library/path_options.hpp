// What PathOptions ask of the walk over a crawl.
#pragma once

#include "crawl/walk.hpp"
#include "glane/extract.hpp"

namespace glane {

// errors: Error{usage} where the options make no sense
void check_paths(const PathOptions& options);

WalkOptions path_walk_options(const PathOptions& options);

}  // namespace glane
