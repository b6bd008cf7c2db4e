#include "hit_export.hpp"

#include "search_messages.hpp"

namespace glane::cli {

namespace {

// The answer without its hits.
SearchResponse head_of(const Index& index, SearchRequest request) {
  request.limit = 0;
  request.snippets = false;
  return index.search(request);
}

}  // namespace

ExitStatus run_hit_export(const HitExport& exported, const Session& session) {
  const Index& index = session.index();
  Terminal& terminal = session.terminal();
  WrittenSearch written = exported.written;
  SearchRequest request = exported.request;
  if (exported.has_head) written.head = head_of(index, request);
  request.facets.clear();
  const auto writer = exported.writer(written);
  writer->begin(terminal);
  const StreamedHits streamed = index.for_each_hit(request, exported.content, [&](const Hit& hit) {
    writer->add(hit, terminal);
    return true;
  });
  writer->end(terminal);
  if (streamed.partial) terminal.report(messages::kPartial);
  return streamed.total > 0 ? ExitStatus::done : ExitStatus::nothing_found;
}

}  // namespace glane::cli
