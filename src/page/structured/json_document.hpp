// Reads one document from the fields of a JSON object: which names each field goes by.
// Called by json_thread.cpp for the article and for each comment.
#pragma once

#include <string>
#include <vector>

#include "glane/date.hpp"
#include "glane/document.hpp"
#include "page/structured/json_fields.hpp"

namespace glane {

// What reading one thread's documents knows and gathers besides them.
struct JsonContext {
  Date seen;                         // what relative dates count from: the article's crawl date
  std::string markup;                // the article's text as HTML, where there is no plain text
  std::vector<std::string> remarks;  // what was doubtful
};

// out: everything but place in a thread; an id only as the object states it
Document read_json_document(const JsonFields& fields, DocumentType type, JsonContext& context);

// Where a comment that stands alone says that it belongs: thread, thread_title, position,
// reply_to; and any document's source.
void read_json_place(const JsonFields& fields, Document& document);

// "\n" for every line end, no blanks around.
std::string clean_json_text(std::string_view text);

}  // namespace glane
