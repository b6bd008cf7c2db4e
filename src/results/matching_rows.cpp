#include "results/matching_rows.hpp"

#include "query/live_query.hpp"

namespace glane {

namespace {

class RowSpy : public Xapian::MatchSpy {
 public:
  RowSpy(const SearchContext& context, const SegmentUnderWay& under_way, const RowVisitor& visit)
      : context_(context), under_way_(under_way), visit_(visit) {}

  // Xapian numbers the documents that it shows as the segment does.
  void operator()(const Xapian::Document& document, double) override {
    context_.tick();
    const SegmentSet& segments = context_.segments();
    const std::size_t segment = under_way_.number;
    const Xapian::docid row = document.get_docid() - 1;
    // What postings say that are not as they were written may be anything.
    const bool is_there = segment < segments.size() && row < segments.segment(segment).rows() &&
                          segments[segment].is_live(row);
    if (is_there) visit_(static_cast<std::uint32_t>(segment), row);
  }

 private:
  const SearchContext& context_;
  const SegmentUnderWay& under_way_;
  const RowVisitor& visit_;
};

}  // namespace

void visit_matching_rows(const SearchContext& context, const Xapian::Query& query,
                         const RowVisitor& visit) {
  SegmentUnderWay under_way;
  RowSpy spy(context, under_way, visit);
  Xapian::Enquire enquire(context.database());
  enquire.set_query(watched_query(context, query, under_way));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.add_matchspy(&spy);
  if (context.watch() != nullptr) context.watch()->look();
  // That it has to check all makes it show all to the spy.
  enquire.get_mset(0, 0, context.database().get_doccount() + 1);
}

}  // namespace glane
