#include "query/listed_documents.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "query/matcher_source.hpp"

namespace glane {

namespace {

class ListedRows : public RowMatcher {
 public:
  // in: rows  ascending
  ListedRows(const Segment& segment, std::vector<std::uint32_t> rows)
      : RowMatcher(segment), rows_(std::move(rows)) {}

  std::optional<double> weigh(std::uint32_t row) override {
    return std::binary_search(rows_.begin(), rows_.end(), row) ? std::optional(0.0) : std::nullopt;
  }

  std::uint32_t next(std::uint32_t row) const override {
    const auto found = std::lower_bound(rows_.begin(), rows_.end(), row);
    return found != rows_.end() ? *found : RowSet::kNone;
  }

  std::uint32_t most_rows() const override { return static_cast<std::uint32_t>(rows_.size()); }

 private:
  std::vector<std::uint32_t> rows_;
};

class ListedDocuments : public DocumentMatcher {
 public:
  ListedDocuments(const SegmentSet& segments, const std::vector<std::uint32_t>& documents) {
    for (const std::uint32_t document : documents) {
      const SegmentSet::Place place = segments.find(document);
      if (place.segment != nullptr) listed_.emplace_back(place.number, place.row);
    }
    std::sort(listed_.begin(), listed_.end());
  }

  std::unique_ptr<RowMatcher> of_segment(const Segment& segment,
                                         std::size_t number) const override {
    std::vector<std::uint32_t> rows;
    for (const auto& [of, row] : listed_) {
      if (of == number) rows.push_back(row);
    }
    return rows.empty() ? nullptr : std::make_unique<ListedRows>(segment, std::move(rows));
  }

 private:
  std::vector<std::pair<std::size_t, std::uint32_t>> listed_;  // segment and row
};

}  // namespace

Xapian::Query listed_documents_query(const SearchContext& context,
                                     const std::vector<std::uint32_t>& documents) {
  return matcher_query<ListedDocuments>(context, context.segments(), documents);
}

}  // namespace glane
