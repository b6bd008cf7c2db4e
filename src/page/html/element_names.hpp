// The words in the names that templates give their elements. Called by the pieces of the HTML
// reader that know an element by its class or id.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace glane {

// The names of a class attribute, views into it; forty at most.
std::vector<std::string_view> names_in(std::string_view attribute);

// "article__shareBar-2" -> {"article", "share", "bar", "2"}: lower case, parted at signs and at
// capitals behind small letters; the first twenty.
std::vector<std::string> words_of_name(std::string_view name);

// True for the name of an element that says who wrote: "author", "byline", "article-auteur", but
// not "author-photo".
bool is_signature_name(std::string_view name);

}  // namespace glane
