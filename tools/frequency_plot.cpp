#include "frequency_plot.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "frequency_text.hpp"
#include "plot_scale.hpp"
#include "printable.hpp"
#include "svg.hpp"
#include "words_messages.hpp"

namespace glane::cli {

namespace {

constexpr double kWidth = 760;
constexpr double kTop = 16;
constexpr double kRight = 20;
constexpr double kPlotHeight = 300;
constexpr double kLineHeight = 16;
constexpr double kLegendRow = 19;
constexpr std::string_view kInk = "#000000";
constexpr std::string_view kGrid = "#d8d8d8";

bool is_time(FrequencyBy by) {
  return by == FrequencyBy::year || by == FrequencyBy::month;
}

using Series = std::vector<const FrequencyBucket*>;

// What is drawn, in order; what is not is counted.
struct Drawn {
  Series buckets;
  std::size_t left_out = 0;  // documents
};

Drawn drawn_of(const FrequencyResponse& response) {
  Drawn drawn;
  const std::size_t length = response.by == FrequencyBy::year ? 4 : 7;
  for (const FrequencyBucket& bucket : response.buckets) {
    const bool fits = bucket.value && (!is_time(response.by) || bucket.value->size() == length);
    if (fits) {
      drawn.buckets.push_back(&bucket);
    } else {
      drawn.left_out += bucket.documents;
    }
  }
  return drawn;
}

double rate_of(const FrequencyBucket& bucket, std::size_t query) {
  return per_million(bucket.counts[query].occurrences, bucket.words);
}

double largest_of(const FrequencyResponse& response, const Series& buckets) {
  double largest = 0;
  for (const FrequencyBucket* bucket : buckets) {
    for (std::size_t i = 0; i < response.queries.size(); ++i) {
      largest = std::max(largest, rate_of(*bucket, i));
    }
  }
  return largest;
}

// --- The line below ---

std::string queries_of(const FrequencyResponse& response) {
  std::vector<std::string> names;
  for (const std::string& query : response.queries)
    names.push_back(fill(messages::kPlotQuoted, {query}));
  const std::string list = joined(names, ", ");
  return names.size() == 1 ? fill(messages::kPlotQuery, {list})
                           : fill(messages::kPlotQueries, {list});
}

std::string source_of(const FrequencyResponse& response, const Drawn& drawn,
                      const PlotSource& source) {
  std::vector<std::string> parts = {fill(messages::kPlotIndex, {source.index})};
  if (!source.filters.empty()) parts.push_back(source.filters);
  parts.push_back(queries_of(response));
  parts.push_back(fill(messages::kManyDocuments, {grouped(response.total.documents)}) + ", " +
                  fill(messages::kManyWords, {grouped(response.total.words)}));
  if (source.folded) parts.emplace_back(messages::kPlotFolded);
  if (is_time(response.by) && !drawn.buckets.empty()) {
    parts.push_back(
        fill(messages::kPlotSpan, {translated(frequency_by_name(response.by)),
                                   *drawn.buckets.front()->value, *drawn.buckets.back()->value}));
  }
  if (drawn.left_out > 0) {
    parts.push_back(fill(messages::kPlotLeftOut, {counted(drawn.left_out, messages::kDocumentNoun),
                                                  translated(frequency_by_name(response.by))}));
  }
  parts.push_back(fill(messages::kPlotMade, {source.day, version()}));
  return joined(parts, messages::kPlotSeparator) + ".";
}

// A text in lines of so many pixels, cut between words.
std::vector<std::string> in_lines(const std::string& text, double width, double size) {
  std::vector<std::string> lines(1);
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string word = text.substr(begin, end - begin);
    std::string& last = lines.back();
    if (!last.empty() && text_width(last + " " + word, size) > width) {
      lines.push_back(word);
    } else {
      last += (last.empty() ? "" : " ") + word;
    }
    begin = end + 1;
  }
  for (std::string& line : lines) line = cut_to_width(line, width, size);
  return lines;
}

// --- Plots ---

// The legend, the plot and the source line stand below one another.
class Plot {
 public:
  Plot(const FrequencyResponse& response, const PlotSource& source)
      : response_(response),
        drawn_(drawn_of(response)),
        ticks_(axis_ticks(largest_of(response, drawn_.buckets))),
        source_lines_(
            in_lines(source_of(response, drawn_, source), kWidth - 2 * kRight, kSourceSize)),
        is_time_(is_time(response.by)) {
    arrange_legend();
    if (is_time_) {
      left_ = 34 + text_width(ticks_.back().label);
      bottom_ = top_ + kPlotHeight;
    } else {
      double longest = 0;
      for (const FrequencyBucket* bucket : drawn_.buckets) {
        longest = std::max(longest, text_width(printable(*bucket->value)));
      }
      left_ = std::min(longest, kWidest) + 28;
      bottom_ = top_ + std::max(60.0, bucket_height() * static_cast<double>(buckets()));
    }
    right_ = kWidth - kRight - (is_time_ ? 8 : text_width(ticks_.back().label) / 2);
    below_ = bottom_ + (is_time_ ? 24 : 40);
  }

