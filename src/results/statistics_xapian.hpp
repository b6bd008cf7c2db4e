// What `glane stats` tells of an index.
#pragma once

#include <string>

#include "index/open_xapian.hpp"
#include "results/index.hpp"

namespace glane {

// cost: a walk through the terms, and through the dates and sites of all documents
IndexStatistics statistics_of(const OpenIndex& index, const std::string& directory);

}  // namespace glane
