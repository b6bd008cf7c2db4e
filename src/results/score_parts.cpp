#include "results/score_parts.hpp"

#include "query/column_matcher.hpp"

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
      matcher_query<RowNumberMatcher>(context, match.match.segment, match.match.row);
  Xapian::Enquire enquire(context.database());
  enquire.set_weighting_scheme(bm25(query.ranking));
  ScoreParts parts;
  parts.form = match.features.form;
  parts.accents = match.features.accents;
  parts.lead = match.features.lead;
  parts.names = match.features.names;
  parts.closeness = match.features.closeness;
  parts.order = match.features.order;
  parts.title = match.features.title;
  parts.recency = match.match.recency;
  parts.rest = match.score / parts.recency - match.features.total();
  for (const CompiledWord& word : query.words) {
    if (word.dropped || word.excluded) continue;
    const Xapian::Query here(Xapian::Query::OP_FILTER, word.query, this_document);
    parts.words.push_back({word.typed, score_of(here, enquire)});
    parts.rest -= parts.words.back().score;
  }
  return parts;
}

}  // namespace glane
