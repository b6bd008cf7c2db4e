// Answers one thread's questions of an index: searches, documents, threads.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "glane/document.hpp"
#include "glane/search.hpp"
#include "index/snapshot/snapshot_set.hpp"
#include "query/compile.hpp"
#include "query/search_context.hpp"
#include "query/syntax.hpp"
#include "results/author_names.hpp"
#include "results/ranked_matches.hpp"
#include "results/snippet.hpp"
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
  void answer(const SearchRequest& request, SearchResponse& response);
  void add_hits(const RankedMatches& ranked, const SearchRequest& request,
                const CompiledQuery& compiled, SearchResponse& response);
  void count_with_all_words(const SearchRequest& request, const Asked& asked,
                            SearchResponse& response) const;
  RankedMatches matches_of(const SearchRequest& request, const Asked& asked,
                           FacetCounters& counters) const;
  Document stored(const SegmentSet::Place& place);
  void complete_title(Document& document, std::size_t segment);
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
