// Maintenance of an index: is it whole, mend it, make it small, copy it. Each function may be
// called while others read and, but where it says so, while one writes; by any thread, and in a
// forked child as in any process. `waiting` ends each within moments.
//
// errors, of each: Error{index} where there is no index, where it is of another version, or where a
//         file cannot be read or written; Interrupted where it was asked to end. What was there
//         before stays
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "glane/api.hpp"
#include "glane/error.hpp"
#include "glane/waiting.hpp"

namespace glane {

enum class IndexVerdict {
  sound,
  damaged,
  unreadable,  // no damage was seen, but not all could be read
};

struct IndexCheck {
  std::uint64_t documents = 0;
  std::uint64_t articles = 0;
  std::uint64_t comments = 0;
  std::uint64_t threads = 0;
  std::uint64_t threads_without_article = 0;  // no fault: a comment may be read without it
  std::uint64_t files = 0;                    // that the index was read from
  // A sentence each; of each kind the first hundred, and how many more there are.
  std::vector<std::string> faults;
  // The same of what the system did not let be read: what is there nobody knows.
  std::vector<std::string> unreadable;
  // Both with their codes, for another language: all of `unreadable`, then all of `faults`.
  std::vector<Diagnostic> diagnostics;

  IndexVerdict verdict() const {
    if (!faults.empty()) return IndexVerdict::damaged;
    return unreadable.empty() ? IndexVerdict::sound : IndexVerdict::unreadable;
  }
  bool is_sound() const { return verdict() == IndexVerdict::sound; }
};

// Looks an index through: that readers and writers are given the same, that every file is as it was
// written, that the postings are those of the words, every document as it was added, what was read
// and what is noted of documents that are there. Takes no lock and needs no right to write; writers
// go on.
//   cost: all of the index is read; some 40 us a document
GLANE_API IndexCheck check_index(const std::string& directory, const Waiting& waiting = {});

struct RebuildOptions {
  unsigned jobs = 0;  // threads; 0: as many as there are processors
  Waiting waiting = {};
  // compact_index: makes everything anew from the stored documents, by this version's dictionary.
  bool upgrade = false;
};

struct IndexRebuild {
  std::uint64_t documents = 0;
  std::uint64_t removed = 0;  // documents removed before, which still took their room
  std::uint64_t bytes_before = 0;
  std::uint64_t bytes_after = 0;
  double seconds = 0;
  // What could not be saved, or was saved but differs from what was written: by name. Of each kind
  // the first hundred, and how many more there are. The next run reads the pages of these again.
  std::vector<std::string> lost;
  std::vector<Diagnostic> diagnostics;  // the same with their codes
};

// Merges the segments of an index into one: what was removed is gone from the disk. With
// options.upgrade it may have been made with another version of the dictionary. Nobody else may
// write meanwhile; readers go on.
// errors: besides, where the index is damaged
// cost:   some 3 us a document; of an upgrade two thirds of what a first run takes. The disk holds
//         both for a while
GLANE_API IndexRebuild compact_index(const std::string& directory, const RebuildOptions& options);

// Mends an index that is damaged: keeps every document whose text and id can be read, and makes
// segments that are not as they were written anew from these. The new index is whole on the disk
// before anything is removed; a segment's file of which nothing can be read stays.
GLANE_API IndexRebuild repair_index(const std::string& directory, const RebuildOptions& options);

// Copies an index as one commit left it to `destination`, a folder that is not there yet, or empty.
// The copy is an index, and verified: all of it is read. Files that never change are shared with it
// where the file system can (hard links). A writer goes on, however long it takes. The index notes
// where the copy is, for forget to name it. Until it is whole the copy is beside the
// destination, under its name with ".new-" and some digits behind it; one that was cut short stays.
// out:    false where that could not be noted
// errors: besides, where the destination is not empty, or where the index is damaged
GLANE_API bool backup_index(const std::string& directory, const std::string& destination,
                            const Waiting& waiting = {});

struct RestoreOptions {
  Waiting waiting = {};
  bool unforget = false;  // only what the backup has forgotten stays so
};

struct IndexRestore {
  std::uint64_t documents = 0;
  std::uint64_t kept_out = 0;  // documents of the backup that stay forgotten
  // Whether what the index had forgotten could be read; else documents may have come back.
  bool knows_suppression_list = true;
};

// Makes the index in `directory`, which need not exist, what `backup` is, in one commit. The backup
// stays as it is, shares nothing with the index, and is noted as a copy of it; all of it is
// verified before. What the index had forgotten stays forgotten, besides what the backup has: such
// documents do not come back, nor does a byte of their texts. Nobody else may write meanwhile;
// readers go on.
// errors: besides, where a file of the backup is not as it was written, or is a link; where the
//         folder has other files and no index
GLANE_API IndexRestore restore_index(const std::string& backup, const std::string& directory,
                                     const RestoreOptions& options = {});

}  // namespace glane
