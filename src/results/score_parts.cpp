#include "results/ranking_xapian.hpp"
#include "results/score_parts_xapian.hpp"

namespace glane {

namespace {

double score_of(const Xapian::Query& query, Xapian::Enquire& enquire) {
  enquire.set_query(query);
  const Xapian::MSet found = enquire.get_mset(0, 1);
  return found.empty() ? 0 : found.begin().get_weight();
}

}  // namespace

ScoreParts score_parts(const RankedMatch& match, const Xapian::Query& this_document,
                       const CompiledQuery& query, const Xapian::Database& database) {
  Xapian::Enquire enquire(database);
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
