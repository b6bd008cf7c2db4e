// Writes an index anew from the documents it holds. Serves compact_index, which will have every
// document as it was written, and repair_index, which takes what it can read.
//
// What stays: the documents that stand, in the order of their numbers, with what is noted of them;
// lists, ranking, what was forgotten; the record of what was read. What goes: rows of documents
// removed. Of a repair besides:
//   - a document that the record gives and a segment still has comes back, unless it was forgotten;
//   - where the postings cannot say which documents stand, those do that the record gives; where
//     there is no record either, the newest row of each id;
//   - pages of documents that are lost, or no longer as they were written, are read again by the
//     next run: their files count as unfinished, their keys as unknown;
//   - documents that no file is known to give stand under CrawlRecord::kOfNoFile.
#pragma once

#include <string>

#include "index/care/care.hpp"

namespace glane {

enum class RebuildKind { compact, repair };

// errors: Error{index}
IndexRebuild rebuild_index(const std::string& directory, RebuildKind kind,
                           const RebuildOptions& options);

}  // namespace glane
