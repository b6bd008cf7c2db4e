// Charsets by name, and the one that bytes are likely in. The only place where ICU's converters
// and its detector are called.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace glane {

// `bytes` of `charset` as UTF-8, what is invalid as U+FFFD; nothing where ICU does not know the
// charset.
std::optional<std::string> convert_charset(std::string_view bytes, const std::string& charset);

// The charset meant where a page or a message says `name`: what browsers take it for (Latin-1 is
// Windows-1252), in lower case. Empty where it says nothing that could be: a declaration that is
// read byte by byte is not in UTF-16, and bytes that are no UTF-8 are not in UTF-8.
std::string charset_meant(std::string_view name);

// The charset of text that declares none and is no UTF-8. Those that French was written in are
// weighed by the letters and marks of French that they make of the bytes, inside words and around
// them: windows-1252, iso-8859-15, macintosh, ibm850. ICU's detector is asked where none of them
// makes French of it.
//   cost: O(bytes), of the first 64 kB
std::string guess_charset(std::string_view bytes);

}  // namespace glane
