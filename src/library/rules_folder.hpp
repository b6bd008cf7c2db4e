// Reads the rules for sites that a user wrote.
#pragma once

#include <string>

#include "page/rules/site_rules.hpp"

namespace glane {

// The rules of every file of `folder` whose name ends in ".rules", in the order of their names.
//   in:     folder  empty: no rules
//   errors: Error{usage}: a folder that cannot be read or holds no such file, and, naming file and
//           line, what site_rules.hpp refuses and lines that are no UTF-8
SiteRules load_rules_folder(const std::string& folder);

}  // namespace glane
