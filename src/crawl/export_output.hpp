// What an export of a blog or a forum holds goes on as JSON, in the words of
// crawl/field_aliases.hpp: the page room reads threads from that, whoever wrote them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/json_value.hpp"
#include "crawl/page_output.hpp"

namespace glane {

// Hands an object on as the page that it is.
//   in: line  1-based, that it begins on
void add_export_object(const Json& object, const Origin& origin, std::size_t line,
                       PageOutput& output);

// Text as people type it into a form, some tags among it, as markup: a blank line parts
// paragraphs. Markup that has paragraphs stays as it is.
std::string markup_of_typed_text(std::string_view typed);

}  // namespace glane
