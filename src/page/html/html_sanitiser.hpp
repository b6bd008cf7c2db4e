// Makes foreign HTML safe to parse: Gumbo's time and memory grow with the square of nesting, of
// attributes and of unclosed <b> or <font>, and pages may hold 100,000 of each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace glane {

class TextAside;

inline constexpr std::size_t kMaxMarkupDepth = 300;         // real pages stay under 60
inline constexpr std::size_t kMaxMarkupElements = 300'000;  // some hundred bytes each in Gumbo

// `html` with its text and structure but without what no reader here looks at: comments, scripts,
// styles, foreign content, formatting such as <b> and <font>, and attributes
// that carry no meaning. Every element is closed, in order, but those that HTML closes by itself
// (<p>, <li>, <td> ...). Elements beyond either limit lose their tags and keep their text.
//   out:    json_ld  gets the content of the page's blocks of JSON-LD, those that do not say what
//                    they are too, views into `html`, which the parser need not see
//   in:     aside  takes the text that the parser need not see, where there is one
//   errors: none; any bytes are accepted
//   cost:   O(bytes * depth), one pass
std::string sanitise_html(std::string_view html, std::vector<std::string_view>& json_ld,
                          TextAside* aside = nullptr);

// Whether elements of that name, in lower case, are kept as such; looks (<b>, <font>) are not.
bool keeps_tag(std::string_view name);

}  // namespace glane
