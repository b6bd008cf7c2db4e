// An index open for searching: ranked hits, facets, snippets and stored documents.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "glane/api.hpp"
#include "glane/concordance.hpp"
#include "glane/document.hpp"
#include "glane/frequency.hpp"
#include "glane/hit_stream.hpp"
#include "glane/lucene.hpp"
#include "glane/neighbours.hpp"
#include "glane/search.hpp"
#include "glane/statistics.hpp"

namespace glane {

// Hits that were not seen before (saved.hpp keeps which were).
struct UnseenDocuments {
  SearchResponse response;            // `total` counts the unseen, `hits` are those asked for
  std::vector<std::uint64_t> hashes;  // of the ids of the hits
};

// An index as one commit left it, or several as one commit left each. Any number of threads may ask
// it at once, and have it reopened meanwhile: an answer is of one commit. Later commits do not show
// until it is reopened, but for this: where a further thread asks and files of the commit have
// gone, all move on to the newest. Whoever opens, moves or destroys it sees to it that nobody asks
// meanwhile. Nothing that it answers refers to it. A forked child has its own (glane.hpp).
//
// Files of the index are mapped into memory. One that is cut short or written over in place while
// it is open is an error of whatever is asked then; reopen() opens it anew. To that end the first
// index that is opened installs a handler of SIGBUS for the process, which answers for addresses of
// glane's mappings alone and passes all others on to the handler that it has found. A program that
// installs one of its own later should do the same: call what it replaces (the third argument of
// sigaction) for addresses that are not its own.
//
// Where the index belongs to another user than the process runs as, opening it verifies all of it.
class GLANE_API Index {
 public:
  // The newest commit.
  //   errors: Error{index} where there is no index, or not one that this version reads
  explicit Index(const std::string& directory);

  // Several at once, asked as one: one ranking by the figures of all, totals and facets over all.
  // An id that two of them have is two documents; a thread's id is one thread. Document::index
  // names where each was found, by the directory as given.
  //   errors: besides, Error{usage} for none and for the same index twice, and where stop words,
  //           synonyms, protected words or the constants of the ranking are not the same in all: a
  //           question would be another one in each
  explicit Index(const std::vector<std::string>& directories);
  ~Index();
  Index(Index&&) noexcept;
  Index& operator=(Index&&) noexcept;

  // Moves on to the newest commit, of each index: what is asked from now on is asked of it.
  //   out:    whether it is a newer one than this has told of before, had by a question or now
  //   errors: as of the constructor; the commit that was open stays so
  //   cost:   a look at one file where there is none
  bool reopen();

  // errors: Error{query} for a field with an impossible value and for a query past a limit
  //         (limits.hpp), Error{usage} for an unknown facet, a date that is none in the request or
  //         too many values; Interrupted where the request's StopTest ends it
  SearchResponse search(const SearchRequest& request) const;

  // Shows every hit of the request, within its offset and limit (kEveryHit), to `visit`.
  // Sort::none begins at once and holds one batch of hits in memory; the other orders wait for all
  // matches and take 16 bytes for each. Scores of Sort::none are those of the postings, not
  // reranked. Hit::duplicates, Hit::parts, suggestions and explanations are for search() alone;
  // `duplicates`, `snippets` and `suggest` of the request say nothing here.
  //   errors: those of search(), Error{usage} for Duplicates::fold and Duplicates::hide; what
  //           `visit` throws, as Error where it is another std::exception
  //   cost:   stored texts are unpacked once, in the order of the index; the index is one thread's
  //           until it returns, for others too it answers meanwhile
  StreamedHits for_each_hit(const SearchRequest& request, const HitContent& content,
                            const VisitHit& visit) const;

  // Shows every document that the request finds, as an engine of Lucene's kind takes it
  // (lucene.hpp), in the order of the index and one by one.
  //   errors: as of for_each_hit
  //   cost:   some 50 us a document
  EngineExport export_documents(const SearchRequest& request,
                                const VisitEngineDocument& visit) const;

  // What such an engine is asked to find the same documents, in the language of Lucene's query
  // parser. Beginnings of words and their like are written out as this index knows them.
  //   errors: those of search(); Error{query} where it cannot be said, naming what
  std::string lucene_query(const SearchRequest& request) const;

  // The fields of exported documents and the ranking of this index, as the engine is told of them
  // before the first comes: settings and mappings of OpenSearch, commands of Solr's schema.
  std::string engine_schema(Engine engine) const;

  // Documents like one: those that have most of the classes of words that are rarest in the index
  // and most frequent in its title and text. Where request.duplicates folds or hides near
  // duplicates those of the document are left out, too; it is never among the hits itself.
  //   in:     request  its filters, limits, order and facets count; its query does not
  //   out:    nothing where there is no such document; SearchResponse::query has the words that
  //           were looked for
  //   errors: as of search()
  //   cost:   a search for 25 rare words
  std::optional<SearchResponse> similar(std::string_view id, const SearchRequest& request) const;

  // The same of any text: a page that extract_page has read, or a title and a text. A document of
  // the index that has its id is not among the hits.
  SearchResponse similar_to(const Document& like, const SearchRequest& request) const;

  // What a search finds but for the documents whose ids' hashes are listed. Facets and near
  // duplicates are not looked for.
  //   in:     seen  ascending, as UnseenDocuments has given them
  //   errors: as of search()
  //   cost:   a look at all that the search finds, some 0.5 us each
  UnseenDocuments search_unseen(const SearchRequest& request,
                                const std::vector<std::uint64_t>& seen) const;

  // The hashes of the ids of all that a search finds, ascending. errors, cost: the same
  std::vector<std::uint64_t> found_hashes(const SearchRequest& request) const;

  // Of several indexes, the document of the first that has it.
  std::optional<Document> document(std::string_view id) const;

  // One of each index that has the id.
  std::vector<Document> documents(std::string_view id) const;

  // The article and every comment of the thread that document `id` belongs to, in order; empty
  // where there is no such document.
  std::vector<Document> thread(std::string_view id) const;

  // Every place of a query; how often queries stand where; what stands near.
  //   errors: as of search
  ConcordanceResponse concordance(const ConcordanceRequest& request) const;
  FrequencyResponse frequency(const FrequencyRequest& request) const;
  NeighboursResponse neighbours(const NeighboursRequest& request) const;

  IndexStatistics statistics() const;

 private:
  class Data;
  std::unique_ptr<Data> data_;
};

}  // namespace glane
