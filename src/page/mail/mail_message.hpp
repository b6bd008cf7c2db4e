// Reads one message of mail or Usenet: the article that began its thread, or a comment on it.
#pragma once

#include <vector>

#include "crawl/page.hpp"
#include "glane/document.hpp"

namespace glane {

// in:  page  that the message is
// out: one document whose id and thread are Message-IDs, without quotations and signature; a
//      comment's thread title is its subject without "Re:", its section the first newsgroup
std::vector<Document> read_mail_message(const MailMessage& mail, const Page& page);

}  // namespace glane
