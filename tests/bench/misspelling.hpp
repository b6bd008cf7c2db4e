// How words are typed in a forum: accents left out, letters doubled, lost or swapped, short forms.
#pragma once

#include <string>
#include <string_view>

#include "random.hpp"

namespace glane::bench {

// Appends `word` as somebody in a hurry types it; now and then it comes out right.
void append_misspelled(std::string& out, std::string_view word, Random& random);

}  // namespace glane::bench
