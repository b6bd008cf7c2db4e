#include "results/searcher.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <utility>

#include "glane/error.hpp"
#include "index/files/index_format.hpp"
#include "page/document/canonical_url.hpp"
#include "query/parse.hpp"
#include "results/filter_nodes.hpp"
#include "results/near_duplicates.hpp"
#include "results/score_parts.hpp"
#include "results/snippet.hpp"
#include "results/suggestion.hpp"

namespace glane {

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

std::vector<ExplainedWord> explained(const std::vector<CompiledWord>& compiled) {
  std::vector<ExplainedWord> words;
  for (const CompiledWord& word : compiled) {
    words.push_back({word.typed, word.stem, word.forms, word.synonyms, word.dropped});
  }
  return words;
}

// The numbers that a thread has in the column of a segment: captures of it may have come by
// several of its URLs.
std::vector<std::uint32_t> numbers_of_thread(const StringColumn& threads, std::string_view thread) {
  const std::string name(canonical_url_id(thread));
  std::vector<std::uint32_t> numbers;
  for (const char* head : {"", "http://", "https://", "www.", "http://www.", "https://www."}) {
    const std::string url = head + name;
    const std::uint32_t place = threads.strings().lower_bound(url);
    const bool same = place < threads.strings().size() && threads.strings()[place] == url;
    if (same && canonical_url_id(url) == name) numbers.push_back(place + 1);
  }
  return numbers;
}

}  // namespace

OpenCommit::OpenCommit(std::shared_ptr<const Snapshot> opened)
    : snapshot(std::move(opened)), authors(snapshot->segments()) {
  try {
    ranking = read_ranking(snapshot->setting(setting::kRanking));
  } catch (const Error& error) {
    throw Error(ErrorKind::index, snapshot->directory() + ": " + error.what(),
                "bring the defaults back: `index_pages` with an empty `IndexOptions::ranking`");
  }
}

Searcher::Searcher(std::shared_ptr<const OpenCommit> commit)
    : commit_(std::move(commit)), context_(commit_->snapshot) {}

void Searcher::move_to(std::shared_ptr<const OpenCommit> commit) {
  blocks_.clear();
  context_.move_to(commit->snapshot);
  commit_ = std::move(commit);
}

// --- Documents ---

Document Searcher::stored(const SegmentSet::Place& place) {
  Document document = place.segment->document(place.row, blocks_);
  context_.snapshot().apply_notes(document);
  return document;
}

std::optional<Document> Searcher::find(std::string_view id) {
  const std::uint32_t number = context_.segments().find_id(id);
  if (number == 0) return std::nullopt;
  return stored(context_.segments().find(number));
}

std::vector<Document> Searcher::thread(const std::string& thread) {
  std::vector<Document> documents;
  for (std::size_t number = 0; number < context_.segments().size(); ++number) {
    const LiveSegment& live = context_.segments()[number];
    const StringColumn& threads = live.segment->threads();
    const std::vector<std::uint32_t> wanted = numbers_of_thread(threads, thread);
    if (wanted.empty()) continue;
    for (std::uint32_t row = 0; row < live.segment->rows(); ++row) {
      const std::uint32_t own = threads.number(row);
      if (std::find(wanted.begin(), wanted.end(), own) == wanted.end()) continue;
      if (live.is_live(row)) documents.push_back(stored({live.segment.get(), row, number}));
    }
  }
  std::stable_sort(documents.begin(), documents.end(),
                   [](const Document& a, const Document& b) { return a.position < b.position; });
  return documents;
}

// A comment read apart from its article, as a line of its own, does not know its title.
void Searcher::complete_title(Document& document) {
  if (!shown_title(document).empty() || document.type != DocumentType::comment) return;
  if (const std::optional<Document> article = find(document.thread)) {
    document.thread_title = article->title;
  }
}

// --- Searches ---

CompiledQuery Searcher::compile(const SearchRequest& request) const {
  const RankingSettings ranking = read_ranking(request.ranking, commit_->ranking);
  if (request.query.empty()) return {every_document(), {}, {}, {}, ranking};
  const Node tree =
      request.plain ? parse_plain_query(request.query) : parse_query(request.query, {request.all});
  return compile_query(tree, context_, {date_at(std::time(nullptr)), request.all, ranking});
}

