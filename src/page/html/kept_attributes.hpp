// The attributes that carry a meaning for a reader of pages: the others are not read.
#pragma once

#include <string>
#include <string_view>

namespace glane {

// in: name  in lower case
bool keeps_attribute(std::string_view name);

// "class, id, ...": for messages.
std::string kept_attributes();

}  // namespace glane