  std::string draw() {
    const double height = below_ + 12 + kLineHeight * static_cast<double>(source_lines_.size());
    Svg svg(kWidth, height + 8);
    draw_legend(svg);
    if (is_time_) {
      draw_series(svg);
    } else {
      draw_bars(svg);
    }
    double y = below_ + 20;
    std::string whole;
    for (const std::string& line : source_lines_) {
      svg.text(kRight, y, line, TextAnchor::start, kSourceSize);
      y += kLineHeight;
      whole += (whole.empty() ? "" : " ") + line;
    }
    const std::string title =
        fill(messages::kPlotTitle,
             {joined(response_.queries, ", "), translated(frequency_by_name(response_.by))});
    return svg.file(title, whole);
  }

 private:
  static constexpr double kSourceSize = 11;
  static constexpr double kWidest = 240;  // of the names of authors and sites
  static constexpr double kSample = 34;   // of a line in the legend

  std::size_t buckets() const { return drawn_.buckets.size(); }
  std::size_t queries() const { return response_.queries.size(); }
  double bucket_height() const { return 8 + 12 * static_cast<double>(queries()); }

  // --- Legend ---

  struct Entry {
    double x = 0;
    double y = 0;
    std::string name;
  };

  // Where there are several queries: as many a row as there is room for.
  void arrange_legend() {
    top_ = kTop;
    if (queries() < 2) return;
    double x = kRight;
    double y = kTop + 6;
    for (const std::string& query : response_.queries) {
      const std::string name = cut_to_width(printable(query), kWidth - 2 * kRight - kSample - 8);
      const double width = kSample + 8 + text_width(name) + 22;
      if (x > kRight && x + width > kWidth - kRight) {
        x = kRight;
        y += kLegendRow;
      }
      legend_.push_back({x, y, name});
      x += width;
    }
    top_ = y + kLegendRow;
  }

  void draw_legend(Svg& svg) const {
    for (std::size_t i = 0; i < legend_.size(); ++i) {
      const Entry& entry = legend_[i];
      if (is_time_) {
        const SeriesStyle style = series_style(i);
        svg.polyline({{entry.x, entry.y}, {entry.x + kSample, entry.y}}, style);
        svg.marker(entry.x + kSample / 2, entry.y, style);
      } else {
        svg.bar(entry.x + kSample - 16, entry.y - 5, 16, 10, i);
      }
      svg.text(entry.x + kSample + 8, entry.y + 4, entry.name, TextAnchor::start);
    }
  }

  // --- Series in time ---

  double x_of(std::size_t bucket) const {
    const double margin = 8;
    if (buckets() <= 1) return (left_ + right_) / 2;
    return left_ + margin +
           (right_ - left_ - 2 * margin) * static_cast<double>(bucket) /
               static_cast<double>(buckets() - 1);
  }

  double y_of(double rate) const { return bottom_ - (bottom_ - top_) * rate / ticks_.back().value; }

  void draw_series(Svg& svg) const {
    for (const AxisTick& tick : ticks_) {
      const double y = y_of(tick.value);
      if (tick.value > 0) svg.line(left_, y, right_, y, kGrid);
      svg.line(left_ - 4, y, left_, y, kInk);
      svg.text(left_ - 8, y + 4, tick.label, TextAnchor::end);
    }
    draw_dates(svg);
    svg.line(left_, top_, left_, bottom_, kInk);
    svg.line(left_, bottom_, right_, bottom_, kInk);
    svg.upright_text(14, (top_ + bottom_) / 2, messages::kPlotUnit);
    for (std::size_t i = 0; i < queries(); ++i) draw_one(svg, i);
  }

