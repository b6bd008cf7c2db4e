#include "results/frequency.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/collation.hpp"
#include "base/utf8.hpp"
#include "glane/error_code.hpp"
#include "results/corpus_search.hpp"
#include "results/frequency_buckets.hpp"

namespace glane {

namespace {

using Clock = std::chrono::steady_clock;
using Buckets = std::vector<FrequencyBucket>;

bool is_time(FrequencyBy by) {
  return by == FrequencyBy::year || by == FrequencyBy::month;
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) next_code_point(text, at);
  return count;
}

std::uint64_t occurrences_of(const FrequencyBucket& bucket) {
  std::uint64_t all = 0;
  for (const FrequencyCount& count : bucket.counts) all += count.occurrences;
  return all;
}

// Counts the corpus, then query after query.
class FrequencyCounter {
 public:
  FrequencyCounter(Searcher& searcher, const FrequencyRequest& request)
      : searcher_(searcher),
        request_(request),
        buckets_(request.by, searcher.context().segments(), searcher.commit()->authors) {
    FrequencyBucket empty;
    empty.counts.resize(request.queries.size());
    counted_.assign(buckets_.size(), empty);
    total_ = empty;
  }

  // errors: those of SearchWatch; what was counted by then stays
  void run() {
    const SearchContext& context = searcher_.context();
    const std::vector<Asked> asked = compile_all();
    const CorpusRows rows(context, asked.front().filters, request_.corpus.fold_duplicates);
    rows.for_each([&](std::uint32_t segment, std::uint32_t row) { count_words(segment, row); });
    for (std::size_t i = 0; i < asked.size(); ++i) {
      DocumentPlaces places(asked[i].compiled.parts, context);
      if (places.empty()) continue;
      visit_matches(context, asked[i], rows, [&](std::uint32_t segment, std::uint32_t row) {
        count_places(i, segment, row, places.count(segment, row));
      });
    }
  }

  const FrequencyBucket& total() const { return total_; }

  // Of those that have a document of the corpus: in order, series filled. out: those not shown, too
  Buckets buckets(std::size_t& values) const {
    Buckets shown;
    for (std::size_t i = 1; i < counted_.size(); ++i) {
      if (counted_[i].documents == 0) continue;
      shown.push_back(counted_[i]);
      shown.back().value = buckets_.name(i);
    }
    if (is_time(request_.by)) {
      fill_series(shown);
      values = shown.size();
    } else {
      values = shown.size();
      keep_first(shown);
    }
    if (counted_[0].documents > 0) {
      shown.push_back(counted_[0]);
      ++values;
    }
    return shown;
  }

 private:
  // The place of an error counts through all queries, a blank between them.
  std::vector<Asked> compile_all() const {
    std::vector<Asked> asked;
    std::size_t before = 0;  // characters
    for (const std::string& query : request_.queries) {
      const SearchRequest search =
          search_in(request_.corpus, query, {request_.plain, request_.all});
      try {
        asked.push_back(searcher_.compile(search));
      } catch (const Error& error) {
        if (!error.place()) throw;
        const QueryPlace place{before + error.place()->begin, error.place()->length};
        throw Error(error.code(), error.arguments(), place);
      }
      before += count_characters(query) + 1;
    }
    return asked;
  }

  void count_words(std::uint32_t segment, std::uint32_t row) {
    const Segment& rows = searcher_.context().segments().segment(segment);
    const std::uint32_t words = rows.word_count(row);
    ++total_.documents;
    total_.words += words;
    buckets_.visit(segment, row, [&](std::size_t bucket) {
      ++counted_[bucket].documents;
      counted_[bucket].words += words;
    });
  }

  void count_places(std::size_t query, std::uint32_t segment, std::uint32_t row,
                    std::size_t places) {
    if (places == 0) return;
    const auto add = [&](FrequencyCount& count) {
      ++count.documents;
      count.occurrences += places;
    };
    add(total_.counts[query]);
    buckets_.visit(segment, row, [&](std::size_t bucket) { add(counted_[bucket].counts[query]); });
  }

  void fill_series(Buckets& shown) const {
    std::map<std::string, FrequencyBucket> by_value;
    for (FrequencyBucket& bucket : shown) by_value[*bucket.value] = std::move(bucket);
    std::string first;
    std::string last;
    const std::size_t length = request_.by == FrequencyBy::year ? 4 : 7;
    for (const auto& [value, bucket] : by_value) {
      if (value.size() != length) continue;
      if (first.empty()) first = value;
      last = value;
    }
    if (!first.empty()) {
      for (const std::string& value : time_series(request_.by, first, last)) {
        FrequencyBucket& bucket = by_value[value];
        bucket.value = value;
        bucket.counts.resize(request_.queries.size());
      }
    }
    shown.clear();
    for (auto& [value, bucket] : by_value) shown.push_back(std::move(bucket));
  }

  void keep_first(Buckets& shown) const {
    const auto is_before = [](const FrequencyBucket& a, const FrequencyBucket& b) {
      const std::uint64_t own = occurrences_of(a);
      const std::uint64_t other = occurrences_of(b);
      return own != other ? own > other : stands_before(*a.value, *b.value);
    };
    const std::size_t most =
        request_.limit == 0 ? shown.size() : std::min(request_.limit, shown.size());
    std::partial_sort(shown.begin(), shown.begin() + static_cast<std::ptrdiff_t>(most), shown.end(),
                      is_before);
    shown.resize(most);
  }

  Searcher& searcher_;
  const FrequencyRequest& request_;
  FrequencyBuckets buckets_;
  Buckets counted_;  // by number
  FrequencyBucket total_;
};

void require_possible(const FrequencyRequest& request) {
  const std::string option = "FrequencyRequest::queries";
  require_words(request.queries.empty() ? std::string() : request.queries.front(), option);
  for (const std::string& query : request.queries) require_words(query, option);
  if (request.queries.size() <= kMostFrequencyQueries) return;
  throw Error(ErrorCode::argument_queries, {{"option", option},
                                            {"count", std::to_string(request.queries.size())},
                                            {"most", std::to_string(kMostFrequencyQueries)}});
}

}  // namespace

FrequencyResponse frequency_of(Searcher& searcher, const FrequencyRequest& request) {
  require_possible(request);
  const Clock::time_point start = Clock::now();
  FrequencyResponse response;
  response.queries = request.queries;
  response.by = request.by;
  FrequencyCounter counter(searcher, request);
  response.partial =
      !searcher.finish_in_time(request.timeout_seconds, request.stop, [&] { counter.run(); });
  response.total = counter.total();
  response.buckets = counter.buckets(response.values);
  response.took_ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
  return response;
}

std::string_view frequency_by_name(FrequencyBy by) {
  switch (by) {
    case FrequencyBy::year:
      return "year";
    case FrequencyBy::month:
      return "month";
    case FrequencyBy::author:
      return "author";
    case FrequencyBy::site:
      return "site";
  }
  return {};
}

}  // namespace glane
