// An index as one commit left it, for reading: made of the file `current` and the segments it names
// (index_format.hpp). No commit disturbs it, no lock is held, nothing is written.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "french/analyzer.hpp"
#include "glane/document.hpp"
#include "index/manifest/current.hpp"
#include "index/snapshot/segment_set.hpp"
#include "index/snapshot/synonym_table.hpp"

namespace glane {

// Immutable: any number of threads may read it.
class Snapshot {
 public:
  // The newest commit of the index in `directory`.
  //   in:     before  a commit of the same index, perhaps older, whose files need not be opened
  //                   again; nullptr: there is none
  //   errors: Error{index} where there is no index, where it is of another format or of another
  //           version of the dictionary, or where a file cannot be read
  static std::shared_ptr<const Snapshot> open(const std::string& directory,
                                              const std::shared_ptr<const Snapshot>& before = {});

  const std::string& directory() const { return directory_; }
  const SegmentSet& segments() const { return segments_; }
  const Current& current() const { return current_; }

  // A setting of the index (index_format.hpp), empty where it has none.
  const std::string& setting(std::string_view key) const { return current_.setting(key); }

  StopWords stop_words() const;
  ProtectedWords protected_words() const;
  const StopWords& stop_row_words() const { return stop_row_words_; }  // words without postings
  const SynonymTable& synonyms() const { return synonyms_; }
  FrenchAnalyzer analyzer() const;  // the front end as the index asks for it

  // Fills what is noted of a document beside its segment: source, captures, gone.
  void apply_notes(Document& stored) const;

 private:
  Snapshot(const std::string& directory, Current current, SegmentSet segments);

  std::string directory_;
  Current current_;
  SegmentSet segments_;
  StopWords stop_row_words_;
  SynonymTable synonyms_;
};

}  // namespace glane
