// The folder of an index: generations, of which one is the index. A generation is a Xapian database
// with the segments beside it; XAPIANDB, a stub file as Xapian knows them, names the one that
// counts, so that any tool of Xapian's opens the folder itself.
//
//   glane.idx/XAPIANDB             "glass gen-2"
//   glane.idx/gen-2/iamglass       Xapian's version file, written last: a commit is its rename
//   glane.idx/gen-2/*.glass        Xapian's tables: postings, lists of terms, classes of words as
//                                  synonyms, and metadata (schema.hpp) among the postings
//   glane.idx/gen-2/s1-9000.7.seg  segments (segment.hpp) that the metadata name: of documents 1 to
//                                  9000, written for the commit behind number 7
//   glane.idx/gen-2/flintlock      Xapian's own lock, empty
//   glane.idx/writer.lock          held by the one writer, whose process it names
//   glane.idx/commit.lock          held while a commit ends, shared while files are copied
//
// A new generation is built under a name of its own, by a first run, a rebuild or from a backup,
// and becomes the index by one rename of the stub. A backup has the same files, but for the locks.
#pragma once

#include <string>

namespace glane {

// The folder of the generation that counts. errors: Error{index} where there is no index
std::string current_generation(const std::string& directory);

// Whether `directory` has a generation that counts.
bool has_generation(const std::string& directory);

// Makes the directory where it is missing. errors: Error{index} where it is a file, or holds what
// is not an index's
void prepare_directory(const std::string& directory);

// A folder, not there yet, for a generation to come.
std::string next_generation(const std::string& directory);

// Waits until the files of a generation are on the disk. errors: std::system_error
void sync_generation(const std::string& generation);

// Makes `generation`, which is on the disk, the one that counts: from its return on, though what it
// did is on the disk only when the directory has been synced. errors: std::system_error, before
// that
void publish_generation(const std::string& directory, const std::string& generation);

// Removes generations that do not count: those replaced, and what was being built when a run ended.
// Readers go on with what they have open.
void remove_other_generations(const std::string& directory);

}  // namespace glane
