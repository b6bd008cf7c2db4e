// Mail and Usenet articles: an mbox (RFC 4155, and its dialects that write ">From "), or one
// message alone.
#pragma once

#include <string_view>

#include "crawl/line_reader.hpp"
#include "crawl/page_output.hpp"

namespace glane {

// True where `head` begins an mbox or a message: a "From " line that parts messages, or fields
// alone up to an empty line that tell the author and one of subject, date and id, or all of these.
bool opens_mail(std::string_view head);

// Hands on each message as a MailMessage.
//   errors: a message of more than kMaxPageBytes is a Diagnostic{failed} naming its place
//   memory: one message, and some 10 MB of who wrote what lately
void read_mail_messages(LineReader& lines, const Origin& origin, PageOutput& output);

}  // namespace glane
