// for_each_hit of searcher.hpp.
#include <chrono>
#include <utility>

#include "glane/error_code.hpp"
#include "query/search_watch.hpp"
#include "results/facet_walks.hpp"
#include "results/match_stream.hpp"
#include "results/searcher.hpp"
#include "segment/reader/document_parts.hpp"

namespace glane {

namespace {

using Clock = std::chrono::steady_clock;

// The caller would have no more. Goes through Xapian, and no further than here.
struct StreamEnded {};

// Pages of the mapped segments are let go after so many hits: what was read stays in the system's
// cache, and is not counted as the program's.
constexpr std::size_t kHitsAPageRelease = 16384;

bool has_everything(std::size_t shown, const SearchRequest& request) {
  return request.limit != kEveryHit && shown >= request.limit;
}

}  // namespace

void Searcher::for_each_match(const SearchRequest& request, const MatchStream::Visit& visit,
                              StreamedHits& out) const {
  const Asked asked = compile(request);
  const Xapian::Query query = asked.query();
  const MatchStream::Seen seen =
      MatchStream(context_, query, asked.compiled.ranking).in_order_of_index(false, visit);
  out.total = seen.total;
  out.partial = seen.partial;
}

Hit Searcher::streamed_hit(const RankedMatch& ranked, const HitContent& content,
                           const HitMaking& making) {
  if (making.snippets != nullptr) return hit_of(ranked, making);
  const Match& match = ranked.match;
  const Segment& segment = context_.segments().segment(match.segment);
  Hit hit;
  hit.score = ranked.score;
  if (!content.record && !content.texts) {
    hit.document = document_of_columns(segment, match.row);
    context_.snapshot().complete(hit.document, match.segment);
    return hit;
  }
  const RecordParts parts = content.texts ? RecordParts::all : RecordParts::all_but_texts;
  hit.document = document_parts(segment, match.row, parts, blocks_);
  context_.snapshot().complete(hit.document, match.segment);
  complete_title(hit.document, match.segment);
  return hit;
}

// The first are ranked as search() ranks them; features only add to a score, so all others stand
// behind them in the order of the postings.
std::size_t Searcher::show_reranked(const SearchRequest& request, const Asked& asked,
                                    FacetCounters* counters,
                                    const MatchStream::Visit& visit) const {
  SearchRequest head = request;
  head.offset = 0;
  head.limit = asked.compiled.ranking.rerank_depth;
  head.duplicates = Duplicates::unlinked;
  AskedSearch search(head, asked, context_);
  search.count_facets(counters);
  const RankedMatches ranked = search.documents();
  for (const RankedMatch& match : ranked.matches) visit(match);
  if (ranked.partial) throw TimeIsUp();
  return ranked.matches.size();
}

void Searcher::stream(const SearchRequest& request, const HitContent& content,
                      const VisitHit& visit, StreamedHits& out) {
  const Asked asked = compile(request);
  const Xapian::Query query = asked.query();
  std::optional<SnippetMaker> snippets;
  if (content.snippet) snippets.emplace(asked.compiled.parts, context_);
  const HitMaking making{snippets ? &*snippets : nullptr, false, asked.compiled};
  std::size_t met = 0;
  std::size_t shown = 0;
  const auto show = [&](const RankedMatch& match) {
    if (met++ < request.offset || has_everything(shown, request)) return;
    if (++shown % kHitsAPageRelease == 0) {
      for (const LiveSegment& live : context_.segments()) live.segment->release_pages();
    }
    if (!visit(streamed_hit(match, content, making))) throw StreamEnded();
  };
  std::optional<Recency> recency;
  if (!request.recent.empty()) recency.emplace(request.recent, context_.segments());
  MatchStream matches(context_, query, asked.compiled.ranking);
  matches.favour(recency ? &*recency : nullptr);
  FacetWalks facets(request, asked, context_, commit_->facet_sources());
  const bool reranks = request.sort == Sort::relevance && !asked.compiled.asked.empty();
  std::size_t skipped = 0;
  try {
    if (reranks) {
      skipped = show_reranked(request, asked, facets.of_main_walk(), show);
    } else {
      matches.count_facets(facets.of_main_walk());
    }
    const MatchStream::Seen seen = request.sort == Sort::none
                                       ? matches.in_order_of_index(content.score, show)
                                       : matches.sorted(request.sort, skipped, show);
    out.total = seen.total;
    out.partial = seen.partial || !facets.walk_for_others();
  } catch (const StreamEnded&) {
    out.total = met;
    out.stopped = true;
  } catch (const TimeIsUp&) {
    out.total = met;
    out.partial = true;
  }
  out.facets = facets.facets();
}

StreamedHits Searcher::for_each_hit(const SearchRequest& request, const HitContent& content,
                                    const VisitHit& visit) {
  if (request.duplicates == Duplicates::fold || request.duplicates == Duplicates::hide) {
    throw Error(ErrorCode::argument_folds);
  }
  if (request.grouping != Grouping::none) {
    throw Error(ErrorCode::argument_groups);
  }
  const Clock::time_point start = Clock::now();
  StreamedHits out;
  const bool ended = finish_in_time(request.timeout_seconds, request.stop,
                                    [&] { stream(request, content, visit, out); });
  if (!ended) out.partial = true;  // before anything was found
  out.took_ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
  return out;
}

}  // namespace glane
