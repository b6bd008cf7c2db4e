#include "results/index.hpp"
#include "results/copies_xapian.hpp"

#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <optional>
#include <utility>

#include "base/error.hpp"
#include "french/analyzer.hpp"
#include "index/commit_lock.hpp"
#include "index/open_xapian.hpp"
#include "index/refresh/document_notes_xapian.hpp"
#include "index/schema.hpp"
#include "index/segment/unpacked_blocks.hpp"
#include "index/synonym_table_xapian.hpp"
#include "index/xapian_errors.hpp"
#include "query/column_test_xapian.hpp"
#include "query/compile_xapian.hpp"
#include "query/parse.hpp"
#include "results/facets_xapian.hpp"
#include "results/filters_xapian.hpp"
#include "results/ranked_matches_xapian.hpp"
#include "results/ranking_xapian.hpp"
#include "results/score_parts_xapian.hpp"
#include "results/snippet.hpp"
#include "results/statistics_xapian.hpp"
#include "results/suggestion_xapian.hpp"

namespace glane {

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

std::vector<ExplainedWord> explained(const std::vector<WordReading>& readings) {
  std::vector<ExplainedWord> words;
  for (const WordReading& reading : readings) {
    words.push_back(
        {reading.typed, reading.stem, reading.forms, reading.synonyms, reading.left_out});
  }
  return words;
}

}  // namespace

struct Index::Data {
  std::string directory;
  mutable OpenIndex index;
  mutable UnpackedBlocks blocks;
  mutable RankingSettings ranking;
  mutable bool has_synonyms = false;
  mutable bool has_notes = false;

  explicit Data(const std::string& path) : directory(path), index(open_index(path)) {
    read_settings();
  }

  void read_settings() const {
    has_synonyms = count_synonym_groups(index.database) > 0;
    has_notes = glane::has_notes(index.database);
    try {
      ranking = read_ranking(index.database.get_metadata(metadata::kRanking));
    } catch (const Error& error) {
      throw Error(ErrorKind::index, directory + ": " + error.what(),
                  "bring the defaults back: glane index --ranking ''");
    }
  }

  void reopen() const {
    blocks.clear();
    reopen_index(directory, index);
    read_settings();
  }

  // Runs `read`; once more on the newest commit where a writer has meanwhile overwritten the
  // blocks of this one. Xapian tells that by a block's head; a block that is read while it is being
  // written may have its old head and new contents, which shows as any error of Xapian's. Who is
  // too slow for the writer at last has it wait: what fails then is damaged.
  template <typename Read>
  auto read_consistently(Read read) const {
    constexpr int kTries = 5;
    for (int tries = 1;; ++tries) {
      try {
        std::optional<CommitLock> calm;
        if (tries == kTries) calm.emplace(directory, CommitLock::Kind::copy);
        if (tries > 1) reopen();
        return read();
      } catch (const Xapian::Error&) {
        if (tries == kTries) rethrow_as_error(directory);
      } catch (...) {
        rethrow_as_error(directory);
      }
    }
  }

  CompiledQuery compile(const SearchRequest& request) const {
    const RankingSettings asked = read_ranking(request.ranking, ranking);
    if (request.query.empty()) return {Xapian::Query::MatchAll, {}, {}, {}, asked};
    const Node tree =
        request.plain ? plain_query(request.query) : parse_query(request.query, {request.all});
    const CompileOptions options{date_at(std::time(nullptr)), request.all, asked, has_synonyms};
    return compile_query(tree, index, *index.analyzer, options);
  }

  Document stored(Xapian::docid number) const {
    const SegmentSet::Place place = index.segments.find(number);
    if (place.segment == nullptr) {
      throw Error(ErrorKind::index, directory + ": the index is damaged: a document has no segment",
                  "`glane check --repair` mends what can be mended; else index again");
    }
    Document document = place.segment->document(place.row, blocks);
    if (has_notes) apply_notes(index.database, document);
    return document;
  }

  std::optional<Document> find(std::string_view id) const {
    const Xapian::docid number = find_document(index.database, index.segments, id);
    if (number == 0) return std::nullopt;
    return stored(number);
  }

  // cost: a look at every string of the index, and at every document of the segments that have it
  std::vector<Xapian::docid> numbers_of_thread(const std::string& thread) const {
    std::vector<Xapian::docid> numbers;
    for (const auto& segment : index.segments.segments()) {
      // Captures of a thread may have come by several of its URLs.
      const std::vector<std::uint32_t> names = segment->strings_of_id(thread);
      for (std::uint32_t row = 0; !names.empty() && row < segment->count(); ++row) {
        const bool of_thread =
            std::find(names.begin(), names.end(), segment->thread(row)) != names.end();
        if (of_thread) numbers.push_back(segment->first() + row);
      }
    }
    const auto is_gone = [&](Xapian::docid number) {
      return !has_document(index.database, number);
    };
    numbers.erase(std::remove_if(numbers.begin(), numbers.end(), is_gone), numbers.end());
    return numbers;
  }

  // A comment read apart from its article, as a line of its own, does not know its title.
  void complete_title(Document& document) const {
    if (!shown_title(document).empty() || document.type != DocumentType::comment) return;
    if (const std::optional<Document> article = find(document.thread)) {
      document.thread_title = article->title;
    }
  }

