// What a segment stores of a document besides its columns: one record of bytes, packed with those
// of its neighbours into a block.
#pragma once

#include <string>
#include <string_view>

#include "glane/document.hpp"

namespace glane {

// Appends the record to `out`: lengths and bytes of the strings that no column has.
void append_stored_document(const Document& document, std::string& out);

// Which of its parts are copied out of a record: its texts are most of it.
enum class RecordParts { all, all_but_texts };  // Document::text, Document::quotes

// Fills what append_stored_document wrote into a document; the rest is for the columns to say.
//   errors: Error{index} where the bytes are no record
void read_record(std::string_view bytes, Document& document, RecordParts parts = RecordParts::all);

}  // namespace glane
