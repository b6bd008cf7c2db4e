// --fields NAME,...: the columns of tables, the keys of JSON.
#pragma once

#include <string>
#include <string_view>

#include "arguments.hpp"
#include "glane/glane.hpp"

namespace glane::cli {

// The fields that --fields names, in its order; none where it is not given.
//   in:     format  of the output
//   errors: Error{usage} for a name that is none, listing all, and for a format without fields
ChosenFields chosen_fields(const Arguments& arguments, std::string_view format);

// errors: Error{usage} for a field that no stream of hits has
void require_streamed(const ChosenFields& fields);

// "id, type, ..." of the table of fields; or of the keys of a document's JSON.
std::string known_fields();
std::string known_document_fields();

// The document's JSON with the keys that --fields of `arguments` names, in its order; all of it
// where it is not given. Made once, asked for each document.
class DocumentFields {
 public:
  // errors: Error{usage} for a name that is no key of a document, listing all
  explicit DocumentFields(const Arguments& arguments);

  bool all() const { return names_.empty(); }
  std::string json(const std::string& document_json) const;

 private:
  std::vector<std::string> names_;
};

}  // namespace glane::cli
