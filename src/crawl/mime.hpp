// What mail wraps text in (MIME, RFC 2045 to 2047): encoded words in headers, transfer encodings,
// parts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "crawl/header_fields.hpp"

namespace glane {

// A header's value as UTF-8: "=?ISO-8859-1?Q?=E9t=E9?=" -> "été". Bytes over ASCII that declare
// nothing are read as decode_bytes reads them.
std::string decode_header(std::string_view value);

struct MailText {
  std::string text;   // UTF-8
  bool html = false;  // markup, where there is no plain text
};

// The text of a message's body, or of one part of it: of several parts those that are text and no
// attachments, of alternatives the plain one; text beside markup as markup. A message inside, be it
// attached, as mail programs forward one in their text. Empty where there is none.
//   errors: none; what is damaged is read as far as it makes sense, parts nested too deep are left
//           out
MailText read_mime_text(const HeaderFields& fields, std::string_view body);

// A web page as browsers and Office save it with all that it shows (MHTML, RFC 2557).
struct SavedPage {
  std::string bytes;
  std::string media_type;
  std::string charset;  // empty: none is stated
  std::string url;      // that it was saved from; empty: none of the web
};

// The page that the message is; nothing where it is a message that somebody sent.
std::optional<SavedPage> read_saved_page(const HeaderFields& fields, std::string_view body);

}  // namespace glane
