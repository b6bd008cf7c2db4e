#include "page/plain_text/author_lines.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "page/people/pseudonym.hpp"
#include "page/plain_text/comment_line.hpp"

namespace glane {

namespace {

// Weights were set by hand on pages of several layouts; pseudonym_likeness is their unit.
constexpr double kSigned = 20;
constexpr double kBesideDate = 5;
constexpr double kNotBesideDate = -2.5;
constexpr double kNoText = -4;        // an author without a text
constexpr double kSecondLine = -0.3;  // a text of one more line
constexpr double kSecondLineOfOne = -4;
constexpr double kOpensWithText = -3;

double weight_of_date(const SectionItem& item, DatePlace dates) {
  switch (dates) {
    case DatePlace::nowhere:
      return 0;
    case DatePlace::after_author:
      return item.date_after ? kBesideDate : kNotBesideDate;
    case DatePlace::before_author:
      return item.date_before ? kBesideDate : kNotBesideDate;
    case DatePlace::after_text:
      return item.date_before ? 3 : -1;
  }
  return 0;
}

// "Julie dit :" over a date is how some sites head a comment; elsewhere it heads a quotation, as
// "Julie:" does where the section's first name bears no colon.
double weight_of_colon(const Line& line, const SectionItem& item, bool first_has_colon) {
  if (!line.key.ends_with(':')) return 0;
  const bool verb = ends_with_any(line.key, {" dit :", " ecrit :", " dit:", " ecrit:"});
  if (verb && item.date_after) return 6;
  if (first_has_colon) return verb ? 0 : 2;
  return -5;
}

// The weight of a line by itself: of the name in it, where it has a form that only names have.
double weight_of_name(const Line& line) {
  constexpr std::size_t kLongest = 60;
  constexpr double kForm = 3;
  if (line.key.size() > kLongest || !is_author_comment_line(line)) return pseudonym_likeness(line);
  const std::string name = author_in_comment_line(line);
  return pseudonym_likeness({name, normalised(name)}) + kForm;
}

std::vector<double> weigh(const std::vector<Line>& lines, const std::vector<SectionItem>& items,
                          const SectionLayout& layout) {
  std::unordered_map<std::string_view, int> times;
  for (const SectionItem& item : items) ++times[lines[item.at].key];
  const bool first_has_colon = lines[items[0].at].key.ends_with(':');
  std::vector<double> weights;
  weights.reserve(items.size());
  for (const SectionItem& item : items) {
    const Line& line = lines[item.at];
    double weight = weight_of_name(line) + weight_of_date(item, layout.dates) +
                    weight_of_colon(line, item, first_has_colon);
    const int repeated = times[line.key];
    if (weight > -4) weight += repeated >= 3 ? 3 : repeated == 2 ? 2 : 0;
    if (item.known_name) weight += 2;
    if (item.mark_before) weight += 1;
    if (item.number_before) weight += 2;
    weights.push_back(item.signed_line ? kSigned : weight);
  }
  return weights;
}

// The best labelling under the weights; state 0 is text, 1 author.
std::vector<bool> best_labels(const std::vector<SectionItem>& items,
                              const std::vector<double>& weights, double second_line) {
  struct Step {
    double sum[2];
    int from[2];
  };
  std::vector<Step> steps(items.size());
  steps[0] = {{kOpensWithText, weights[0]}, {0, 0}};
  const auto lonely = [&](std::size_t i) { return items[i].doubtful_mark_after ? 0 : kNoText; };
  for (std::size_t i = 1; i < items.size(); ++i) {
    const Step& last = steps[i - 1];
    const double after_text = last.sum[0] + second_line;
    const double after_author = last.sum[1] + lonely(i - 1);
    steps[i].from[0] = last.sum[1] >= after_text ? 1 : 0;
    steps[i].sum[0] = std::max(last.sum[1], after_text);
    steps[i].from[1] = after_author > last.sum[0] ? 1 : 0;
    steps[i].sum[1] = std::max(last.sum[0], after_author) + weights[i];
  }
  std::vector<bool> labels(items.size());
  const Step& end = steps.back();
  int state = end.sum[1] + lonely(items.size() - 1) > end.sum[0] ? 1 : 0;
  for (std::size_t i = items.size(); i-- > 0; state = steps[i].from[state]) labels[i] = state == 1;
  return labels;
}

std::size_t count_authors(const std::vector<bool>& labels) {
  return static_cast<std::size_t>(std::count(labels.begin(), labels.end(), true));
}

// Adds, for each flag of the surroundings, the log of how much commoner its value is with
// authors than with texts under `labels`.
void weigh_by_layout(const std::vector<SectionItem>& items, const std::vector<bool>& labels,
                     std::vector<double>& weights) {
  constexpr double kMost = 2.5;
  constexpr bool SectionItem::*kFlags[] = {&SectionItem::blank_before, &SectionItem::blank_after,
                                           &SectionItem::mark_before};
  const double authors = static_cast<double>(count_authors(labels));
  const double texts = static_cast<double>(labels.size()) - authors;
  for (const auto flag : kFlags) {
    double with_author = 0;
    double with_text = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (items[i].*flag) ++(labels[i] ? with_author : with_text);
    }
    const double author_share = (with_author + 1) / (authors + 2);
    const double text_share = (with_text + 1) / (texts + 2);
    const double set = std::clamp(std::log(author_share / text_share), -kMost, kMost);
    const double unset = std::clamp(std::log((1 - author_share) / (1 - text_share)), -kMost, kMost);
    for (std::size_t i = 0; i < items.size(); ++i) weights[i] += items[i].*flag ? set : unset;
  }
}

// More comments than the page announces: names that are none. Tries whether a little more
// doubt gives exactly the number announced; else the first labelling stands.
std::vector<bool> fit_to_announced(const std::vector<SectionItem>& items,
                                   std::vector<double> weights, double second_line,
                                   std::size_t announced) {
  const std::vector<bool> labels = best_labels(items, weights, second_line);
  constexpr int kSteps = 6;
  for (int step = 0; step < kSteps; ++step) {
    for (double& weight : weights) weight -= 0.5;
    std::vector<bool> fewer = best_labels(items, weights, second_line);
    const std::size_t count = count_authors(fewer);
    if (count == announced) return fewer;
    if (count < announced) break;
  }
  return labels;
}

}  // namespace

std::vector<bool> mark_author_lines(const std::vector<Line>& lines,
                                    const std::vector<SectionItem>& items,
                                    const SectionLayout& layout) {
  if (items.empty()) return {};
  std::vector<double> weights = weigh(lines, items, layout);
  double second_line = layout.one_line_each ? kSecondLineOfOne : kSecondLine;
  std::vector<bool> labels = best_labels(items, weights, second_line);
  // Two comments show no layout yet.
  constexpr std::size_t kEnough = 3;
  const std::size_t authors = count_authors(labels);
  if (authors >= kEnough) {
    weigh_by_layout(items, labels, weights);
    const bool pairs = items.size() <= 2 * authors + authors / 10;
    if (pairs && authors >= 5) second_line = std::min(second_line, -2.0);
    labels = best_labels(items, weights, second_line);
  }
  const std::size_t announced = layout.announced.value_or(0);
  if (announced > 0 && count_authors(labels) > announced) {
    labels = fit_to_announced(items, std::move(weights), second_line, announced);
  }
  // Two lines for each comment announced: names and texts in turn, whatever they look like.
  if (announced > 0 && items.size() == 2 * announced && count_authors(labels) != announced) {
    for (std::size_t i = 0; i < labels.size(); ++i) labels[i] = i % 2 == 0;
  }
  return labels;
}

}  // namespace glane
