#include "index/maintenance/salvaged_rows.hpp"

#include <algorithm>
#include <exception>
#include <new>
#include <unordered_set>

#include "index/manifest/suppression_filter.hpp"

namespace glane {

namespace {

class RowSaving {
 public:
  RowSaving(const SalvagedSegments& found, const SalvagedSettings& saved)
      : segments_(found.segments),
        has_all_listed_(found.has_all_listed),
        saved_(saved),
        filter_(read_suppression_filter_list(saved.contents)) {}

  std::vector<RowSet> run() {
    for (const FoundSegment& one : segments_) rows_.emplace_back(one.rows());
    for_each_row([&](std::size_t i, std::uint32_t row, IdHash hash) {
      if (segments_[i].is_live(row) && known_.insert(hash).second) rows_[i].add(row);
    });
    restore_removed();
    return std::move(rows_);
  }

 private:
  // The newest first.
  template <typename Visit>
  void for_each_row(Visit visit) const {
    for (std::size_t i = segments_.size(); i-- > 0;) {
      for (std::uint32_t row = segments_[i].rows(); row-- > 0;) {
        if (!segments_[i].knows_id(row)) continue;
        visit(i, row, hash_of_id(segments_[i].document_id(row)));
      }
    }
  }

  void restore_removed() {
    for_each_row([&](std::size_t i, std::uint32_t row, IdHash hash) {
      const FoundSegment& one = segments_[i];
      // What is live and not among them has another row, which is newer.
      if (one.is_live(row) || known_.contains(hash)) return;
      const bool untold = !one.knows_dead && (one.is_listed || !list_is_right());
      if (one.knows_dead && saved_.record_is_stale) return;
      const bool wanted = saved_.given ? saved_.given->contains(hash) : untold;
      if (!wanted || is_left_out(one, row)) return;
      known_.insert(hash);
      rows_[i].add(row);
    });
  }

  // Where it is not, segments may be missing in it.
  bool list_is_right() const {
    return saved_.has_list && (saved_.list_is_certain || has_all_listed_);
  }

  bool is_left_out(const FoundSegment& segment, std::uint32_t row) const {
    if (filter_.empty()) return false;
    try {
      // What says that it was forgotten may be what is damaged.
      const SalvagedDocument saved = segment.document(row);
      return saved.is_doubtful || filter_.leaves_out(saved.document);
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception&) {
      return true;  // nothing to take back
    }
  }

  const std::vector<FoundSegment>& segments_;
  bool has_all_listed_;
  const SalvagedSettings& saved_;
  SuppressionFilter filter_;
  std::vector<RowSet> rows_;
  std::unordered_set<IdHash> known_;
};

}  // namespace

std::vector<RowSet> salvaged_rows(const SalvagedSegments& found, const SalvagedSettings& saved) {
  return RowSaving(found, saved).run();
}

}  // namespace glane
