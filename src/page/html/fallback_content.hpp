// Finds where the markup ends that <video> and its like hold for browsers that cannot show them.
#pragma once

#include <cstddef>
#include <string_view>

namespace glane {

// audio, video, object, canvas
//   in: name  in lower case
bool is_fallback_element(std::string_view name);

// Behind the closing tag of such an element; where it has none ("<video src=x </video>"), at that
// of what it stands in. Comments hold no tags.
//   in:     at    behind the opening tag
//   out:    the size of `html` where nothing ends it
//   errors: none; any bytes are accepted
//   cost:   O(bytes of the content)
std::size_t end_of_fallback(std::string_view html, std::size_t at, std::string_view name);

}  // namespace glane
