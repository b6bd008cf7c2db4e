// Answers one thread's questions of an index: searches, documents, threads.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "glane/document.hpp"
#include "glane/hit_stream.hpp"
#include "glane/lucene.hpp"
#include "glane/search.hpp"
#include "index/snapshot/snapshot.hpp"
#include "query/compile.hpp"
#include "query/search_context.hpp"
#include "query/syntax.hpp"
#include "results/author_names.hpp"
#include "results/match_stream.hpp"
#include "results/ranked_matches.hpp"
#include "results/snippet.hpp"
#include "segment/reader/unpacked_blocks.hpp"

namespace glane {

// What a commit says of searches, for all threads.
struct OpenCommit {
  // errors: Error{index} where the constants of the ranking cannot be read
  explicit OpenCommit(std::shared_ptr<const Snapshot> opened);

  std::shared_ptr<const Snapshot> snapshot;
  RankingSettings ranking;
  AuthorNames authors;
};

// A context is watched while this lives.
class Watched {
 public:
  Watched(SearchContext& context, SearchWatch& watch) : context_(context) {
    context_.watch_with(&watch);
  }
  ~Watched() { context_.watch_with(nullptr); }
  Watched(const Watched&) = delete;
  Watched& operator=(const Watched&) = delete;

 private:
  SearchContext& context_;
};

// Filters add nothing to the score, and their words are none of the query's.
inline Xapian::Query filtered(Xapian::Query query, const std::vector<Xapian::Query>& filters) {
  for (const Xapian::Query& filter : filters) {
    query = Xapian::Query(Xapian::Query::OP_FILTER, query, filter);
  }
  return query;
}

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
  std::optional<Document> find(std::string_view id);

  // As of Index::for_each_hit. errors: besides, what `visit` throws
  StreamedHits for_each_hit(const SearchRequest& request, const HitContent& content,
                            const VisitHit& visit);

  // As of Index::export_documents and Index::lucene_query.
  EngineExport export_documents(const SearchRequest& request, const VisitEngineDocument& visit);
  std::string lucene_query(const SearchRequest& request);

  // The documents with the id of this thread, as far as they are there.
  std::vector<Document> thread(const std::string& thread);

 private:
  // What a request asks for.
  struct Asked {
    Node tree;  // without children where there are no words
    CompiledQuery compiled;
    std::vector<Xapian::Query> filters;
  };

  Asked compile(const SearchRequest& request) const;
  FacetCounters counters_of(const SearchRequest& request) const;
  void stream(const SearchRequest& request, const HitContent& content, const VisitHit& visit,
              StreamedHits& out);
  void for_each_match(const SearchRequest& request, const MatchStream::Visit& visit,
                      StreamedHits& out) const;
  std::size_t show_reranked(const SearchRequest& request, const Asked& asked,
                            FacetCounters& counters, const MatchStream::Visit& visit) const;
  Hit streamed_hit(const RankedMatch& match, const HitContent& content, SnippetMaker* snippets);
  void answer(const SearchRequest& request, SearchResponse& response);
  void add_hits(const RankedMatches& ranked, const SearchRequest& request,
                const CompiledQuery& compiled, SearchResponse& response);
  void count_with_all_words(const SearchRequest& request, const Asked& asked,
                            SearchResponse& response) const;
  RankedMatches matches_of(const SearchRequest& request, const Asked& asked,
                           FacetCounters& counters) const;
  Document stored(const SegmentSet::Place& place);
  void complete_title(Document& document);
  Hit hit_of(const RankedMatch& match, SnippetMaker* snippets);
  void name_duplicates(const std::vector<RankedMatch>& matches, std::vector<Hit>& hits) const;
  std::vector<std::string> authors_near(const SearchRequest& request) const;
  std::optional<std::string> better_query(const SearchRequest& request, std::size_t total);
  RankedMatches first_matches(const SearchRequest& request, const std::string& query,
                              std::size_t limit) const;
  std::optional<FoundInQuotations> in_quotations(const SearchRequest& request);

  std::shared_ptr<const OpenCommit> commit_;
  SearchContext context_;
  UnpackedBlocks blocks_;
};

}  // namespace glane
