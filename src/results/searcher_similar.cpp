// Searches that start from documents: those like one, and those that were not seen before.
#include <algorithm>
#include <utility>

#include "query/listed_documents.hpp"
#include "query/search_watch.hpp"
#include "query/word_query.hpp"
#include "results/near_duplicates.hpp"
#include "results/searcher.hpp"
#include "results/telling_words.hpp"
#include "segment/format/id_hash.hpp"

namespace glane {

namespace {

// When the time is up there is so much of it again to show what was found.
constexpr double kShareToShow = 0.25;

// Documents like one that the index has are others than it, and other than those that say nearly
// the same, unless these are asked for.
std::vector<std::uint32_t> same_documents(const SegmentSet& segments,
                                          std::vector<std::uint32_t> same,
                                          const SearchRequest& request) {
  const bool folds =
      request.duplicates == Duplicates::fold || request.duplicates == Duplicates::hide;
  if (!folds) return same;
  const SegmentSet::Place place = segments.find(same.front());
  RankedMatch match;
  match.match = {static_cast<std::uint32_t>(place.number), place.row};
  const auto copies = NearDuplicateFinder(segments).duplicates_of({match});
  same.insert(same.end(), copies.front().begin(), copies.front().end());
  return same;
}

}  // namespace

Asked Searcher::compile_similar(const Document& like, const SearchRequest& request) const {
  Asked asked = compile_filters(request);
  const RankingSettings& ranking = asked.compiled.ranking;
  std::vector<std::uint32_t> own;
  if (!like.id.empty()) own = context_.snapshot().find_ids(like.id);
  const std::size_t least = own.empty() ? 1 : 2;
  std::vector<Xapian::Query> words;
  for (const TellingWord& one : telling_words(like, context_, least)) {
    const WordQueries queries(context_, "", &asked.compiled.parts);
    const Xapian::Query any = queries.any_form(one.word, ranking);
    words.emplace_back(one.weight, any);
    asked.compiled.words.push_back({one.typed, one.word.stem, context_.forms_of_stem(one.word.stem),
                                    false, false, words.back()});
  }
  Xapian::Query query(Xapian::Query::OP_OR, words.begin(), words.end());
  if (!own.empty()) {
    const Xapian::Query same = listed_documents_query(
        context_, same_documents(context_.segments(), std::move(own), request));
    query = Xapian::Query(Xapian::Query::OP_AND_NOT, query, same);
  }
  asked.compiled.query = query;
  return asked;
}

SearchResponse Searcher::similar_to(const Document& like, const SearchRequest& request) {
  SearchRequest plain = request;  // there is no query that could be written better
  plain.query.clear();
  plain.suggest = false;
  plain.count_all = false;
  return timed(plain, [&](SearchResponse& response) {
    const Asked asked = compile_similar(like, plain);
    for (const CompiledWord& word : asked.compiled.words) {
      response.query.append(response.query.empty() ? "" : " ").append(word.typed);
    }
    if (asked.compiled.words.empty()) return;
    answer(plain, asked, response);
    response.total_all = response.total;  // nobody asks for all of the words
  });
}

std::optional<SearchResponse> Searcher::similar(std::string_view id, const SearchRequest& request) {
  const std::vector<Document> like = find(id);
  if (like.empty()) return std::nullopt;
  return similar_to(like.front(), request);
}

// --- Documents not seen before ---

RankedMatches Searcher::every_match(const SearchRequest& request, const Asked& asked) const {
  SearchRequest every = request;
  every.limit = context_.segments().live_count();
  every.offset = 0;
  every.facets.clear();
  every.duplicates = Duplicates::unlinked;
  return AskedSearch(every, asked, context_).documents();
}

std::uint64_t Searcher::hash_of(const RankedMatch& ranked) const {
  return hash_of_id(context_.segments().segment(ranked.match.segment).id(ranked.match.row));
}

UnseenDocuments Searcher::search_unseen(const SearchRequest& request,
                                        const std::vector<std::uint64_t>& seen) {
  UnseenDocuments unseen;
  unseen.response = timed(request, [&](SearchResponse& response) {
    const Asked asked = compile(request);
    RankedMatches ranked = every_match(request, asked);
    response.partial = ranked.partial;
    std::erase_if(ranked.matches, [&](const RankedMatch& one) {
      return std::binary_search(seen.begin(), seen.end(), hash_of(one));
    });
    response.total = response.total_all = ranked.matches.size();
    drop_first_ranked_matches(ranked.matches, request.offset);
    if (ranked.matches.size() > request.limit) ranked.matches.resize(request.limit);
    context_.watch()->extend(kShareToShow);
    const std::vector<RankedMatch> shown =
        add_hits({std::move(ranked.matches), {}}, request, asked.compiled, response);
    for (std::size_t i = 0; i < response.hits.size(); ++i) {
      unseen.hashes.push_back(hash_of(shown[i]));
    }
  });
  return unseen;
}

std::vector<std::uint64_t> Searcher::found_hashes(const SearchRequest& request) {
  std::vector<std::uint64_t> hashes;
  timed(request, [&](SearchResponse&) {
    for (const RankedMatch& one : every_match(request, compile(request)).matches) {
      hashes.push_back(hash_of(one));
    }
  });
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

}  // namespace glane
