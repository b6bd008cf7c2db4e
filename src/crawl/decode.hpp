// Makes UTF-8 of the bytes of a page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/remark.hpp"

namespace glane {

enum class WideEncoding { none, utf16le, utf16be, utf32le, utf32be };

// The encoding of more than one byte a unit that `head` is in: by its byte order mark, else
// UTF-16 by the zero bytes that it has in nearly every character of a Western page.
WideEncoding find_wide_encoding(std::string_view head);

// UTF-8 of UTF-16 or UTF-32, without the byte order mark; what is invalid becomes U+FFFD.
std::string decode_wide(std::string_view bytes, WideEncoding encoding);

struct Decoded {
  std::string text;  // valid UTF-8, no byte order mark
  Remark remark;     // what was doubtful; empty: nothing
};

// What a page says of its charset, or may say.
struct Declared {
  bool in_markup = false;    // it may stand in the page: <meta charset>, <?xml encoding>
  std::string charset = {};  // that the server named; empty: none
};

// UTF-8 of a whole page. Its byte order mark decides; else bytes that are valid UTF-8 are just
// that; else the charset that the server named, or that the markup declares; else the rules of
// decode_bytes. UTF-8 that was encoded twice ("Ã©tÃ©") is mended where the whole page shows it.
Decoded decode_page(std::string_view bytes, const Declared& declared);

// UTF-8 of bytes that declare nothing. Where they are no valid UTF-8: a few bad bytes in what
// otherwise is UTF-8, or a character cut at the end, become U+FFFD; else they are in the charset
// that guess_charset finds, and where that is Windows-1252, sequences of UTF-8 among them are kept
// unless they are so few as to be chance. The remark names the first bad byte.
Decoded decode_bytes(std::string_view bytes);

}  // namespace glane
