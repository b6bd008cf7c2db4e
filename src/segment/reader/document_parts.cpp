#include "segment/reader/document_parts.hpp"

#include <string_view>

#include "glane/error.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

Document document_of_columns(const Segment& segment, std::uint32_t row) {
  Document document;
  document.id = segment.id(row);
  document.type = segment.type(row);
  document.thread = segment.threads()[row];
  document.site = segment.sites()[row];
  document.section = segment.sections()[row];
  document.language = segment.languages()[row];
  const NumberRange names = segment.authors(row);
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    document.authors.emplace_back(names[i] == 0 ? "" : segment.author_strings()[names[i] - 1]);
  }
  return document;
}

Document document_parts(const Segment& segment, std::uint32_t row, RecordParts parts,
                        UnpackedBlocks& blocks) {
  const std::string_view stored = segment.record(row, blocks);
  Document document = document_of_columns(segment, row);
  try {
    read_record(stored, document, parts);
  } catch (const Error& error) {
    throw_damaged(segment.path() + ".seg", said("reason", error));
  }
  return document;
}

}  // namespace glane
