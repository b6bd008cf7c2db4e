// Which language a text is written in; the only place that knows CLD2.
#pragma once

#include <string>
#include <string_view>

#include "glane/document.hpp"

namespace glane {

// Less than that tells nothing certain: "OK, super !" is every language's.
inline constexpr std::size_t kLeastLanguageBytes = 160;

// "fr", "en" ...: BCP 47; empty where the text is short, or in several languages.
//   in:   text  UTF-8 without markup; its beginning is enough
//   cost: 1 us where it is plainly French, else some 30, whatever the length
std::string language_of(std::string_view text);

// "fr-CA" is "fr".
std::string_view primary_language(std::string_view language);

// What a page says of its language is what its template was made with; the text knows better where
// there is enough of it. A short comment is in its article's language.
//   in: head  the article; the comment itself where it stands alone
void complete_language(Document& document, const Document& head);

}  // namespace glane