  SearchResponse search(const SearchRequest& request) const;

  void name_duplicates(const std::vector<RankedMatch>& matches, const CopyFinder& copies,
                       std::vector<Hit>& hits) const {
    std::vector<Xapian::docid> numbers;
    for (const RankedMatch& match : matches) numbers.push_back(match.number);
    const auto found = copies.copies_of(numbers);
    for (std::size_t i = 0; i < hits.size(); ++i) {
      for (const Xapian::docid number : found[i]) {
        const SegmentSet::Place place = index.segments.find(number);
        hits[i].duplicates.push_back(
            {place.segment->id(place.row),
             std::string(place.segment->string(place.segment->site(place.row)))});
      }
    }
  }

  // Where little was found, another spelling has to find something, and no less.
  std::optional<std::string> better_query(const SearchRequest& request, std::size_t total) const {
    std::optional<std::string> better = suggested_query(request, total, index, *index.analyzer);
    if (!better || total > kFewResults) return better;
    SearchRequest again = request;
    again.query = *better;
    again.limit = 0;
    again.facets.clear();
    again.suggest = false;
    const std::size_t found = search(again).total;
    return found > 0 && found >= total ? better : std::nullopt;
  }
};

SearchResponse Index::Data::search(const SearchRequest& request) const {
  const Clock::time_point start = Clock::now();
  SearchResponse response;
  response.query = request.query;

  const CompiledQuery compiled = compile(request);
  Xapian::Enquire enquire(index.database);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, compiled.query,
                                  filter_query(request, index, *index.analyzer)));
  enquire.set_weighting_scheme(bm25(compiled.ranking));
  MatchOrder order(request.sort, index.segments);
  order.apply(enquire);
  std::vector<std::unique_ptr<FacetCounter>> counters;
  for (const FacetRequest& facet : request.facets) {
    counters.push_back(std::make_unique<FacetCounter>(facet, index.segments));
    enquire.add_matchspy(counters.back().get());
  }

  // Looking at every match makes the total and the facets exact.
  const Xapian::doccount all = index.database.get_doccount() + 1;
  const auto within = [&](std::size_t number) {
    return static_cast<Xapian::doccount>(std::min<std::size_t>(number, all));
  };
  const MatchWindow window{within(request.offset), within(request.limit), all,
                           within(compiled.ranking.looked_at)};
  std::optional<EvidenceReader> reader;
  if (request.sort == Sort::relevance && !compiled.asked.empty()) {
    reader.emplace(compiled.asked, compiled.ranking, index.segments, index.database.get_avlength(),
                   *index.analyzer);
  }
  const auto matches_of = [&](const MatchWindow& part) {
    return reader ? matches_looked_at_twice(enquire, order, part, index, *reader)
                  : matches_in_order(enquire, order, part);
  };
  const bool folds =
      request.duplicates == Duplicates::fold || request.duplicates == Duplicates::hide;
  const CopyFinder copies(index);
  const RankedMatches ranked =
      folds ? matches_folded(matches_of, enquire, window, copies) : matches_of(window);
  response.total = ranked.total;
  for (const RankedMatch& match : ranked.matches) {
    Hit hit{stored(match.number), match.score, {}, {}, {}};
    if (request.explain) {
      const Xapian::Query this_one = test_query<NumberTest>(index.segments, match.number);
      hit.parts = score_parts(match, this_one, compiled, index.database);
    }
    complete_title(hit.document);
    if (request.snippets) {
      hit.snippet = make_snippet(hit.document.text, compiled.forms, *index.analyzer);
    }
    response.hits.push_back(std::move(hit));
  }
  if (request.duplicates == Duplicates::show || request.duplicates == Duplicates::fold) {
    name_duplicates(ranked.matches, copies, response.hits);
  }
  for (const auto& counter : counters) response.facets.push_back(counter->facet());
  if (request.suggest) response.corrected = better_query(request, response.total);
  if (request.explain) response.words = explained(compiled.words);
  response.took_ms = milliseconds_since(start);
  return response;
}

Index::Index(const std::string& directory) try : data_(std::make_unique<Data>(directory)) {
} catch (...) {
  rethrow_as_error(directory);
}
Index::~Index() = default;
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;

SearchResponse Index::search(const SearchRequest& request) const {
  return data_->read_consistently([&] { return data_->search(request); });
}

std::optional<Document> Index::document(std::string_view id) const {
  return data_->read_consistently([&] { return data_->find(id); });
}

std::vector<Document> Index::thread(std::string_view id) const {
  const std::optional<Document> member = document(id);
  if (!member) return {};
  return data_->read_consistently([&] {
    std::vector<Document> documents;
    for (const Xapian::docid number : data_->numbers_of_thread(member->thread)) {
      documents.push_back(data_->stored(number));
    }
    std::stable_sort(documents.begin(), documents.end(),
                     [](const Document& a, const Document& b) { return a.position < b.position; });
    return documents;
  });
}

IndexStatistics Index::statistics() const {
  return data_->read_consistently([&] { return statistics_of(data_->index, data_->directory); });
}

}  // namespace glane
