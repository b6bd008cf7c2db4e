// Answers one thread's questions of an index: searches, documents, threads.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "glane/document.hpp"
#include "glane/index.hpp"
#include "glane/search.hpp"
#include "index/snapshot/snapshot.hpp"
#include "query/compile.hpp"
#include "query/search_context.hpp"
#include "query/syntax.hpp"
#include "results/author_names.hpp"
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

  // As Index has them.
  std::optional<SearchResponse> similar(std::string_view id, const SearchRequest& request);
  SearchResponse similar_to(const Document& like, const SearchRequest& request);
  UnseenDocuments search_unseen(const SearchRequest& request,
                                const std::vector<std::uint64_t>& seen);
  std::vector<std::uint64_t> found_hashes(const SearchRequest& request);

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
  Asked compile_filters(const SearchRequest& request) const;
  Asked compile_similar(const Document& like, const SearchRequest& request) const;
  // Runs `work`, which answers into what it is given, while the request's time lasts.
  using Work = std::function<void(SearchResponse& response)>;
  SearchResponse timed(const SearchRequest& request, const Work& work);
  void answer(const SearchRequest& request, const Asked& asked, SearchResponse& response);
  void add_hits(const RankedMatches& ranked, const SearchRequest& request,
                const CompiledQuery& compiled, SearchResponse& response);
  void count_with_all_words(const SearchRequest& request, const Asked& asked,
                            SearchResponse& response) const;
  RankedMatches every_match(const SearchRequest& request, const Asked& asked) const;
  std::uint64_t hash_of(const RankedMatch& ranked) const;
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
