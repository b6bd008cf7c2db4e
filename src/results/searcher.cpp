#include "results/searcher.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <utility>

#include "base/contains.hpp"
#include "base/remark.hpp"
#include "glane/error_code.hpp"
#include "index/files/index_format.hpp"
#include "query/clause_parts.hpp"
#include "query/parse.hpp"
#include "query/query_limits.hpp"
#include "query/search_watch.hpp"
#include "results/explained_tree.hpp"
#include "results/facet_walks.hpp"
#include "results/filter_nodes.hpp"
#include "results/near_authors.hpp"
#include "results/near_duplicates.hpp"
#include "results/score_parts.hpp"
#include "results/suggestion.hpp"
#include "results/watched.hpp"

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

std::vector<ExplainedWord> explained(const std::vector<CompiledWord>& compiled) {
  std::vector<ExplainedWord> words;
  for (const CompiledWord& word : compiled) {
    words.push_back({word.typed, word.stem, word.forms, word.synonyms, word.dropped});
  }
  return words;
}

RankingSettings ranking_of(const Snapshot& snapshot) {
  try {
    return read_ranking(snapshot.setting(setting::kRanking));
  } catch (const Error& error) {
    throw Error(ErrorCode::index_ranking,
                {{"directory", snapshot.directory()}, said("reason", error)});
  }
}

bool is_one_field(const std::string& query) {
  return parse_query(query).kind == NodeKind::field;
}

}  // namespace

OpenCommit::OpenCommit(std::shared_ptr<const SnapshotSet> opened)
    : snapshot(std::move(opened)),
      authors(snapshot->segments()),
      quoted(snapshot->segments(), quoted_table),
      addressees(snapshot->segments(), addressee_table),
      noted(*snapshot),
      threads(snapshot->segments()) {
  ranking = ranking_of((*snapshot)[0]);
  for (std::size_t i = 1; i < snapshot->size(); ++i) {
    if (ranking_of((*snapshot)[i]) == ranking) continue;
    throw Error(ErrorCode::argument_other_ranking,
                {{"directory", (*snapshot)[0].directory()}, {"other", (*snapshot)[i].directory()}});
  }
}

Searcher::Searcher(std::shared_ptr<const OpenCommit> commit)
    : commit_(std::move(commit)), context_(commit_->snapshot) {}

void Searcher::move_to(std::shared_ptr<const OpenCommit> commit) {
  blocks_.clear();
  notes_ = {};
  context_.move_to(commit->snapshot);
  commit_ = std::move(commit);
}

// --- Documents ---

Document Searcher::stored(const SegmentSet::Place& place) {
  Document document = place.segment->document(place.row, blocks_);
  context_.snapshot().complete(document, place.number);
  return document;
}

