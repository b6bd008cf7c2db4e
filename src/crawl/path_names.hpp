// The names of files in a crawl against globs; what they are as ids is in walk.hpp.
#pragma once

#include <string>
#include <vector>

namespace glane {

// Whether a glob matches a path below its operand, or the name at its end.
bool matches_any(const std::vector<std::string>& globs, const std::string& below);

}  // namespace glane
