#include "index/maintenance/salvaged_segment.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "glane/error.hpp"
#include "segment/format/digest.hpp"
#include "segment/format/stored_document.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

using namespace segment_format;

namespace {

// Strings that are tried in the place of one that cannot be right.
constexpr std::uint32_t kMostTried = 500;

bool is_plausible(std::string_view text) {
  const bool has_control = std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < ' ' || c == '\x7F';
  });
  return !has_control && find_invalid_utf8(text) == std::string_view::npos;
}

void leave_out_implausible(Document& document) {
  for (std::string Document::*field : {&Document::site, &Document::section, &Document::language}) {
    if (!is_plausible(document.*field)) (document.*field).clear();
  }
  std::erase_if(document.authors, [](const std::string& name) { return !is_plausible(name); });
  if (!is_plausible(document.author)) document.author.clear();
  if (!is_plausible(document.thread)) document.thread = document.id;
}

}  // namespace

SalvagedSegment::SalvagedSegment(const std::string& path)
    : sections_(path),
      ids_(sections_),
      digests_(sections_.numbers(kDigests)),
      types_(sections_.numbers(kTypes)),
      authors_(sections_.numbers(kAuthors)),
      author_lists_(sections_.numbers(kAuthorLists)),
      author_strings_(sections_, kAuthorEnds),
      sites_(sections_, kSites),
      section_names_(sections_, kSections),
      languages_(sections_, kLanguages),
      has_whole_columns_(sections_.are_whole(kTypes, kIds)),
      texts_(sections_,
             [&](std::uint32_t row, std::string_view record) {
               Document document = columns_of(row);
               try {
                 read_record(record, document);
               } catch (const Error&) {
                 return false;
               }
               return is_as_written(row, document);
             }),
      proven_(sections_.rows(), -1) {}

bool SalvagedSegment::knows_id(std::uint32_t row) {
  if (ids_.is_known(row)) return true;
  if (proven_[row] < 0) {
    proven_[row] = 0;
    try {
      document(row);
      proven_[row] = 1;
    } catch (const Error&) {
      // Not by what can be read of it.
    }
  }
  return proven_[row] > 0;
}

Document SalvagedSegment::columns_of(std::uint32_t row) const {
  Document document;
  document.id = ids_.id(row);
  document.thread = ids_.thread(row);
  document.type = (types_[row] & kComment) != 0 ? DocumentType::comment : DocumentType::article;
  document.site = sites_.string(sites_.numbers[row]);
  document.section = section_names_.string(section_names_.numbers[row]);
  document.language = languages_.string(languages_.numbers[row]);
  add_authors(row, document);
  return document;
}

// As Segment::authors reads them.
void SalvagedSegment::add_authors(std::uint32_t row, Document& document) const {
  const std::uint64_t number = authors_[row];
  const std::uint64_t count = sections_.written_size(kAuthorEndOffsets);
  if (number == 0) return;
  if (number <= count) {
    document.authors.emplace_back(author_strings_[number - 1]);
    return;
  }
  const std::uint64_t place = number - count - 1;
  if (place >= author_lists_.size()) return;
  const std::uint64_t names =
      std::min<std::uint64_t>(author_lists_[place], author_lists_.size() - place - 1);
  for (std::uint64_t i = 1; i <= names; ++i) {
    const std::uint64_t name = author_lists_[place + i];
    document.authors.emplace_back(name == 0 ? "" : author_strings_[name - 1]);
  }
}

bool SalvagedSegment::is_as_written(std::uint32_t row, const Document& document) const {
  return digest(document) == digests_[row];
}

// One string of a column that is damaged, or what the document is: where the digest fits with
// another, that was it.
bool SalvagedSegment::mend(std::uint32_t row, Document& document) const {
  if (!sections_.is_whole(kTypes)) {
    const DocumentType kept = document.type;
    for (const DocumentType type : {DocumentType::article, DocumentType::comment}) {
      document.type = type;
      if (is_as_written(row, document)) return true;
    }
    document.type = kept;
  }
  return mend_string(row, document, &Document::site, sites_) ||
         mend_string(row, document, &Document::section, section_names_) ||
         mend_string(row, document, &Document::language, languages_);
}

bool SalvagedSegment::mend_string(std::uint32_t row, Document& document,
                                  std::string Document::*field, const Column& column) const {
  if (column.is_whole) return false;
  const std::string kept = document.*field;
  const std::uint32_t most = std::min(column.strings.size(), kMostTried);
  for (std::uint32_t number = 0; number <= most; ++number) {
    document.*field = column.string(number);
    if (is_as_written(row, document)) return true;
  }
  document.*field = kept;
  return false;
}

SalvagedDocument SalvagedSegment::document(std::uint32_t row) {
  const std::string_view record = texts_.record(row);
  SalvagedDocument saved{columns_of(row), false};
  read_record(record, saved.document);
  if (is_as_written(row, saved.document) || mend(row, saved.document)) return saved;
  if (!ids_.is_known(row)) throw_damaged({}, DiagnosticCode::damage_id);
  // Where all else is whole it is the digest that is not.
  saved.is_doubtful = !has_whole_columns_ || sections_.is_whole(kDigests);
  if (saved.is_doubtful) leave_out_implausible(saved.document);
  return saved;
}

}  // namespace glane
