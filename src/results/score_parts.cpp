#include "query/column_test_xapian.hpp"
#include "results/score_parts_xapian.hpp"

namespace glane {

namespace {

double score_of(const Xapian::Query& query, Xapian::Enquire& enquire) {
  enquire.set_query(query);
  const Xapian::MSet found = enquire.get_mset(0, 1);
  return found.empty() ? 0 : found.begin().get_weight();
}

}  // namespace

ScoreParts score_parts(const RankedMatch& match, const CompiledQuery& query,
                       const SearchContext& context) {
  const Xapian::Query this_document =
      test_query<NumberTest>(context, match.match.segment, match.match.row);
  Xapian::Enquire enquire(context.database());
  enquire.set_weighting_scheme(bm25(query.ranking));
  ScoreParts parts;
  parts.form = match.evidence.form;
  parts.accents = match.evidence.accents;
  parts.lead = match.evidence.lead;
  parts.names = match.evidence.names;
  parts.closeness = match.evidence.closeness;
  parts.order = match.evidence.order;
  parts.rest = match.score - match.evidence.total();
  for (const WordReading& reading : query.words) {
    if (reading.left_out || reading.excluded) continue;
    const Xapian::Query here(Xapian::Query::OP_FILTER, reading.query, this_document);
    parts.words.push_back({reading.typed, score_of(here, enquire)});
    parts.rest -= parts.words.back().score;
  }
  return parts;
}

}  // namespace glane
