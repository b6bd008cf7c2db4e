// Saved searches as the command line has them: where they lie, and how one becomes options again.
#pragma once

#include <string>

#include "arguments.hpp"
#include "glane/glane.hpp"

namespace glane::cli {

// Those of one index: in $GLANE_SEARCHES, else in $XDG_DATA_HOME/glane/searches, else in
// ~/.local/share/glane/searches.
//   errors: Error{index} where there is no such place, or no such index
SavedSearches saved_searches(const std::string& index_directory);

// The query and the options of a `glane search`, but for what says where and how to save it.
SavedSearch saved_search_of(const Arguments& arguments);

// The saved search, with what the line adds: an option that takes one value, and the words of the
// query, in place of those saved; a repeatable option besides those saved.
//   errors: Error{usage} where there is none of this name
Arguments with_saved(const Arguments& arguments, const std::string& name);

// The same of `search` without a line, for another command.
Arguments saved_arguments(const SavedSearches& searches, const std::string& name);

// A `glane search` that asks it, for who reads.
std::string command_line_of(const SavedSearch& search);

}  // namespace glane::cli
