// The one message on a page of a mailing list's archive, as pipermail writes it: name, address and
// date over the text, all of it directly in the page.
#pragma once

#include <optional>

#include "glane/date.hpp"
#include "page/html/page_outline.hpp"
#include "page/posts/post_fields.hpp"

namespace glane {

// The message, its quotations apart; nothing on a page of any other kind.
//   cost: O(elements + bytes of the message)
std::optional<RawPost> read_archived_mail(const PageOutline& outline, const Date& seen);

}  // namespace glane
