// An index, or several as one, as one thread asks it: snapshots, which others share, and what a
// thread needs of its own, the postings of all segments as one Xapian database and an analyzer.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <xapian.h>

#include "french/analyzer.hpp"
#include "index/snapshot/snapshot_set.hpp"
#include "query/search_watch.hpp"

namespace glane {

// Which segments a posting source was told of: what SearchContext::segment_of counts by.
using SegmentsMet = std::unordered_map<std::size_t, std::size_t>;

class DocumentMatcher;

// The tests of posting sources, by the number that a source describes itself with.
using NotedMatchers = std::vector<std::shared_ptr<const DocumentMatcher>>;

// One thread at a time. Queries made of it must not outlive it.
class SearchContext {
 public:
  // errors: Xapian's
  explicit SearchContext(std::shared_ptr<const SnapshotSet> snapshot);
  explicit SearchContext(std::shared_ptr<const Snapshot> snapshot)
      : SearchContext(one_snapshot(std::move(snapshot))) {}

  // Sees other commits of the same indexes from now on; keeps what has not changed.
  void move_to(std::shared_ptr<const SnapshotSet> snapshot);

  const SnapshotSet& snapshot() const { return *snapshot_; }
  const SegmentSet& segments() const { return snapshot_->segments(); }
  const Xapian::Database& database() const { return database_; }
  // The postings of one segment, below segments().size().
  const Xapian::Database& shard(std::size_t number) const { return open_[number].database; }
  const SynonymTable& synonyms() const { return snapshot_->synonyms(); }
  FrenchAnalyzer& analyzer() const { return *analyzer_; }  // as the index asks for it

  // The number of the segment whose postings `shard` is: Xapian shows a posting source one segment
  // at a time, and does not say which. UUIDs tell databases apart; of those that bear the same,
  // one segment that is there twice, each is met in turn.
  //   in: met  of the source and its clones
  std::size_t segment_of(const Xapian::Database& shard, SegmentsMet& met) const;

  // As vocabulary.hpp has them; kept, as one query asks for a word several times. What is given
  // is valid until the next call.
  const std::vector<std::string>& forms_of_stem(const std::string& stem) const;
  const std::vector<std::string>& forms_of_folded(const std::string& folded) const;

  // Whether some document has the form.
  bool has_form(const std::string& form) const;

  // How many documents have the term; kept, too.
  double documents_with_term(const std::string& term) const;

  // What ends the search that is under way; nullptr: nothing does. It must outlive the search.
  void watch_with(SearchWatch* watch) { watch_ = watch; }
  SearchWatch* watch() const { return watch_; }

  // Where the tests of posting sources that are made of it are noted; nullptr: nowhere. It must
  // outlive them.
  void note_matchers(NotedMatchers* noted) const { noted_ = noted; }
  NotedMatchers* noted_matchers() const { return noted_; }

  // To be called for each document and word that is looked at. errors: those of SearchWatch
  void tick() const {
    if (watch_ != nullptr) watch_->tick();
  }

 private:
  struct OpenSegment {
    std::shared_ptr<const Segment> segment;
    Xapian::Database database;
    std::string uuid;
  };
  using KnownForms = std::unordered_map<std::string, std::vector<std::string>>;

  std::shared_ptr<const SnapshotSet> snapshot_;
  std::vector<OpenSegment> open_;
  Xapian::Database database_;
  std::unique_ptr<FrenchAnalyzer> analyzer_;
  SearchWatch* watch_ = nullptr;
  mutable NotedMatchers* noted_ = nullptr;
  mutable KnownForms known_stems_, known_folded_;
  mutable std::unordered_set<std::string> occurring_;  // forms met in these
  mutable std::unordered_map<std::string, double> known_terms_;
};

}  // namespace glane
