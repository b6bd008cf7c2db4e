// How far a page's markup says that an element names its author.
#pragma once

#include <string_view>

#include "page/html/page_outline.hpp"

namespace glane {

// The most trusted first: itemprop=author or rel=author; a class or an id of authors; a link to an
// author's page; a block, which only its words can make a signature; a line at the right under the
// text.
enum Trust { kMarked, kNamed, kLinked, kWritten, kAligned, kNone };

Trust trust_of(const PageElement& element);

// hCard: who is described in it, and not where their page is.
bool is_card(const GumboNode& node);

// Whether `text`, which stands in `node`, may be who signs.
bool may_sign(std::string_view text, Trust trust, const GumboNode& node);

}  // namespace glane
