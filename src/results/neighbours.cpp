#include "results/neighbours.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "glane/error_code.hpp"
#include "results/corpus_search.hpp"
#include "results/window_counts.hpp"

namespace glane {

namespace {

using Clock = std::chrono::steady_clock;

Windows windows_of(const NeighboursRequest& request) {
  Windows windows;
  if (request.side != NeighbourSide::right) windows.left = request.window;
  if (request.side != NeighbourSide::left) windows.right = request.window;
  return windows;
}

// --- Counting ---

// errors: those of SearchWatch; what was counted by then stays
void count_windows(Searcher& searcher, const NeighboursRequest& request, WindowCounter& counter,
                   NeighboursResponse& response) {
  const SearchContext& context = searcher.context();
  const Asked asked =
      searcher.compile(search_in(request.corpus, request.query, {request.plain, request.all}));
  const CorpusRows rows(context, asked.filters, request.corpus.fold_duplicates);
  DocumentPlaces finder(asked.compiled.parts, context);
  if (finder.empty()) return;
  std::vector<RowSet> matching(context.segments().size());
  visit_matches(context, asked, rows,
                [&](std::uint32_t segment, std::uint32_t row) { matching[segment].add(row); });
  rows.for_each([&](std::uint32_t segment, std::uint32_t row) {
    std::vector<WordPlace> places;
    if (matching[segment].contains(row)) places = finder.find(segment, row);
    response.occurrences += places.size();
    response.documents += places.empty() ? 0 : 1;
    counter.count(segment, row, places);
  });
}

// --- Words ---

// Adds up what is one word over all segments.
class NeighbourWords {
 public:
  NeighbourWords(const SearchContext& context, const NeighboursRequest& request)
      : context_(context), request_(request) {}

  std::vector<Neighbour> weighed(const WindowCounter& counter) {
    const SegmentSet& segments = context_.segments();
    for (std::uint32_t number = 0; number < segments.size(); ++number) {
      add_near(segments.segment(number).words(), counter.counts(number));
    }
    std::vector<Neighbour> words;
    for (auto& [name, entry] : entries_) {
      if (entry.counts.near < request_.minimum) continue;
      context_.tick();
      count_everywhere(name, counter, entry);
      Neighbour word = entry.counts;
      const Association found =
          associate(word.near, counter.near_words(), word.occurrences, counter.words());
      if (static_cast<double>(word.near) <= found.expected) continue;
      word.word = name;
      word.forms = by_count(entry.forms);
      word.expected = found.expected;
      word.log_likelihood = found.log_likelihood;
      words.push_back(std::move(word));
    }
    return words;
  }

 private:
  struct Entry {
    Neighbour counts;
    std::map<std::string, std::uint64_t> forms;  // near, each with its times
  };

  void add_near(const SegmentWords& words, const std::vector<WordCounts>& counts) {
    for (std::uint32_t number = 0; number < counts.size(); ++number) {
      if (counts[number].near == 0) continue;
      const std::string form(words.form(number));
      const Word& word = context_.analyzer().word_of(form);
      if (word.stop_word && !request_.stop_words) continue;
      Entry& entry = entries_[request_.unit == NeighbourUnit::lemma ? word.stem : form];
      entry.counts.near += counts[number].near;
      entry.counts.left += counts[number].left;
      entry.counts.right += counts[number].right;
      entry.forms[form] += counts[number].near;
    }
  }

  // Those of all segments; of a class, those of forms that do not stand near, too.
  void count_everywhere(const std::string& name, const WindowCounter& counter, Entry& entry) const {
    const SegmentSet& segments = context_.segments();
    for (std::uint32_t number = 0; number < segments.size(); ++number) {
      const SegmentWords& words = segments.segment(number).words();
      const std::vector<WordCounts>& counts = counter.counts(number);
      for (const std::uint32_t one : numbers_of(words, name)) {
        if (one < counts.size()) entry.counts.occurrences += counts[one].all;
      }
    }
  }

  std::vector<std::uint32_t> numbers_of(const SegmentWords& words, const std::string& name) const {
    if (request_.unit == NeighbourUnit::form) return words.numbers_of(name);
    std::vector<std::uint32_t> numbers;
    const NumberRange members = words.of_class(name);
    for (std::size_t i = 0; i < members.size(); ++i) {
      const Word& word = context_.analyzer().word_of(std::string(words.form(members[i])));
      const bool is_counted = word.stem == name && (request_.stop_words || !word.stop_word);
      if (is_counted) numbers.push_back(members[i]);
    }
    return numbers;
  }

  static std::vector<std::string> by_count(const std::map<std::string, std::uint64_t>& forms) {
    std::vector<std::pair<std::string, std::uint64_t>> counted(forms.begin(), forms.end());
    std::stable_sort(counted.begin(), counted.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<std::string> names;
    for (auto& [form, count] : counted) names.push_back(std::move(form));
    return names;
  }

  const SearchContext& context_;
  const NeighboursRequest& request_;
  std::unordered_map<std::string, Entry> entries_;
};

void keep_best(const NeighboursRequest& request, std::vector<Neighbour>& words) {
  const std::size_t most = std::min(request.limit, words.size());
  std::partial_sort(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(most), words.end(),
                    [](const Neighbour& a, const Neighbour& b) {
                      return a.log_likelihood != b.log_likelihood
                                 ? a.log_likelihood > b.log_likelihood
                                 : a.word < b.word;
                    });
  words.resize(most);
}

void require_possible(const NeighboursRequest& request) {
  require_words(request.query, "NeighboursRequest::query");
  if (request.window >= 1 && request.window <= kMostNeighbourWindow) return;
  throw Error(ErrorCode::argument_window, {{"count", std::to_string(request.window)},
                                           {"most", std::to_string(kMostNeighbourWindow)}});
}

double cell(double observed, double expected) {
  return observed > 0 && expected > 0 ? observed * std::log(observed / expected) : 0;
}

}  // namespace

Association associate(std::uint64_t near, std::uint64_t near_words, std::uint64_t occurrences,
                      std::uint64_t words) {
  if (words == 0) return {};
  const auto all = static_cast<double>(words);
  const auto own = static_cast<double>(occurrences);
  const auto window = static_cast<double>(near_words);
  const auto both = static_cast<double>(near);
  const double expected = own * window / all;
  const double sum = cell(both, expected) + cell(window - both, window * (all - own) / all) +
                     cell(own - both, own * (all - window) / all) +
                     cell(all - own - window + both, (all - own) * (all - window) / all);
  return {expected, 2 * sum};
}

NeighboursResponse neighbours_of(Searcher& searcher, const NeighboursRequest& request) {
  require_possible(request);
  const Clock::time_point start = Clock::now();
  NeighboursResponse response;
  response.query = request.query;
  WindowCounter counter(searcher.context().segments(), windows_of(request));
  response.partial = !searcher.finish_in_time(request.timeout_seconds, request.stop, [&] {
    count_windows(searcher, request, counter, response);
  });
  response.words = counter.words();
  response.near_words = counter.near_words();
  response.neighbours = NeighbourWords(searcher.context(), request).weighed(counter);
  response.total = response.neighbours.size();
  keep_best(request, response.neighbours);
  response.took_ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
  return response;
}

}  // namespace glane
