// Opens an index for reading and checks that this version of glane understands it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <xapian.h>

#include "french/analyzer.hpp"
#include "index/document_terms_xapian.hpp"
#include "index/refresh/short_hash.hpp"
#include "index/segment/segment_set.hpp"

namespace glane {

// An index as one commit left it: the postings and what is kept beside them.
struct OpenIndex {
  std::string generation;  // its folder
  Xapian::Database database;
  SegmentSet segments;
  Positions positions = Positions::streams;
  StopWords unposted;                        // words without postings
  std::shared_ptr<FrenchAnalyzer> analyzer;  // as the index asks for it
};

// errors: Error{index} where `directory` is no index, or one that must be made anew
OpenIndex open_index(const std::string& directory);

// The newest commit of the index that `index` was opened from; keeps what has not changed.
void reopen_index(const std::string& directory, OpenIndex& index);

// Whether a document that was given this number is still there.
bool has_document(const Xapian::Database& database, Xapian::docid number);

// The number of the document with this id; 0: there is none. cost: a binary search a segment
Xapian::docid find_document(const Xapian::Database& database, const SegmentSet& segments,
                            std::string_view id);
Xapian::docid find_document(const Xapian::Database& database, const SegmentSet& segments,
                            ShortHash hash);

// errors: Error{index} where the format or the analyzer is of another version
void check_format(const Xapian::Database& database, const std::string& directory);

// The same, whatever the analyzer: documents and columns can be read. errors: Error{index}
void check_stored_format(const Xapian::Database& database, const std::string& directory);

// The stop words in force.
StopWords stored_stop_words(const Xapian::Database& database);

// The protected words that the index was made with.
ProtectedWords stored_protected_words(const Xapian::Database& database);

// The front end as the index asks for it.
FrenchAnalyzer stored_analyzer(const Xapian::Database& database);

Positions stored_positions(const Xapian::Database& database);

}  // namespace glane
