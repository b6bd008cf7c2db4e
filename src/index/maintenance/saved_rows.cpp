#include "index/maintenance/saved_rows.hpp"

#include <algorithm>
#include <exception>
#include <new>
#include <string_view>
#include <unordered_set>

#include "base/varint.hpp"
#include "index/forgotten_filter.hpp"
#include "index/index_format.hpp"
#include "segment/unpacked_blocks.hpp"

namespace glane {

namespace {

class RowSaving {
 public:
  RowSaving(const IndexParts& parts, const SavedSettings& saved)
      : parts_(parts),
        saved_(saved),
        filter_(read_forgotten(saved.contents)),
        nobody_lists_(!parts.listed) {}

  std::vector<RowSet> run() {
    for (const LiveSegment& one : parts_.segments) rows_.emplace_back(one.segment->rows());
    if (!nobody_lists_) {
      for_each_row([&](std::size_t i, std::uint32_t row, IdHash hash) {
        if (parts_.segments[i].is_live(row) && known_.insert(hash).second) rows_[i].add(row);
      });
    }
    if (nobody_lists_ || saved_.given) take_back();
    return std::move(rows_);
  }

 private:
  // The newest first.
  template <typename Visit>
  void for_each_row(Visit visit) const {
    for (std::size_t i = parts_.segments.size(); i-- > 0;) {
      const Segment& segment = parts_.segments.segment(i);
      for (std::uint32_t row = segment.rows(); row-- > 0;) {
        visit(i, row, hash_of_id(segment.id(row)));
      }
    }
  }

  void take_back() {
    for_each_row([&](std::size_t i, std::uint32_t row, IdHash hash) {
      const bool wanted = saved_.given ? saved_.given->contains(hash) : nobody_lists_;
      if (!wanted || known_.contains(hash) || is_left_out(i, row)) return;
      known_.insert(hash);
      rows_[i].add(row);
    });
  }

  bool is_left_out(std::size_t i, std::uint32_t row) {
    if (filter_.empty()) return false;
    try {
      return filter_.leaves_out(parts_.segments.segment(i).document(row, blocks_));
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception&) {
      return true;  // nothing to take back
    }
  }

  const IndexParts& parts_;
  const SavedSettings& saved_;
  ForgottenFilter filter_;
  bool nobody_lists_;
  UnpackedBlocks blocks_;
  std::vector<RowSet> rows_;
  std::unordered_set<IdHash> known_;
};

}  // namespace

std::vector<RowSet> saved_rows(const IndexParts& parts, const SavedSettings& saved) {
  return RowSaving(parts, saved).run();
}

}  // namespace glane
