#include "query/live_query.hpp"

#include <algorithm>
#include <utility>

namespace glane {

namespace {

// Has no documents where it is to tell which segment is under way.
class DeadDocuments : public Xapian::PostingSource {
 public:
  DeadDocuments(const SearchContext& context, SegmentUnderWay* under_way,
                std::shared_ptr<SegmentsMet> met)
      : context_(context), under_way_(under_way), met_(std::move(met)) {}

  DeadDocuments* clone() const override { return new DeadDocuments(context_, under_way_, met_); }

  void init(const Xapian::Database& shard) override {
    number_ = context_.segment_of(shard, *met_);
    const bool known = number_ < context_.segments().size();
    segment_ = known ? &context_.segments()[number_] : nullptr;
    begun_ = false;
    row_ = 0;
  }

  // Never none, or Xapian might leave out who is to say which segment is under way.
  // house: allow names: Xapian's
  Xapian::doccount get_termfreq_min() const override { return 0; }
  // house: allow names: Xapian's
  Xapian::doccount get_termfreq_est() const override {
    return std::max<Xapian::doccount>(segment_ != nullptr ? segment_->dead_count : 0, 1);
  }
  // house: allow names: Xapian's
  Xapian::doccount get_termfreq_max() const override { return get_termfreq_est(); }

  void next(double) override { find_from(begun_ ? row_ + 1 : 0); }
  void skip_to(Xapian::docid document, double) override {
    if (!begun_ || document - 1 > row_) find_from(document - 1);
  }
  bool at_end() const override { return row_ == RowSet::kNone; }
  // house: allow names: Xapian's
  Xapian::docid get_docid() const override { return row_ + 1; }

 private:
  void find_from(std::uint32_t row) {
    if (!begun_ && under_way_ != nullptr) under_way_->number = number_;
    begun_ = true;
    const bool watches = under_way_ != nullptr;
    const bool none = watches || segment_ == nullptr || segment_->dead == nullptr;
    row_ = none ? RowSet::kNone : segment_->dead->next(row);
  }

  const SearchContext& context_;
  SegmentUnderWay* under_way_;
  std::shared_ptr<SegmentsMet> met_;
  std::size_t number_ = 0;
  const LiveSegment* segment_ = nullptr;
  std::uint32_t row_ = 0;
  bool begun_ = false;
};

Xapian::Query without(const SearchContext& context, const Xapian::Query& query,
                      SegmentUnderWay* under_way) {
  auto* source = new DeadDocuments(context, under_way, std::make_shared<SegmentsMet>());
  return Xapian::Query(Xapian::Query::OP_AND_NOT, query, Xapian::Query(source->release()));
}

}  // namespace

Xapian::Query live_query(const SearchContext& context, const Xapian::Query& query) {
  return context.segments().dead_count() == 0 ? query : without(context, query, nullptr);
}

Xapian::Query watched_query(const SearchContext& context, const Xapian::Query& query,
                            SegmentUnderWay& under_way) {
  under_way.number = 0;
  return context.segments().size() <= 1 ? query : without(context, query, &under_way);
}

}  // namespace glane