std::vector<Document> Searcher::find(std::string_view id) {
  std::vector<Document> found;
  for (const std::uint32_t number : context_.snapshot().find_ids(id)) {
    found.push_back(stored(context_.segments().find(number)));
  }
  return found;
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

// A comment read apart from its article, as a line of its own, does not know its title: that of its
// own index, else of another one.
void Searcher::complete_title(Document& document, std::size_t segment) {
  if (!shown_title(document).empty() || document.type != DocumentType::comment) return;
  const SnapshotSet& indexes = context_.snapshot();
  const auto numbers = indexes.find_ids(document.thread, indexes.index_of(segment));
  if (numbers.empty()) return;
  document.thread_title = stored(context_.segments().find(numbers.front())).title;
}

// --- Searches ---

Asked Searcher::compile(const SearchRequest& request) const {
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

Asked Searcher::compile_filters(const SearchRequest& request) const {
  const RankingSettings ranking = read_ranking(request.ranking, commit_->ranking);
  const Date now = date_at(std::time(nullptr));
  Asked asked;
  asked.compiled.ranking = ranking;
  refuse_backwards_filters(request, now);
  for (const Node& filter : filter_nodes(request)) {
    asked.filters.push_back(
        {filter.field->name(), compile_query(filter, context_, {now, false, ranking}).query});
  }
  return asked;
}

Hit Searcher::hit_of(const RankedMatch& ranked, const HitMaking& making) {
  const Match& match = ranked.match;
  const SegmentSet::Place place{&context_.segments().segment(match.segment), match.row,
                                match.segment};
  context_.watch()->look();
  Hit hit{stored(place), ranked.score, {}};
  complete_title(hit.document, match.segment);
  if (making.explain) hit.parts = score_parts(ranked, making.compiled, context_);
  if (making.snippets == nullptr) return hit;
  Snippet snippet = making.snippets->make(hit.document, place);
  hit.snippet = std::move(snippet.text);
  hit.title_marked = std::move(snippet.title);
  if (snippet.quote) hit.quotation = hit.document.quotes[*snippet.quote];
  return hit;
}

// The article of a thread, if it is there.
std::optional<Match> Searcher::head_of(const RankedThread& thread) const {
  const SnapshotSet& indexes = context_.snapshot();
  const SegmentSet& segments = context_.segments();
  const Match& best = thread.best.match;
  const std::string_view id = segments.segment(best.segment).threads()[best.row];
  if (id.empty()) return std::nullopt;
  const std::vector<std::uint32_t> numbers = indexes.find_ids(id, indexes.index_of(best.segment));
  if (numbers.empty()) return std::nullopt;
  const SegmentSet::Place place = segments.find(numbers.front());
  if (place.segment->type(place.row) != DocumentType::article) return std::nullopt;
  return Match{static_cast<std::uint32_t>(place.number), place.row};
}

// out: head  which document it is
Hit Searcher::thread_hit(const RankedThread& thread, const HitMaking& making, RankedMatch& head) {
  head = thread.best;
  if (const std::optional<Match> article = head_of(thread)) head.match = *article;
  const bool is_best = is_same_document(head.match, thread.best.match);
  Hit hit = hit_of(head, is_best ? making : HitMaking{making.snippets, false, making.compiled});
  if (making.explain && !is_best) hit.parts = score_parts(thread.best, making.compiled, context_);
  HitGroup group{thread.matches.size(), false, {}};
  for (const RankedMatch& ranked : thread.matches) {
    if (is_same_document(ranked.match, head.match)) {
      group.is_head_found = true;
    } else if (group.hits.size() < making.group_size) {
      group.hits.push_back(hit_of(ranked, making));
    }
  }
  hit.group = std::move(group);
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
  const Asked asked = compile(other);
  return AskedSearch(other, asked, context_).documents();
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
                                    SearchResponse& response) {
  response.total_all = response.total;
  if (request.all || request.query.empty() || response.total == 0) return;
  const Node tree = request.plain ? asked.tree : parse_query(request.query, {true, true});
  if (tree == asked.tree && asked.compiled.words.size() <= 1) return;
  const CompileOptions options{date_at(std::time(nullptr)), true, asked.compiled.ranking};
  const Xapian::Query all = filtered(compile_query(tree, context_, options).query, asked.filters);
  MatchFinder finder(context_, all, asked.compiled.ranking, {});
  if (request.grouping == Grouping::none) {
    const RankedMatches counted = finder.count();
    response.total_all = counted.total;
    response.partial |= counted.partial;
    return;
  }
  const ThreadFinder threads({context_, all, asked.compiled.ranking, {}, nullptr}, commit_->threads,
                             notes_);
  const RankedThreads counted = threads.count(finder);
  response.total_all = counted.total;
  response.partial |= counted.partial;
}

// out: which documents they are of
std::vector<RankedMatch> Searcher::add_hits(const Found& found, const SearchRequest& request,
                                            const CompiledQuery& compiled,
                                            SearchResponse& response) {
  std::optional<SnippetMaker> snippets;
  if (request.snippets) snippets.emplace(compiled.parts, context_);
  const HitMaking making{snippets ? &*snippets : nullptr, request.explain, compiled,
                         request.group_size};
  std::vector<RankedMatch> shown = found.documents;
  shown.resize(found.documents.size() + found.threads.size());
  try {
    for (const RankedMatch& ranked : found.documents)
      response.hits.push_back(hit_of(ranked, making));
    for (std::size_t i = 0; i < found.threads.size(); ++i)
      response.hits.push_back(thread_hit(found.threads[i], making, shown[i]));
  } catch (const TimeIsUp&) {
    response.partial = true;
  }
  return shown;
}

Searcher::Found Searcher::find(const SearchRequest& request, AskedSearch& search,
                               SearchResponse& response) {
  if (request.grouping == Grouping::thread) {
    RankedThreads ranked = search.threads(commit_->threads, notes_);
    response.total = ranked.total;
    response.total_documents = ranked.documents;
    response.partial = ranked.partial;
    return {{}, std::move(ranked.threads)};
  }
  RankedMatches ranked = search.documents();
  response.total = ranked.total;
  response.partial = ranked.partial;
  return {std::move(ranked.matches), {}};
}

void Searcher::answer(const SearchRequest& request, const Asked& asked, SearchResponse& response) {
  FacetWalks facets(request, asked, context_, commit_->facet_sources());
  AskedSearch search(request, asked, context_);
  search.count_facets(facets.of_main_walk());
  const Found found = find(request, search, response);
  response.partial |= !facets.walk_for_others();
  response.facets = facets.facets();
  context_.watch()->extend(kShareOfRest);
  if (request.count_all) count_with_all_words(request, asked, response);
  context_.watch()->extend(kShareOfRest);
  const std::vector<RankedMatch> shown = add_hits(found, request, asked.compiled, response);
  if (request.duplicates == Duplicates::show || request.duplicates == Duplicates::fold) {
    name_duplicates(shown, response.hits);
  }
  if (request.explain) {
    response.words = explained(asked.compiled.words);
    if (!request.query.empty())
      response.tree = explained_tree(asked.tree, asked.compiled, context_);
  }
  if (request.suggest && !response.partial) {
    response.corrected = better_query(request, response.total_documents.value_or(response.total));
    if (response.total == 0) response.in_quotations = in_quotations(request);
    if (response.total == 0) response.near_authors = authors_near(request);
  }
}

SearchResponse Searcher::timed(const SearchRequest& request, const Work& work) {
  const Clock::time_point start = Clock::now();
  SearchResponse response;
  response.query = request.query;
  // Where it does not, nothing was found by then, or not all of what adds to it.
  const bool ended = finish_in_time(request.timeout_seconds, request.stop, [&] { work(response); });
  if (!ended) response.partial = true;
  response.took_ms = milliseconds_since(start);
  return response;
}

SearchResponse Searcher::search(const SearchRequest& request) {
  return timed(request,
               [&](SearchResponse& response) { answer(request, compile(request), response); });
}

bool Searcher::finish_in_time(double seconds, const StopTest& stop,
                              const std::function<void()>& work) {
  SearchWatch watch(seconds, stop);
  const Watched watched(context_, watch);
  try {
    work();
  } catch (const TimeIsUp&) {
    return false;
  }
  return true;
}

}  // namespace glane
