// Removal on request: documents that are taken out of an index and are not to come back with the
// next run. By any thread, while others read; forget and undo_forget are writers while they last.
//
// errors, of each: Error{index} where there is no index, or where it cannot be read or written;
//         Interrupted where it was asked to end: the same request goes on
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "glane/api.hpp"
#include "glane/date.hpp"
#include "glane/waiting.hpp"

namespace glane {

struct SuppressionList {
  std::vector<std::string> ids = {};      // of documents
  std::vector<std::string> authors = {};  // all of whose documents; accents and case do not count
};

struct ForgetOptions {
  Waiting waiting = {};
  bool erase = false;    // from the disk, at once
  bool dry_run = false;  // say what would be done, and do nothing
};

// A copy of an index that was made by backup_index, or that it was restored from.
struct KnownCopy {
  std::string path;  // absolute
  Date made;         // or restored

  GLANE_EQUALITY(KnownCopy)
};

// What is erased of an index, and what has some of it still. Ids ascend, each once.
struct Erasure {
  // Documents of which the index's files had something, whether readers saw it or not: also what
  // was removed, replaced or forgotten before.
  std::vector<std::string> ids = {};
  std::uint64_t segments = 0;   // that had it, and are written anew
  std::uint64_t bytes = 0;      // of those, before
  bool is_whole = true;         // false: another process reads the manifest for long and keeps its
                                // old pages; the same request finishes that
  bool is_interrupted = false;  // the StopTest has ended it, when the documents had been taken out:
                                // the same request goes on

  // Documents that stay, and what they have:
  std::vector<std::string> quoted_in = {};  // a quotation of what is erased
  std::vector<std::string> named_in = {};   // the name of an author of the request, who is quoted
                                            // or answered there
  std::vector<std::string> titled_in = {};  // a comment: the title of its article
  std::vector<KnownCopy> copies = {};       // that are still there, last made last
};

struct ForgetReport {
  std::vector<std::string> ids = {};  // of the documents taken out, ascending
  // With ForgetOptions::erase:
  Erasure erasure = {};
  std::vector<std::string> unknown = {};  // ids that no document has or had, and not forgotten
};

// Takes documents out of an index and remembers it, so that no run brings them back; the documents
// of an author who is forgotten do not come in either. What is quoted of them in others stays.
//
// Their text leaves the disk when their segments are merged, or, with options.erase, before it
// returns: no byte of text, title or author is left in the index's files, but for what is in
// documents that stay (Erasure says where). The ids, and the names of authors of the request, are
// kept in the list of what is not to come back. Who has the index open may keep its old files until
// it is opened anew. Where it is cut short the index is whole; the same request goes on.
// Who quotes what is erased can be found as long as it is there: by the first request alone.
//   errors: Interrupted, where nothing has been done
//   cost:   of an erasure some 3 us a document of the segments concerned, and a look at the
//           quotations of all
GLANE_API ForgetReport forget(const std::string& directory, const SuppressionList& request,
                              const ForgetOptions& options = {});

// Lets documents come in again, with the next run of index_pages.
//   out:    what of the request was not forgotten
GLANE_API SuppressionList undo_forget(const std::string& directory, const SuppressionList& request,
                                      const Waiting& waiting = {});

// What was forgotten, ascending.
GLANE_API SuppressionList suppressed(const std::string& directory);

}  // namespace glane
