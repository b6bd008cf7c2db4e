#include <chrono>
#include <thread>
#include <unordered_set>
#include <utility>

#include "base/error.hpp"
#include "index/maintenance/document_check.hpp"
#include "index/maintenance/index_parts.hpp"
#include "index/maintenance/maintenance.hpp"
#include "index/maintenance/segment_faults.hpp"
#include "segment/xapian_errors.hpp"

namespace glane {

namespace {

// A commit is published some milliseconds after it was written; files it no longer names go then.
constexpr int kOpeningTries = 100;
constexpr std::chrono::milliseconds kBetweenTries(10);
// Segments that were looked at are not looked at again, so that a writer that merges all the time
// is caught up with.
constexpr int kTries = 20;

class Check {
 public:
  Check(const std::string& directory, const Waiting& waiting)
      : directory_(directory), waiting_(waiting) {}

  IndexCheck run() {
    for (int left = kTries; left > 0; --left) {
      FaultList faults;
      const IndexParts parts = open(faults);
      const bool whole = look_at_segments(parts, faults);
      if (!whole && left > 1) continue;
      end_if_asked(waiting_.stop);
      IndexCheck check;
      check_documents(parts, check, faults);
      check.faults = faults.take();
      return check;
    }
    return {};
  }

 private:
  std::uint64_t published() const {
    try {
      return has_current(directory_) ? read_current(directory_).commit : 0;
    } catch (const Error&) {
      return 0;  // a fault that is told
    }
  }

  // One commit, as readers and writers see it. A writer may have published another while it was
  // opened, or be about to: then it is tried again.
  IndexParts open(FaultList& faults) const {
    for (int left = kOpeningTries;; --left) {
      FaultList found;
      const std::uint64_t before = published();
      IndexParts parts = open_parts(directory_, IndexParts::View::readers, found, waiting_);
      const bool settled = found.empty() ? parts.is_one_commit() : published() == before;
      if (settled || left == 0) {
        faults.add_all(std::move(found));
        return parts;
      }
      end_if_asked(waiting_.stop);
      if (found.empty()) std::this_thread::sleep_for(kBetweenTries);
    }
  }

  // out: false where a writer has merged away a segment while it was looked at
  bool look_at_segments(const IndexParts& parts, FaultList& faults) {
    SegmentFaults look(parts.current ? *parts.current : Current(), waiting_.stop);
    for (const LiveSegment& one : parts.segments) {
      if (sound_.contains(one.segment->id())) continue;
      FaultList found;
      if (look.look(*one.segment, one.number, found)) {
        sound_.insert(one.segment->id());
      } else if (is_listed(one)) {
        faults.add_all(std::move(found));
      } else {
        return false;
      }
    }
    return true;
  }

  bool is_listed(const LiveSegment& segment) const {
    try {
      for (const CurrentSegment& one : read_current(directory_).segments) {
        if (one.number == segment.number && one.id == segment.segment->id()) return true;
      }
      return false;
    } catch (const Error&) {
      return true;
    }
  }

  const std::string& directory_;
  const Waiting& waiting_;
  std::unordered_set<std::uint64_t> sound_;  // ids of segments
};

}  // namespace

IndexCheck check_index(const std::string& directory, const Waiting& waiting) {
  try {
    return Check(directory, waiting).run();
  } catch (...) {
    rethrow_as_error(directory);
  }
}

}  // namespace glane
