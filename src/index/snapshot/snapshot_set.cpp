#include "index/snapshot/snapshot_set.hpp"

#include <utility>

#include "glane/error_code.hpp"
#include "index/files/index_format.hpp"

namespace glane {

namespace {

// What a question is read by. Where it differs, the same words ask for one thing here and for
// another there: no list of both would be either's.
struct SharedSetting {
  std::string_view key;
  ErrorCode fault;
};

constexpr SharedSetting kShared[] = {
    {setting::kStopWords, ErrorCode::argument_other_stopwords},
    {setting::kSynonyms, ErrorCode::argument_other_synonyms},
    {setting::kProtectedWords, ErrorCode::argument_other_protected},
    {setting::kStopRowWords, ErrorCode::argument_other_postings},
};

void require_same_settings(const Snapshot& a, const Snapshot& b) {
  for (const SharedSetting& shared : kShared) {
    if (a.setting(shared.key) == b.setting(shared.key)) continue;
    throw Error(shared.fault, {{"directory", a.directory()}, {"other", b.directory()}});
  }
}

}  // namespace

SnapshotSet::SnapshotSet(std::vector<std::shared_ptr<const Snapshot>> snapshots)
    : snapshots_(std::move(snapshots)) {
  std::vector<LiveSegment> segments;
  for (std::size_t index = 0; index < snapshots_.size(); ++index) {
    require_same_settings(first(), *snapshots_[index]);
    for (const LiveSegment& one : snapshots_[index]->segments()) {
      segments.push_back(one);
      index_of_.push_back(index);
    }
  }
  segments_ = SegmentSet(std::move(segments));
}

// Each index finds its own: a document's number there is not its number here.
std::vector<std::uint32_t> SnapshotSet::find_ids(std::string_view id, std::size_t index) const {
  std::vector<std::uint32_t> found;
  std::size_t first_segment = 0;
  for (std::size_t i = 0; i < snapshots_.size(); ++i) {
    const SegmentSet& own = snapshots_[i]->segments();
    if (const std::uint32_t number = own.find_id(id); number != 0) {
      const SegmentSet::Place place = own.find(number);
      const std::uint32_t here = segments_.document(first_segment + place.number, place.row);
      found.insert(i == index ? found.begin() : found.end(), here);
    }
    first_segment += own.size();
  }
  return found;
}

void SnapshotSet::complete(Document& stored, std::size_t segment) const {
  const Snapshot& own = *snapshots_[index_of_[segment]];
  own.apply_notes(stored);
  if (size() > 1) stored.index = own.directory();
}

std::shared_ptr<const SnapshotSet> one_snapshot(std::shared_ptr<const Snapshot> snapshot) {
  return std::make_shared<const SnapshotSet>(
      std::vector<std::shared_ptr<const Snapshot>>{std::move(snapshot)});
}

}  // namespace glane
