#include "results/searcher.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <utility>

#include "base/contains.hpp"
#include "glane/error.hpp"
#include "index/files/index_format.hpp"
#include "page/document/canonical_url.hpp"
#include "query/clause_parts.hpp"
#include "query/parse.hpp"
#include "query/query_limits.hpp"
#include "query/search_watch.hpp"
#include "results/explained_tree.hpp"
#include "results/filter_nodes.hpp"
#include "results/near_authors.hpp"
#include "results/near_duplicates.hpp"
#include "results/score_parts.hpp"
#include "results/suggestion.hpp"

namespace glane {

namespace {

// A question whose first hit stays among so many is answered, whatever one of its words means.
constexpr std::size_t kFirstHits = 3;

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// When the time is up there is so much of it again to count and, once more, to show what was found.
constexpr double kShareOfRest = 0.25;

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
Xapian::Query filtered(Xapian::Query query, const std::vector<Xapian::Query>& filters) {
  for (const Xapian::Query& filter : filters) {
    query = Xapian::Query(Xapian::Query::OP_FILTER, query, filter);
  }
  return query;
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

bool is_one_field(const std::string& query) {
  return parse_query(query).kind == NodeKind::field;
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

Searcher::Asked Searcher::compile(const SearchRequest& request) const {
  Asked asked = compile_filters(request);
  const RankingSettings& ranking = asked.compiled.ranking;
  if (request.query.empty()) {
    asked.compiled = {every_document(), {}, {}, {}, ranking};
  } else {
    require_query_length(request.query);
    asked.tree = request.plain ? parse_plain_query(request.query)
                               : parse_query(request.query, {request.all, true});
    asked.compiled =
        compile_query(asked.tree, context_, {date_at(std::time(nullptr)), request.all, ranking});
  }
  return asked;
}

Searcher::Asked Searcher::compile_filters(const SearchRequest& request) const {
  const RankingSettings ranking = read_ranking(request.ranking, commit_->ranking);
  const Date now = date_at(std::time(nullptr));
  Asked asked;
  asked.compiled.ranking = ranking;
  refuse_backwards_filters(request, now);
  for (const Node& filter : filter_nodes(request)) {
    asked.filters.push_back(compile_query(filter, context_, {now, false, ranking}).query);
  }
  return asked;
}

RankedMatches Searcher::matches_of(const SearchRequest& request, const Asked& asked,
                                   FacetCounters& counters) const {
  const CompiledQuery& compiled = asked.compiled;
  const Xapian::Query query = filtered(compiled.query, asked.filters);
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

// in: snippets  nullptr: none are asked for
Hit Searcher::hit_of(const RankedMatch& ranked, SnippetMaker* snippets) {
  const Match& match = ranked.match;
  const SegmentSet::Place place{&context_.segments().segment(match.segment), match.row,
                                match.segment};
  Hit hit{stored(place), ranked.score, {}};
  complete_title(hit.document);
  if (snippets == nullptr) return hit;
  Snippet snippet = snippets->make(hit.document, place);
  hit.snippet = std::move(snippet.text);
  hit.title_marked = std::move(snippet.title);
  if (snippet.quote) hit.quotation = hit.document.quotes[*snippet.quote];
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

// Where little was found, another spelling has to find something, and no less; where the other
// words of the query have answered it, something else.
std::optional<std::string> Searcher::better_query(const SearchRequest& request, std::size_t total) {
  const std::optional<Suggestion> better =
      suggested_query(request, total, context_, commit_->authors);
  if (!better) return std::nullopt;
  const bool few = total <= kFewResults;
  if (!few && !better->is_answered) return better->query;
  const RankedMatches before = few ? RankedMatches() : first_matches(request, request.query, 1);
  const RankedMatches after = first_matches(request, better->query, few ? 0 : kFirstHits);
  const bool same = !before.matches.empty() &&
                    std::any_of(after.matches.begin(), after.matches.end(), [&](const auto& one) {
                      return is_same_document(one.match, before.matches.front().match);
                    });
  const bool no_less = after.total > 0 && after.total >= std::min(total, kFewResults);
  return !same && no_less ? std::optional<std::string>(better->query) : std::nullopt;
}

// What another query finds, asked as this one is.
RankedMatches Searcher::first_matches(const SearchRequest& request, const std::string& query,
                                      std::size_t limit) const {
  SearchRequest other = request;
  other.query = query;
  other.limit = limit;
  other.offset = 0;
  other.facets.clear();
  FacetCounters none;
  return matches_of(other, compile(other), none);
}

// A field inside a field takes its place: what is asked of authors and dates holds in there.
std::optional<FoundInQuotations> Searcher::in_quotations(const SearchRequest& request) {
  if (request.query.empty() || request.plain) return std::nullopt;
  std::string query = "cite:" + request.query;
  if (!is_one_field(query)) query = "cite:(" + request.query + ")";
  if (!is_one_field(query)) return std::nullopt;
  const std::size_t total = first_matches(request, query, 0).total;
  if (total == 0) return std::nullopt;
  return FoundInQuotations{query, total};
}

std::vector<std::string> Searcher::authors_near(const SearchRequest& request) const {
  constexpr std::size_t kMostAsked = 3;  // each is held against all authors
  std::vector<std::string> near;
  for (std::size_t i = 0; i < std::min(request.authors.size(), kMostAsked); ++i) {
    for (std::string& name : near_authors(request.authors[i], commit_->authors)) {
      if (!contains(near, name)) near.push_back(std::move(name));
    }
  }
  return near;
}

// Of the postings alone where that is all there is to it: the rarest word says how many documents
// are looked at.
void Searcher::count_with_all_words(const SearchRequest& request, const Asked& asked,
                                    SearchResponse& response) const {
  response.total_all = response.total;
  if (request.all || request.query.empty() || response.total == 0) return;
  const Node tree = request.plain ? asked.tree : parse_query(request.query, {true, true});
  if (tree == asked.tree && asked.compiled.words.size() <= 1) return;
  const CompileOptions options{date_at(std::time(nullptr)), true, asked.compiled.ranking};
  const Xapian::Query all = filtered(compile_query(tree, context_, options).query, asked.filters);
  const RankedMatches counted = MatchFinder(context_, all, asked.compiled.ranking, {}).count();
  response.total_all = counted.total;
  response.partial |= counted.partial;
}

void Searcher::add_hits(const RankedMatches& ranked, const SearchRequest& request,
                        const CompiledQuery& compiled, SearchResponse& response) {
  std::optional<SnippetMaker> snippets;
  if (request.snippets) snippets.emplace(compiled.parts, context_);
  try {
    for (const RankedMatch& match : ranked.matches) {
      context_.watch()->look();
      Hit& hit = response.hits.emplace_back(hit_of(match, snippets ? &*snippets : nullptr));
      if (request.explain) hit.parts = score_parts(match, compiled, context_);
    }
  } catch (const TimeIsUp&) {
    response.partial = true;
  }
}

void Searcher::answer(const SearchRequest& request, const Asked& asked, SearchResponse& response) {
  FacetCounters counters;
  const RankedMatches ranked = matches_of(request, asked, counters);
  response.total = ranked.total;
  response.partial = ranked.partial;
  for (const FacetCounter& counter : counters) response.facets.push_back(counter.facet());
  context_.watch()->extend(kShareOfRest);
  if (request.count_all) count_with_all_words(request, asked, response);
  context_.watch()->extend(kShareOfRest);
  add_hits(ranked, request, asked.compiled, response);
  if (request.duplicates == Duplicates::show || request.duplicates == Duplicates::fold) {
    name_duplicates(ranked.matches, response.hits);
  }
  if (request.explain) {
    response.words = explained(asked.compiled.words);
    if (!request.query.empty())
      response.tree = explained_tree(asked.tree, asked.compiled, context_);
  }
  if (request.suggest && !response.partial) {
    response.corrected = better_query(request, response.total);
    if (response.total == 0) response.in_quotations = in_quotations(request);
    if (response.total == 0) response.near_authors = authors_near(request);
  }
}

SearchResponse Searcher::timed(const SearchRequest& request, const Work& work) {
  const Clock::time_point start = Clock::now();
  SearchWatch watch(request.timeout_seconds, request.stop);
  const Watched watched(context_, watch);
  SearchResponse response;
  response.query = request.query;
  try {
    work(response);
  } catch (const TimeIsUp&) {  // before anything was found, or of what adds to it
    response.partial = true;
  }
  response.took_ms = milliseconds_since(start);
  return response;
}

SearchResponse Searcher::search(const SearchRequest& request) {
  return timed(request,
               [&](SearchResponse& response) { answer(request, compile(request), response); });
}

}  // namespace glane
