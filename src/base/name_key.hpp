// Names of persons for comparison.
#pragma once

#include <string>
#include <string_view>

namespace glane {

// What the spellings of one name have in common: case, accents, hyphens and which part of the name
// stands first are set aside. "LE GOFF, Jean-Yann" -> "jean yann le goff".
//   in: valid UTF-8; cost: as of fold_text
std::string name_key(std::string_view name);

// The same, in place of what `key` holds: for many names one after the other.
void make_name_key(std::string_view name, std::string& key);

// Whether name_key(name) == key. cost: of most other names a look at the first letter
bool has_name_key(std::string_view name, std::string_view key);

// "Martin, Alice" -> "Alice Martin": turned about where one comma stands between two parts; any
// other name as it is.
std::string given_name_first(std::string_view name);

}  // namespace glane
