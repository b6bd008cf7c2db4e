// What an index notes beside a document, so that the document need not be written again: that its
// page no longer shows it, that its page is found elsewhere now. Called by the writer and by who
// reads documents.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>

#include <xapian.h>

#include "index/refresh/short_hash.hpp"
#include "page/document.hpp"

namespace glane {

// Since when its page does not show a comment, in seconds since 1970.
void note_gone(Xapian::WritableDatabase& database, ShortHash document, std::int64_t since);
std::optional<std::int64_t> gone_since(const Xapian::Database& database, ShortHash document);

// Its page shows it again.
void note_back(Xapian::WritableDatabase& database, ShortHash document);

// Where a document is read now, which need not be what is stored with it.
void note_source(Xapian::WritableDatabase& database, ShortHash document, const std::string& stored,
                 const std::string& source);

// Takes off what is noted of a document that is written anew or removed.
void clear_notes(Xapian::WritableDatabase& database, ShortHash document);

// Whether anything is noted of any document, captures of pages included; whether any is gone or is
// found elsewhere; whether any is gone.
bool has_notes(const Xapian::Database& database);
bool has_gone_or_source(const Xapian::Database& database);
bool has_gone(const Xapian::Database& database);

// Fills what is noted of a document into it.
//   in: stored  as its segment has it
void apply_notes(const Xapian::Database& database, Document& stored);

// Hashes of documents, as the metadata keeps a set of them.
std::unordered_set<ShortHash> read_hashes(const std::string& packed);
std::string pack_hashes(const std::unordered_set<ShortHash>& hashes);

}  // namespace glane
