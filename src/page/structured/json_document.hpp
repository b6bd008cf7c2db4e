// Reads one document from the fields of a JSON object, an article or a comment.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/remark.hpp"
#include "glane/date.hpp"
#include "glane/document.hpp"
#include "page/structured/json_fields.hpp"

namespace glane {

// What reading one thread's documents knows and gathers besides them.
struct JsonContext {
  Date seen;                    // what relative dates count from: the article's crawl date
  std::string markup;           // the article's text as HTML, where there is no plain text
  std::vector<Remark> remarks;  // what was doubtful
};

// out: everything but place in a thread; an id only as the object states it
Document read_json_document(const JsonFields& fields, DocumentType type, JsonContext& context);

// Where a comment that stands alone says that it belongs: thread, thread_title, position,
// reply_to; and any document's source.
void read_place_of_json_document(const JsonFields& fields, Document& document);

// Values as documents have them, whatever record states them:
// an id without the spaces around it, which tables are full of: to drop any other sign could make
// two ids one;
std::string trim_json_document_text(std::string_view id);
// the section named first, as extractors list categories from the widest on: "Sport;Vélo";
std::string section_of_json_document(std::string_view written);
// "fr_FR" -> "fr-FR";
std::string language_of_json_document(std::string_view written);
// "\n" for every line end, no blanks around.
std::string clean_text_of_json_document(std::string_view text);

}  // namespace glane
