// The line that parts the messages of a mailbox, told from text that begins with "From ".
#pragma once

#include <string_view>

namespace glane {

// Whether the line may part messages by its form: "From jean@exemple.fr Tue Mar  3 10:12:00 1998"
// (RFC 4155), "From jean at exemple.fr" of Mailman's archives, "From - ..." of Mozilla's, in
// archives of Usenet "From -1234567890" or "From " alone.
bool has_form_of_separator(std::string_view line);

// Whether `text` begins with the header of a message: fields alone up to the empty line, one of
// them at least that mail has. A line cut off at its end is left out.
bool opens_mail_header(std::string_view text);

// Whether the line does part messages: by its form, and by what surrounds it. Under a whole date or
// "From -1234567890" one field of mail is enough; else two are asked for, three right under text.
//   in: after_blank  no line of text stands right before it
//       following    what stands behind it, some KB of it
bool parts_messages(std::string_view line, bool after_blank, std::string_view following);

}  // namespace glane
