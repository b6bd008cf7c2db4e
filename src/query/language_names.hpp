// The names of languages: "français", "French", "fra" are "fr".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace glane {

// The BCP 47 tag, in lower case, of a code of ISO 639 ("fr", "fra"), a tag with one at its head
// ("fr-CA", "pt_BR"), or a name in French, in English or in the language itself, accents and case
// aside. Nothing for other words.
//   cost: of a name, a look at each language that ICU knows
std::optional<std::string> language_tag(std::string_view name);

}  // namespace glane
