// One index or several, each as one commit left it, read as one: its segments are those of all, and
// its words, figures and settings are one index's.
//
// A thread's id is one thread in all of them; a document's id may be one document in each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "glane/document.hpp"
#include "index/snapshot/snapshot.hpp"

namespace glane {

// Immutable: any number of threads may read it.
class SnapshotSet {
 public:
  // in:     snapshots  at least one; of several each bears its index's name
  // errors: Error{usage} where their settings differ so that a question would be another one in
  //         each; Error{index} where 32 bits do not number their documents
  explicit SnapshotSet(std::vector<std::shared_ptr<const Snapshot>> snapshots);

  std::size_t size() const { return snapshots_.size(); }
  const Snapshot& operator[](std::size_t index) const { return *snapshots_[index]; }
  const std::vector<std::shared_ptr<const Snapshot>>& snapshots() const { return snapshots_; }

  const SegmentSet& segments() const { return segments_; }

  // Which index a segment of these belongs to.
  std::size_t index_of(std::size_t segment) const { return index_of_[segment]; }

  // The live documents with an id, as SegmentSet::find_id finds them, one an index at most.
  //   in: index  searched before the others
  std::vector<std::uint32_t> find_ids(std::string_view id, std::size_t index = 0) const;

  // Those that all have.
  const std::string& setting(std::string_view key) const { return first().setting(key); }
  StopWords stop_words() const { return first().stop_words(); }
  ProtectedWords protected_words() const { return first().protected_words(); }
  const StopWords& stop_row_words() const { return first().stop_row_words(); }
  const SynonymTable& synonyms() const { return first().synonyms(); }
  FrenchAnalyzer analyzer() const { return first().analyzer(); }

  // Fills what is known of a document beside its segment, and, of several indexes, the name of its
  // own.
  void complete(Document& stored, std::size_t segment) const;

 private:
  const Snapshot& first() const { return *snapshots_.front(); }

  std::vector<std::shared_ptr<const Snapshot>> snapshots_;
  SegmentSet segments_;
  std::vector<std::size_t> index_of_;  // by segment
};

// A set of one.
std::shared_ptr<const SnapshotSet> one_snapshot(std::shared_ptr<const Snapshot> snapshot);

}  // namespace glane
