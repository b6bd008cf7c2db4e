// Names what a JSON object holds. An `id` of the user's own data is the id as it stands; a number
// that forum or blog software gave is unique on its site only, and is qualified by that; what a
// server says of itself is a claim.
#pragma once

#include "crawl/page.hpp"
#include "glane/document.hpp"
#include "page/structured/json_fields.hpp"

namespace glane {

// in:   page      that the object came in
//       document  as its fields state it: an article, or a comment that stands alone
// out:  its id, own_id, of a comment its thread; url, claimed_url, site and source. An engine's
//       document that has a URL of its own is known by that, else by its site and what the engine
//       calls it: "forum.example/t/42" (Discourse), "blog.example/?p=7" (WordPress)
void identify_json(const JsonFields& fields, const Page& page, Document& document);

// The same of a record that no forum or blog software made.
void identify_json_record(const Page& page, Document& document);

// Clears in a comment inside of such an object what names another site than that which sent it.
void distrust_json_identity(const Page& page, Document& comment);

}  // namespace glane
