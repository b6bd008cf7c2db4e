// Mail and Usenet articles: an mbox (RFC 4155, and its dialects that write ">From "), or one
// message alone. Called by recognise.cpp and read_stream.cpp.
#pragma once

#include <string_view>

#include "crawl/line_reader.hpp"
#include "crawl/read_stream.hpp"

namespace glane {

// True where `head` begins an mbox or a message: a "From " line with fields under it, or fields
// alone that tell author and subject, or date, and nothing else up to an empty line.
bool opens_mail(std::string_view head);

// Hands on each message as a page of PageFormat::mail, all its text in UTF-8. Its fields:
//   From        the author's name, else what stands before the "@" of the address
//   Subject, Date, Newsgroups
//   Message-ID  without "<>"
//   Thread      the Message-ID of the message that began the thread; not on that one itself
//   Answers     the author of the message answered, where it stood in the file not long before
//   Position    how many messages of its thread came before it in the file; 0: the first
//   Format      "html" where the text is markup
// errors: a message of more than kMaxPageBytes is a Diagnostic{failed} naming its place
// memory: one message, and some 10 MB of who wrote what lately
void read_mail(LineReader& lines, const Origin& origin, StreamReading& reading);

}  // namespace glane