  // Markers stand so far apart that each is seen; of a long series not where there is nothing.
  void draw_one(Svg& svg, std::size_t query) const {
    constexpr double kApart = 14;
    const SeriesStyle style = series_style(query);
    std::vector<std::pair<double, double>> points;
    for (std::size_t i = 0; i < buckets(); ++i) {
      points.emplace_back(x_of(i), y_of(rate_of(*drawn_.buckets[i], query)));
    }
    if (points.size() > 1) svg.polyline(points, style);
    const bool is_dense = buckets() > 1 && x_of(1) - x_of(0) < kApart;
    if (is_dense && queries() == 1) return;
    double last = -kApart;
    for (std::size_t i = 0; i < points.size(); ++i) {
      const bool is_nothing = drawn_.buckets[i]->counts[query].occurrences == 0;
      if (points[i].first - last < kApart || (is_dense && is_nothing)) continue;
      svg.marker(points[i].first, points[i].second, style);
      last = points[i].first;
    }
  }

  // Ticks at years, or at months where all of them have room; each as far from the next as its
  // label is wide.
  void draw_dates(Svg& svg) const {
    if (buckets() == 0) return;
    const bool months = response_.by == FrequencyBy::month;
    const double step = buckets() > 1 ? x_of(1) - x_of(0) : right_ - left_;
    const bool each_month = months && step >= text_width("2022-07") + 8;
    const bool by_years = months && !each_month && buckets() > 18;
    const double label_width = text_width(by_years || !months ? "2022" : "2022-07") + 10;
    const double unit = by_years ? 12 * step : step;
    const auto every = static_cast<std::int32_t>(round_step(std::ceil(label_width / unit)));
    for (std::size_t i = 0; i < buckets(); ++i) {
      const std::string& value = *drawn_.buckets[i]->value;
      const std::int32_t year = std::stoi(value.substr(0, 4));
      bool shown = every <= 1 || static_cast<std::int32_t>(i) % every == 0;
      if (by_years) shown = value.substr(4) == "-01" && year % every == 0;
      if (!months) shown = year % every == 0 || buckets() == 1;
      const bool small = by_years && value.substr(4) == "-01";
      if (shown || small) svg.line(x_of(i), bottom_, x_of(i), bottom_ + (shown ? 5 : 3), kInk);
      if (shown) {
        svg.text(x_of(i), bottom_ + 18, by_years ? value.substr(0, 4) : value, TextAnchor::middle);
      }
    }
  }

  // 1, 2, 5, 10, 20 ... , that or more.
  static double round_step(double least) {
    double step = 1;
    while (true) {
      for (const double factor : {1.0, 2.0, 5.0}) {
        if (step * factor >= least) return step * factor;
      }
      step *= 10;
    }
  }

  // --- Authors and sites ---

  double width_of(double rate) const { return (right_ - left_) * rate / ticks_.back().value; }

  void draw_bars(Svg& svg) const {
    for (const AxisTick& tick : ticks_) {
      const double x = left_ + width_of(tick.value);
      if (tick.value > 0) svg.line(x, top_, x, bottom_, kGrid);
      svg.line(x, bottom_, x, bottom_ + 4, kInk);
      svg.text(x, bottom_ + 18, tick.label, TextAnchor::middle);
    }
    svg.text((left_ + right_) / 2, bottom_ + 36, messages::kPlotUnit, TextAnchor::middle);
    for (std::size_t i = 0; i < buckets(); ++i) {
      const FrequencyBucket& bucket = *drawn_.buckets[i];
      const double y = top_ + 4 + bucket_height() * static_cast<double>(i);
      const double middle = y + 6 * static_cast<double>(queries());
      svg.text(left_ - 8, middle + 4, cut_to_width(printable(*bucket.value), kWidest),
               TextAnchor::end);
      for (std::size_t query = 0; query < queries(); ++query) {
        const double width = width_of(rate_of(bucket, query));
        if (width > 0) svg.bar(left_, y + 12 * static_cast<double>(query), width, 10, query);
      }
    }
    svg.line(left_, top_, left_, bottom_, kInk);
    svg.line(left_, bottom_, right_, bottom_, kInk);
  }

  const FrequencyResponse& response_;
  Drawn drawn_;
  std::vector<AxisTick> ticks_;
  std::vector<std::string> source_lines_;
  bool is_time_;
  std::vector<Entry> legend_;
  double top_ = 0;
  double left_ = 0;
  double right_ = 0;
  double bottom_ = 0;
  double below_ = 0;
};

}  // namespace

std::string frequency_plot(const FrequencyResponse& response, const PlotSource& source) {
  return Plot(response, source).draw();
}

}  // namespace glane::cli