// Filters add nothing to the score, and their words are none of the query's.
Xapian::Query Searcher::filtered(const CompiledQuery& compiled,
                                 const SearchRequest& request) const {
  Xapian::Query query = compiled.query;
  const CompileOptions options{date_at(std::time(nullptr)), false, compiled.ranking};
  for (const Node& filter : filter_nodes(request)) {
    const Xapian::Query passing = compile_query(filter, context_, options).query;
    query = Xapian::Query(Xapian::Query::OP_FILTER, query, passing);
  }
  return query;
}

RankedMatches Searcher::matches_of(const SearchRequest& request, const CompiledQuery& compiled,
                                   FacetCounters& counters) const {
  const Xapian::Query query = filtered(compiled, request);
  MatchFinder finder(context_, query, compiled.ranking, request.sort);
  for (const FacetRequest& facet : request.facets) {
    counters.emplace_back(facet, context_.segments(), commit_->authors);
  }
  if (!counters.empty()) finder.count_facets(&counters);
  std::optional<Recency> recency;
  if (!request.recent.empty()) {
    recency.emplace(request.recent, context_.segments());
    finder.favour(&*recency);
  }
  std::optional<FeatureReader> reader;
  if (request.sort == Sort::relevance && !compiled.asked.empty()) {
    reader.emplace(compiled.asked, compiled.ranking, context_.segments(),
                   context_.database().get_avlength(), context_.analyzer());
    finder.rerank_with(&*reader);
  }
  const std::size_t all = context_.segments().live_count() + 1;
  const MatchWindow window{std::min(request.offset, all), std::min(request.limit, all),
                           std::min(compiled.ranking.rerank_depth, all)};
  const bool folds =
      request.duplicates == Duplicates::fold || request.duplicates == Duplicates::hide;
  return folds ? fold_near_duplicates(finder, window, NearDuplicateFinder(context_.segments()))
               : finder.find(window);
}

Hit Searcher::hit_of(const RankedMatch& ranked, const SearchRequest& request,
                     const CompiledQuery& compiled) {
  const Match& match = ranked.match;
  Hit hit{stored({&context_.segments().segment(match.segment), match.row, match.segment}),
          ranked.score,
          {},
          {},
          {}};
  if (request.explain) hit.parts = score_parts(ranked, compiled, context_);
  complete_title(hit.document);
  if (request.snippets) {
    hit.snippet = make_snippet(hit.document.text, compiled.forms, context_.analyzer());
  }
  return hit;
}

void Searcher::name_duplicates(const std::vector<RankedMatch>& matches,
                               std::vector<Hit>& hits) const {
  const auto found = NearDuplicateFinder(context_.segments()).duplicates_of(matches);
  for (std::size_t i = 0; i < hits.size(); ++i) {
    for (const std::uint32_t number : found[i]) {
      const SegmentSet::Place place = context_.segments().find(number);
      hits[i].duplicates.push_back(
          {place.segment->id(place.row), std::string(place.segment->sites()[place.row])});
    }
  }
}

// Where little was found, another spelling has to find something, and no less.
std::optional<std::string> Searcher::better_query(const SearchRequest& request, std::size_t total) {
  std::optional<std::string> better = suggested_query(request, total, context_);
  if (!better || total > kFewResults) return better;
  SearchRequest again = request;
  again.query = *better;
  again.limit = 0;
  again.facets.clear();
  again.suggest = false;
  const std::size_t found = search(again).total;
  return found > 0 && found >= total ? better : std::nullopt;
}

SearchResponse Searcher::search(const SearchRequest& request) {
  const Clock::time_point start = Clock::now();
  SearchResponse response;
  response.query = request.query;
  const CompiledQuery compiled = compile(request);
  FacetCounters counters;
  const RankedMatches ranked = matches_of(request, compiled, counters);
  response.total = ranked.total;
  for (const RankedMatch& match : ranked.matches) {
    response.hits.push_back(hit_of(match, request, compiled));
  }
  if (request.duplicates == Duplicates::show || request.duplicates == Duplicates::fold) {
    name_duplicates(ranked.matches, response.hits);
  }
  for (const FacetCounter& counter : counters) response.facets.push_back(counter.facet());
  if (request.suggest) response.corrected = better_query(request, response.total);
  if (request.explain) response.words = explained(compiled.words);
  response.took_ms = milliseconds_since(start);
  return response;
}

}  // namespace glane
