// The folder in which an index is, or is to be.
#pragma once

#include <string>

namespace glane {

// Makes the folder of an index where it is missing.
//   in:     is_new  no index is there: then the folder must have no other files
//   errors: Error{index} where it cannot be one, naming what is there
void prepare_directory(const std::string& directory, bool is_new);

}  // namespace glane
