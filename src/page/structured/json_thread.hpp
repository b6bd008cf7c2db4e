// Makes documents of one JSON object: an article or a topic with its comments, or a comment alone.
#pragma once

#include <string>
#include <vector>

#include "base/parse_json.hpp"
#include "crawl/page.hpp"
#include "glane/date.hpp"
#include "glane/document.hpp"

namespace glane {

struct JsonThread {
  std::vector<Document> documents;  // the article first; without it where it is all unknown
  std::string markup;               // the article's text as HTML, where there is no plain text
  std::vector<Remark> remarks;      // what was doubtful: a date that is none
};

// in:     object  nested no deeper than parse_json allows
//         page    that it is: relative dates count from when it was fetched, the object's own date
//                 of crawl coming before that; what it says of itself is looked at by who says it
// out:    ids of articles and of comments that stand alone as identify_json names them, of other
//         comments as the object states them; thread, thread_title and source only where it states
//         them; comments in order, replies behind what they answer, reply_to the author of that;
//         positions
// errors: no document where there is neither title nor text nor comment
JsonThread read_json_thread(const Json& object, const Page& page);

// The same of an object that stands in a page: ids are as stated, and of no use elsewhere. The
// article stands first even where it has neither title nor text: JSON-LD may state its author and
// date alone.
JsonThread read_stated_json_thread(const Json& object, const Date& seen);

}  // namespace glane
