// Makes UTF-8 of the bytes of a page. The only place where charsets are known (ICU).
// Called by read_file.cpp for each page and each line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace glane {

enum class WideEncoding { none, utf16le, utf16be, utf32le, utf32be };

// The encoding of more than one byte a unit that `head` is in: by its byte order mark, else
// UTF-16 by the zero bytes that it has in nearly every character of a Western page.
WideEncoding find_wide_encoding(std::string_view head);

// UTF-8 of UTF-16 or UTF-32, without the byte order mark; what is invalid becomes U+FFFD.
std::string decode_wide(std::string_view bytes, WideEncoding encoding);

struct Decoded {
  std::string text;    // valid UTF-8, no byte order mark
  std::string remark;  // what was doubtful, for a Reject; empty: nothing
};

// UTF-8 of a whole page. Its byte order mark decides; else bytes that are valid UTF-8 are just
// that; else the charset that the markup declares; else the rules of decode_bytes. UTF-8 that was
// encoded twice ("Ã©tÃ©") is mended where the whole page shows it.
//   in: markup  look for a declared charset
Decoded decode_page(std::string_view bytes, bool markup);

// UTF-8 of bytes that declare nothing. Where they are no valid UTF-8: a few bad bytes in what
// otherwise is UTF-8, or a character cut at the end, become U+FFFD; else each byte that is in no
// UTF-8 sequence is read as Windows-1252. The remark names the first such byte.
Decoded decode_bytes(std::string_view bytes);

}  // namespace glane
