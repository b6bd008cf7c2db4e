// export_documents and lucene_query of searcher.hpp.
#include <utility>

#include "glane/error_code.hpp"
#include "query/matcher_visitor.hpp"
#include "results/lucene_document.hpp"
#include "results/lucene_query.hpp"
#include "results/searcher.hpp"
#include "results/watched.hpp"

namespace glane {

namespace {

struct ExportEnded {};

// As of streams of hits.
constexpr std::size_t kDocumentsAPageRelease = 16384;

}  // namespace

EngineExport Searcher::export_documents(const SearchRequest& request,
                                        const VisitEngineDocument& visit) {
  SearchWatch watch(request.timeout_seconds, request.stop);
  const Watched watched(context_, watch);
  LuceneDocumentWriter writer(context_);
  EngineExport out;
  StreamedHits seen;
  try {
    for_each_match(
        request,
        [&](const RankedMatch& ranked) {
          const Match& match = ranked.match;
          const SegmentSet::Place place{&context_.segments().segment(match.segment), match.row,
                                        match.segment};
          Document document = stored(place);
          complete_title(document, match.segment);
          if (++out.documents % kDocumentsAPageRelease == 0) {
            for (const LiveSegment& live : context_.segments()) live.segment->release_pages();
          }
          if (!visit(writer.write(place, document))) throw ExportEnded();
        },
        seen);
    out.partial = seen.partial;
  } catch (const ExportEnded&) {  // the caller would have no more
  } catch (const TimeIsUp&) {
    out.partial = true;
  }
  return out;
}

std::string Searcher::lucene_query(const SearchRequest& request) {
  SearchWatch watch(request.timeout_seconds, request.stop);
  const Watched watched(context_, watch);
  const MatcherNotes notes(context_);
  const Asked asked = compile(request);
  const Xapian::Query query = asked.query();
  try {
    return lucene_query_text(query, context_, notes);
  } catch (const TimeIsUp&) {
    throw Error(ErrorCode::query_time);
  }
}

}  // namespace glane
