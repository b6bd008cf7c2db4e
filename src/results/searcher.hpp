// Answers one thread's questions of an index: searches, documents, threads.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "glane/document.hpp"
#include "glane/hit_stream.hpp"
#include "glane/index.hpp"
#include "glane/lucene.hpp"
#include "glane/search.hpp"
#include "index/snapshot/snapshot_set.hpp"
#include "query/search_context.hpp"
#include "results/asked_search.hpp"
#include "results/author_names.hpp"
#include "results/match_stream.hpp"
#include "results/ranked_matches.hpp"
#include "results/snippet.hpp"
#include "results/thread_numbers.hpp"
#include "segment/reader/unpacked_blocks.hpp"

namespace glane {

// What a commit says of searches, of several indexes what one of each says, for all threads.
struct OpenCommit {
  // errors: Error{index} where the constants of a ranking cannot be read, Error{usage} where
  //         indexes have other ones
  explicit OpenCommit(std::shared_ptr<const SnapshotSet> opened);
  explicit OpenCommit(std::shared_ptr<const Snapshot> opened)
      : OpenCommit(one_snapshot(std::move(opened))) {}

  std::shared_ptr<const SnapshotSet> snapshot;
  RankingSettings ranking;
  AuthorNames authors;
  AuthorNames quoted;
  AuthorNames addressees;
  NotedSources noted;
  ThreadNumbers threads;

  FacetSources facet_sources() const {
    return {snapshot->segments(), authors, quoted, addressees, noted};
  }
};

// One thread at a time. errors: Xapian's, and Error
class Searcher {
 public:
  explicit Searcher(std::shared_ptr<const OpenCommit> commit);

  const std::shared_ptr<const OpenCommit>& commit() const { return commit_; }
  const SearchContext& context() const { return context_; }

  // Keeps what it knows of words and what has not changed.
  void move_to(std::shared_ptr<const OpenCommit> commit);

  //   errors: besides, Interrupted where the request's StopTest ends it
  SearchResponse search(const SearchRequest& request);
  std::vector<Document> find(std::string_view id);  // one an index at most

  // As of Index::for_each_hit. errors: besides, what `visit` throws
  StreamedHits for_each_hit(const SearchRequest& request, const HitContent& content,
                            const VisitHit& visit);

  // As of Index::export_documents and Index::lucene_query.
  EngineExport export_documents(const SearchRequest& request, const VisitEngineDocument& visit);
  std::string lucene_query(const SearchRequest& request);

  // As Index has them.
  std::optional<SearchResponse> similar(std::string_view id, const SearchRequest& request);
  SearchResponse similar_to(const Document& like, const SearchRequest& request);
  UnseenDocuments search_unseen(const SearchRequest& request,
                                const std::vector<std::uint64_t>& seen);
  std::vector<std::uint64_t> found_hashes(const SearchRequest& request);

  // The documents with the id of this thread, as far as they are there.
  std::vector<Document> thread(const std::string& thread);

  // --- For other questions than searches ---

  //   errors: Error, of a query or a filter that cannot be
  Asked compile(const SearchRequest& request) const;

  Document stored(const SegmentSet::Place& place);

  // Runs `work`, which looks at the context's watch, for so long at most.
  //   in:     seconds  0: as long as it takes
  //   out:    whether it came to its end
  //   errors: Interrupted where `stop` ends it; those of `work`
  bool finish_in_time(double seconds, const StopTest& stop, const std::function<void()>& work);

 private:
  // Documents or threads, as the request wants them.
  struct Found {
    std::vector<RankedMatch> documents;
    std::vector<RankedThread> threads;
  };
  struct HitMaking {
    SnippetMaker* snippets;  // nullptr: none are asked for
    bool explain;
    const CompiledQuery& compiled;
    std::size_t group_size = 0;
  };

  // Runs `work`, which answers into what it is given, while the request's time lasts.
  using Work = std::function<void(SearchResponse& response)>;
  SearchResponse timed(const SearchRequest& request, const Work& work);

  Asked compile_filters(const SearchRequest& request) const;
  Asked compile_similar(const Document& like, const SearchRequest& request) const;
  void stream(const SearchRequest& request, const HitContent& content, const VisitHit& visit,
              StreamedHits& out);
  void for_each_match(const SearchRequest& request, const MatchStream::Visit& visit,
                      StreamedHits& out) const;
  std::size_t show_reranked(const SearchRequest& request, const Asked& asked,
                            FacetCounters* counters, const MatchStream::Visit& visit) const;
  Hit streamed_hit(const RankedMatch& match, const HitContent& content, const HitMaking& making);
  void answer(const SearchRequest& request, const Asked& asked, SearchResponse& response);
  Found find(const SearchRequest& request, AskedSearch& search, SearchResponse& response);
  std::vector<RankedMatch> add_hits(const Found& found, const SearchRequest& request,
                                    const CompiledQuery& compiled, SearchResponse& response);
  void count_with_all_words(const SearchRequest& request, const Asked& asked,
                            SearchResponse& response);
  RankedMatches every_match(const SearchRequest& request, const Asked& asked) const;
  std::uint64_t hash_of(const RankedMatch& ranked) const;
  void complete_title(Document& document, std::size_t segment);
  Hit hit_of(const RankedMatch& match, const HitMaking& making);
  std::optional<Match> head_of(const RankedThread& thread) const;
  Hit thread_hit(const RankedThread& thread, const HitMaking& making, RankedMatch& head);
  void name_duplicates(const std::vector<RankedMatch>& matches, std::vector<Hit>& hits) const;
  std::vector<std::string> authors_near(const SearchRequest& request) const;
  std::optional<std::string> better_query(const SearchRequest& request, std::size_t total);
  RankedMatches first_matches(const SearchRequest& request, const std::string& query,
                              std::size_t limit) const;
  std::optional<FoundInQuotations> in_quotations(const SearchRequest& request);

  std::shared_ptr<const OpenCommit> commit_;
  SearchContext context_;
  UnpackedBlocks blocks_;
  ThreadNotes notes_;
};

}  // namespace glane
