// Makes documents of one JSON object: an article or a topic with its comments, or a comment alone.
// Called by the readers of JSON lines and of JSON-LD, which is the same under schema.org's names.
#pragma once

#include <string>
#include <vector>

#include "date/date.hpp"
#include "page/document.hpp"
#include "page/json_text.hpp"

namespace glane {

struct JsonThread {
  std::vector<Document> documents;   // the article first; without it where it is all unknown
  std::string markup;                // the article's text as HTML, where there is no plain text
  std::vector<std::string> remarks;  // what was doubtful: a date that is none
};

// in:     object  nested no deeper than parse_json allows
//         seen    what relative dates count from; the object's own date of crawl comes before it
// out:    ids, thread, thread_title and source only where the object states them; comments in
//         order, replies behind what they answer, reply_to the author of that; positions
//         keep_head  the article stands first even where it has neither title nor text: JSON-LD
//                    may state its author and date alone
// errors: no document where there is neither title nor text nor comment, but a head that is kept
JsonThread read_json_thread(const Json& object, const Date& seen, bool keep_head = false);

}  // namespace glane
