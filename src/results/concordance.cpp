#include "results/concordance.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "glane/error_code.hpp"
#include "results/corpus_search.hpp"
#include "results/place_order.hpp"
#include "results/word_ranges.hpp"

namespace glane {

namespace {

using Clock = std::chrono::steady_clock;

// Places to keep for a page. More than an order may keep are found out when all are counted.
std::size_t places_to_keep(const ConcordanceRequest& request, const SegmentSet& segments) {
  constexpr std::size_t kMost = std::size_t{1} << 40;
  const std::size_t wanted = std::min(request.offset, kMost) + std::min(request.limit, kMost);
  if (segments.empty() || request.limit == 0) return 0;
  return request.order == PlaceOrder::index ? wanted : std::min(wanted, kMostOrderedPlaces);
}

void require_few_ordered_places(const ConcordanceRequest& request, std::size_t total) {
  const bool fits =
      request.order == PlaceOrder::index || request.limit == 0 ||
      std::min(total, request.offset) + std::min(total, request.limit) <= kMostOrderedPlaces ||
      total <= kMostOrderedPlaces;
  if (fits) return;
  throw Error(ErrorCode::argument_places,
              {{"count", std::to_string(total)}, {"most", std::to_string(kMostOrderedPlaces)}});
}

// --- Lines ---

// The last `width` characters.
std::string_view last_characters(std::string_view text, std::size_t width) {
  std::size_t begin = text.size();
  for (std::size_t left = width; left > 0 && begin > 0; --left) {
    --begin;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  }
  return text.substr(begin);
}

std::string_view first_characters(std::string_view text, std::size_t width) {
  std::size_t end = 0;
  for (std::size_t left = width; left > 0 && end < text.size(); --left) next_code_point(text, end);
  return text.substr(0, end);
}

// With one blank where there were some, also at the end that the match stands at.
std::string squeezed(std::string_view text, bool before_match) {
  std::string out = squeeze_blanks(text);
  if (out.empty()) return out;
  const std::string_view inner = trim(text);
  const bool has_blank = before_match ? inner.data() + inner.size() != text.data() + text.size()
                                      : inner.data() != text.data();
  if (has_blank) out.insert(before_match ? out.size() : 0, 1, ' ');
  return out;
}

// Makes the lines of one document after the other.
class LineMaker {
 public:
  LineMaker(Searcher& searcher, std::size_t width) : searcher_(searcher), width_(width) {}

  ConcordanceLine line(const FoundPlace& found) {
    read(found);
    const std::string_view text = found.place.in_title ? document_.title : document_.text;
    ConcordanceLine line;
    line.in_title = found.place.in_title;
    const std::vector<ByteRange>& words = line.in_title ? title_words_ : text_words_;
    if (found.place.words.back() < words.size()) {
      const std::size_t begin = words[found.place.words.front()].begin;
      const std::size_t end = words[found.place.words.back()].end;
      // A blank or two of a run are squeezed: twice the width is more than enough of most texts.
      const std::string_view left = last_characters(text.substr(0, begin), 2 * width_ + 16);
      const std::string_view right = first_characters(text.substr(end), 2 * width_ + 16);
      line.left = last_characters(squeezed(left, true), width_);
      line.right = first_characters(squeezed(right, false), width_);
      line.match = squeeze_blanks(text.substr(begin, end - begin));
    }
    line.document = bare_;
    return line;
  }

 private:
  void read(const FoundPlace& found) {
    if (known_ && known_->segment == found.segment && known_->row == found.row) return;
    const SegmentSet& segments = searcher_.context().segments();
    document_ = searcher_.stored({&segments.segment(found.segment), found.row, found.segment});
    FrenchAnalyzer& analyzer = searcher_.context().analyzer();
    title_words_ = word_ranges(document_.title, document_.title.size(), analyzer);
    text_words_ = word_ranges(document_.text, document_.text.size(), analyzer);
    bare_ = document_;
    bare_.text.clear();
    bare_.quotes.clear();
    known_ = {found.segment, found.row, 0, {}};
  }

  Searcher& searcher_;
  std::size_t width_;
  std::optional<FoundPlace> known_;
  Document document_, bare_;
  std::vector<ByteRange> title_words_, text_words_;
};

// The places of one query, counted and kept as far as the page wants them.
class PlaceWalk {
 public:
  PlaceWalk(Searcher& searcher, const ConcordanceRequest& request)
      : context_(searcher.context()),
        asked_(searcher.compile(
            search_in(request.corpus, request.query, {request.plain, request.all}))),
        places_(asked_.compiled.parts, context_),
        collector_(context_.segments(), request.order,
                   places_to_keep(request, context_.segments())),
        fold_(request.corpus.fold_duplicates) {}

  // errors: those of SearchWatch
  void run(ConcordanceResponse& response) {
    if (places_.empty()) return;
    const auto visit = [&](std::uint32_t segment, std::uint32_t row) {
      const std::size_t count = look_at(segment, row);
      response.total += count;
      response.documents += count > 0 ? 1 : 0;
    };
    if (fold_) {
      visit_matches(context_, asked_, CorpusRows(context_, asked_.filters, true), visit);
    } else {
      visit_matching_rows(context_, asked_.query(), visit);
    }
  }

  std::vector<FoundPlace> first_places() { return collector_.first_places(); }

 private:
  // out: how many places a document has
  std::size_t look_at(std::uint32_t segment, std::uint32_t row) {
    if (!collector_.has_room()) return places_.count(segment, row);
    std::vector<WordPlace> found = places_.find(segment, row);
    const std::size_t count = found.size();
    if (count > 0) collector_.add(segment, row, std::move(found));
    return count;
  }

  const SearchContext& context_;
  Asked asked_;
  DocumentPlaces places_;
  PlaceCollector collector_;
  bool fold_;
};

void require_possible(const ConcordanceRequest& request) {
  require_words(request.query, "ConcordanceRequest::query");
  if (request.width <= kMostContext) return;
  throw Error(ErrorCode::argument_width,
              {{"count", std::to_string(request.width)}, {"most", std::to_string(kMostContext)}});
}

}  // namespace

ConcordanceResponse concordance_of(Searcher& searcher, const ConcordanceRequest& request) {
  require_possible(request);
  const Clock::time_point start = Clock::now();
  ConcordanceResponse response;
  response.query = request.query;
  std::optional<PlaceWalk> walk;
  response.partial = !searcher.finish_in_time(request.timeout_seconds, request.stop, [&] {
    walk.emplace(searcher, request);
    walk->run(response);
  });
  require_few_ordered_places(request, response.total);
  std::vector<FoundPlace> places;
  if (walk) places = walk->first_places();
  LineMaker maker(searcher, request.width);
  for (std::size_t i = std::min(request.offset, places.size());
       i < places.size() && i - request.offset < request.limit; ++i) {
    response.lines.push_back(maker.line(places[i]));
  }
  response.took_ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
  return response;
}

}  // namespace glane
