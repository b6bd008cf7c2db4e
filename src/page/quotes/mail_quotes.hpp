// Splits a message of mail into what its author wrote and what he answers or passes on. Besides
// what quotes.hpp tells of any comment: all that stands under the head of another message, up to
// the next head, is that message; signatures, the footers of lists and the remarks of their
// archives are nobody's words.
#pragma once

#include <string>
#include <string_view>

#include "page/quotes/quotes.hpp"

namespace glane {

// in:  text      of the message
//      author    who wrote it
//      answered  whom it answers; empty: not known
// out: as split_quotes gives it
CommentParts split_mail_quotes(std::string_view text, const std::string& author,
                               const std::string& answered);

}  // namespace glane
