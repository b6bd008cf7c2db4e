#include "query/row_list_matcher.hpp"

#include <algorithm>

namespace glane {

namespace {

class ListedRows : public RowMatcher {
 public:
  ListedRows(const Segment& segment, const std::vector<std::uint32_t>& rows)
      : RowMatcher(segment), rows_(rows) {}

  std::optional<double> weigh(std::uint32_t row) override {
    return next(row) == row ? std::optional<double>(0) : std::nullopt;
  }
  std::uint32_t next(std::uint32_t row) const override {
    const auto found = std::lower_bound(rows_.begin(), rows_.end(), row);
    return found != rows_.end() ? *found : RowSet::kNone;
  }
  std::uint32_t most_rows() const override { return static_cast<std::uint32_t>(rows_.size()); }

 private:
  const std::vector<std::uint32_t>& rows_;
};

}  // namespace

std::unique_ptr<RowMatcher> RowListMatcher::of_segment(const Segment& segment,
                                                       std::size_t number) const {
  if (number >= rows_.size() || rows_[number].empty()) return nullptr;
  return std::make_unique<ListedRows>(segment, rows_[number]);
}

}  // namespace glane
