#include <chrono>
#include <exception>
#include <system_error>
#include <thread>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/interruption.hpp"
#include "glane/error.hpp"
#include "glane/maintenance.hpp"
#include "index/files/segment_paths.hpp"
#include "index/maintenance/document_check.hpp"
#include "index/maintenance/index_parts.hpp"
#include "index/maintenance/salvaged_segment.hpp"
#include "index/maintenance/segment_faults.hpp"
#include "index/maintenance/told_faults.hpp"
#include "segment/glass/xapian_errors.hpp"
#include "segment/segment_check.hpp"

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
      if (parts.manifest) check_manifest_part(*parts.manifest, faults);
      check_documents(parts, check, faults);
      check.unreadable =
          tell_faults(faults.release(FaultKind::unreadable), directory_, check.diagnostics);
      check.faults = tell_faults(faults.release(), directory_, check.diagnostics);
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
      IndexParts parts = open_parts(directory_, found, waiting_);
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
    for (const std::uint64_t number : parts.unopened) look_at_unopened(number, faults);
    return true;
  }

  // Which of its parts are damaged, and what is to be saved of it.
  void look_at_unopened(std::uint64_t number, FaultList& faults) const {
    const std::string name = index_part_of_segment(number);
    const std::string path = segment_path(directory_, number);
    try {
      report_damaged_parts(Segment(path, SegmentTrust::none), name, faults, waiting_.stop);
    } catch (const Interrupted&) {
      throw;
    } catch (const std::exception&) {
      // It does not open, which is told.
    }
    try {
      SalvagedSegment segment(path);
      std::uint32_t readable = 0;
      for (std::uint32_t row = 0; row < segment.rows(); ++row) {
        end_if_asked(waiting_.stop);
        readable += can_save(segment, row) ? 1 : 0;
      }
      faults.add(FaultKind::segment,
                 fault_of_part(name, {DiagnosticCode::check_not_opened,
                                      {{"saved", std::to_string(readable)},
                                       {"rows", std::to_string(segment.rows())}}}));
    } catch (const Interrupted&) {
      throw;
    } catch (const std::system_error&) {
      // The same.
    } catch (const std::exception&) {
      faults.add(FaultKind::segment, fault_of_part(name, DiagnosticCode::check_not_saved));
    }
  }

  static bool can_save(SalvagedSegment& segment, std::uint32_t row) {
    try {
      segment.document(row);
      return true;
    } catch (const Error&) {
      return false;
    }
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
