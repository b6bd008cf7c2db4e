// Writes documents into an index on disk: adds, replaces, removes, commits. One way for the first
// run, a nightly one and a document added: they differ by how many threads prepare documents.
//
// What is added is inverted in memory (segment_builders.hpp). A commit writes it as segments, tells
// the manifest, and publishes what readers see. Segments are merged as they come, large ones in a
// thread of their own.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "glane/document.hpp"
#include "glane/suppression.hpp"
#include "glane/writer.hpp"
#include "index/manifest/manifest.hpp"
#include "index/writer/document_store.hpp"
#include "index/writer/prepared_document.hpp"
#include "index/writer/writer_options.hpp"

namespace glane {

// Holds the index's lock while it lives. One thread at a time, but for prepare().
class IndexWriter final : public DocumentStore {
 public:
  // Opens the index in `directory`, or makes one there.
  //   errors  Error{index}: the path is no index, is locked, cannot be written; Interrupted;
  //           Error{usage}: a list that cannot be read, an index made with other protected words
  explicit IndexWriter(const std::string& directory, const WriterOptions& options = {});

  // What is not committed is lost.
  ~IndexWriter() override;

  // Makes a document ready to be added. Threads 0 to WriterOptions::threads - 1, each one thread at
  // a time, while add() goes on; not while commit() does.
  PreparedDocument prepare(const Document& document, unsigned thread);

  // Adds documents that a program gives: each replaces the one of its id, unless nothing of it has
  // changed, or that one is a newer capture.
  //   out: added where the first of them is new; else updated where any is written
  using Outcome = WriteOutcome;
  Outcome add(const std::vector<Document>& documents);
  Outcome add(const std::vector<Document>& documents,
              const std::vector<PreparedDocument>& prepared);

  Holding holds(const Document& document, const PreparedDocument& prepared) override;
  void put(const Document& document, const PreparedDocument& prepared) override;
  void leave(const PreparedDocument& prepared) override;
  void remove(IdHash id) override;
  std::optional<Head> head(IdHash id) override;
  Note note(IdHash id) override;
  void set_note(IdHash id, const Note& note) override;
  std::string source(IdHash id) override;
  void set_source(IdHash id, const std::string& source) override;

  // So much has been added that a commit is due: when nothing that was prepared is under way.
  bool is_full() const;

  SuppressionList suppressed() const;
  void set_suppression_list(const SuppressionList& suppressed);

  // For who keeps a record in it, which commits with the documents.
  Manifest& manifest();

  // The constants that the index is searched with, from the next commit on.
  //   in: settings  text that read_ranking reads; empty: the defaults
  void set_ranking(const std::string& settings);

  // When nothing that was prepared is under way. What was added is on the disk, and seen by whoever
  // opens the index, when it returns. Where nothing has changed nothing is written.
  //   errors: Error{index}; what was committed before stays. Then every call that may fail does:
  //   what
  //           was added is lost, unless the manifest had it when `current` could not be published;
  //           the next writer tells which. Merges that fail are no error of a commit
  void commit();

  // Writes what was added since the last commit to the disk, where the next commit finds it. When
  // nothing that was prepared is under way. errors: as of commit()
  void flush();

  // Waits for the merges that are due, and commits them; not where it is asked to end.
  void finish_merges();

  // Makes one segment of all, without what is dead. errors: Interrupted, too
  void merge_all();

  // Commits, then writes segments anew without their dead rows: those of which holds() says that
  // they have something to be erased. When it returns nothing of what was removed from them is left
  // in the folder; where it is cut short, the same again goes on.
  //   out:    false where another process reads the manifest for long and keeps its old pages: the
  //           same again finishes that
  //   errors: Interrupted, too
  bool erase(const std::function<bool(const Segment&)>& holds);

 private:
  struct Data;
  template <typename Act>
  auto guarded(Act act) const;  // throws Error{index} in place of whatever act throws
  std::unique_ptr<Data> data_;
};

}  // namespace glane
