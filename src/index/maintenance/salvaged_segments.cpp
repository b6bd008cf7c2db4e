#include "index/maintenance/salvaged_segments.hpp"

#include <algorithm>
#include <exception>
#include <new>
#include <optional>
#include <system_error>
#include <utility>

#include "index/files/segment_paths.hpp"
#include "index/maintenance/index_parts.hpp"
#include "index/maintenance/segment_faults.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

namespace {

class SegmentSaving {
 public:
  SegmentSaving(const std::string& directory, const SalvagedSettings& saved,
                const SalvageOptions& options, FaultList& lost)
      : directory_(directory),
        saved_(saved),
        options_(options),
        lost_(lost),
        faults_(saved.contents, options.stop) {}

  SalvagedSegments run() {
    for (const CurrentSegment& one : saved_.contents.segments) {
      if (!is_read(one.number)) read(one.number);
    }
    found_.has_all_listed = saved_.has_list && finds_all_listed();
    if (!found_.has_all_listed || !saved_.list_is_certain) {
      for (const std::uint64_t number : segment_numbers(directory_)) {
        if (!is_read(number)) read(number);
      }
    }
    for (FoundSegment& one : found_.segments) mark_dead(one);
    for (const CurrentSegment& one : saved_.contents.segments) report_unread(one);
    std::sort(found_.segments.begin(), found_.segments.end(),
              [](const FoundSegment& a, const FoundSegment& b) { return a.number < b.number; });
    return std::move(found_);
  }

 private:
  void read(std::uint64_t number) {
    FoundSegment one;
    one.number = number;
    if (!options_.makes_all_anew) one.sound = sound_segment(number);
    try {
      if (!one.sound) {
        one.salvaged = std::make_shared<SalvagedSegment>(segment_path(directory_, number));
      }
      found_.segments.push_back(std::move(one));
    } catch (const std::system_error& error) {
      // It may be whole: the index is not to be made without it.
      const bool gone = error.code() == std::errc::no_such_file_or_directory;
      if (!gone) throw_unread(segment_path(directory_, number) + ".seg", error.code());
      found_.unread.push_back(number);
      reasons_.push_back(said("reason", DiagnosticCode::damage_gone));
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception& error) {
      found_.unread.push_back(number);
      reasons_.push_back(said("reason", error));
    }
  }

  std::shared_ptr<const Segment> sound_segment(std::uint64_t number) {
    try {
      auto segment = std::make_shared<const Segment>(segment_path(directory_, number));
      FaultList told;  // by the check
      return faults_.look(*segment, number, told) ? segment : nullptr;
    } catch (const Interrupted&) {
      throw;
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception&) {
      return nullptr;
    }
  }

  bool is_read(std::uint64_t number) const {
    return std::any_of(found_.segments.begin(), found_.segments.end(),
                       [&](const FoundSegment& one) { return one.number == number; }) ||
           std::count(found_.unread.begin(), found_.unread.end(), number) > 0;
  }

  // Ids tell segments apart. In a list without a checksum one of its numbers may be damaged.
  bool is_same(const CurrentSegment& listed, const FoundSegment& segment) const {
    const bool same_id = segment.id() == listed.id;
    const bool same_rows = segment.rows() == listed.rows;
    if (saved_.list_is_certain) return same_id && same_rows;
    return (same_id ? 1 : 0) + (same_rows ? 1 : 0) + (segment.number == listed.number ? 1 : 0) >= 2;
  }

  const FoundSegment* segment_of(const CurrentSegment& listed) const {
    const auto found = std::find_if(found_.segments.begin(), found_.segments.end(),
                                    [&](const FoundSegment& one) { return is_same(listed, one); });
    return found != found_.segments.end() ? &*found : nullptr;
  }

  bool finds_all_listed() const {
    return std::all_of(saved_.contents.segments.begin(), saved_.contents.segments.end(),
                       [&](const CurrentSegment& one) { return segment_of(one) != nullptr; });
  }

  std::optional<RowSet> dead_by(const std::vector<CurrentSegment>& list,
                                const FoundSegment& segment) const {
    for (const CurrentSegment& one : list) {
      RowSet dead(segment.rows());
      const bool tells = is_same(one, segment) && unpack_rows(one.dead, segment.rows(), dead);
      if (tells) return dead;
    }
    return std::nullopt;
  }

  // The other list may be older, and have fewer.
  void mark_dead(FoundSegment& segment) {
    const auto& list = saved_.contents.segments;
    segment.is_listed = std::any_of(
        list.begin(), list.end(), [&](const CurrentSegment& one) { return is_same(one, segment); });
    auto dead = dead_by(list, segment);
    if (!dead && segment.is_listed) dead = dead_by(saved_.other_list, segment);
    segment.knows_dead = dead.has_value();
    segment.dead = dead ? std::move(*dead) : RowSet(segment.rows());
    if (dead) return;
    if (segment.is_listed) {
      lost_.add(FaultKind::note, fault_of_part(index_part_of_segment(segment.number),
                                               DiagnosticCode::lost_removals));
    }
    for (std::uint32_t row = 0; row < segment.rows(); ++row) segment.dead.add(row);
  }

  void report_unread(const CurrentSegment& listed) {
    if (segment_of(listed) != nullptr) return;
    const auto unread = std::find(found_.unread.begin(), found_.unread.end(), listed.number);
    ErrorArgument reason = said("reason", DiagnosticCode::damage_other);
    if (unread != found_.unread.end()) {
      reason = reasons_[static_cast<std::size_t>(unread - found_.unread.begin())];
    }
    lost_.add(FaultKind::segment, {DiagnosticCode::lost_segment,
                                   {{"part", index_part_of_segment(listed.number)},
                                    {"rows", std::to_string(listed.rows)},
                                    reason}});
  }

  const std::string& directory_;
  const SalvagedSettings& saved_;
  const SalvageOptions& options_;
  FaultList& lost_;
  SegmentFaults faults_;
  SalvagedSegments found_;
  std::vector<ErrorArgument> reasons_;  // of each that is unread
};

}  // namespace

SalvagedDocument FoundSegment::document(std::uint32_t row) const {
  return sound ? SalvagedDocument{sound->document(row), false} : salvaged->document(row);
}

SalvagedSegments salvage_segments(const std::string& directory, const SalvagedSettings& saved,
                                  const SalvageOptions& options, FaultList& lost) {
  return SegmentSaving(directory, saved, options, lost).run();
}

}  // namespace glane
