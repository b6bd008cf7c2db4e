#include "page/article/visible_date.hpp"

#include <algorithm>
#include <string_view>

#include "base/lines.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "glane/date.hpp"
#include "page/article/article_body.hpp"
#include "page/html/html_text.hpp"
#include "page/html/part_names.hpp"
#include "page/plain_text/byline.hpp"

namespace glane {

namespace {

// A date with all that stands in its line, without blanks.
constexpr std::uint32_t kMostBytes = 160;

enum Trust { kMarked, kTimed, kLabelled, kNamed, kAlone, kUpdate, kNone };

struct Names {
  bool date = false;
  bool update = false;
};

Names names_of(const GumboNode& node) {
  unsigned kinds = 0;
  for (const char* attribute : {"class", "id", "itemprop"}) {
    for (const std::string_view name : names_in(attribute_of(node, attribute))) {
      kinds |= kinds_in_name(name);
    }
  }
  return {(kinds & kPublicationWord) != 0,
          (kinds & kUpdateWord) != 0 && (kinds & kPublishedWord) == 0};
}

// "Par Jeanne Roy \u2022 21 août 2016 \u2022 689 mots": a field that is a date.
std::optional<Date> date_among_fields(std::string_view line, const Date& seen) {
  constexpr std::string_view kSeparators[] = {"\u2022", "\u00B7",   "|",
                                              " - ",    " \u2013 ", " \u2014 "};
  for (const std::string_view separator : kSeparators) {
    const std::vector<std::string_view> fields = split(line, separator);
    for (std::size_t i = 0; fields.size() > 1 && i < fields.size(); ++i) {
      const auto date = read_date(fields[i], seen);
      if (date && date->precision >= Precision::day) return date;
    }
  }
  return std::nullopt;
}

struct Candidate {
  Trust trust = kNone;
  Place place = Place::other;
  std::size_t element = 0;
  std::optional<Date> date;

  bool is_better_than(const Candidate& other) const {
    if (!other.date) return true;
    if ((trust == kUpdate) != (other.trust == kUpdate)) return trust != kUpdate;
    if (place != other.place) return place < other.place;
    return trust < other.trust;
  }
};

class DateSearch {
 public:
  DateSearch(const PageOutline& outline, const ArticlePlace& place, const Date& seen)
      : outline_(outline), place_(place), seen_(seen) {}

  std::optional<VisibleDate> find() {
    Candidate best;
    for (std::size_t at = 1; at < outline_.size(); ++at) {
      const PageElement& element = outline_[at];
      const bool machine = has_attribute(*element.node, "datetime");
      if (element.text_bytes > kMostBytes || (element.text_bytes == 0 && !machine)) continue;
      if (!is_small(outline_, at) || is_in_paragraph(at)) continue;
      Candidate candidate{kNone, place_.of(at), at, {}};
      if (candidate.place == Place::other) continue;
      read(candidate);
      // Under an article other dates stand too: of comments, of the next article.
      if (candidate.place == Place::foot && candidate.trust > kLabelled) continue;
      if (candidate.date && candidate.is_better_than(best)) best = candidate;
    }
    if (!best.date) return std::nullopt;
    return VisibleDate{*best.date, selector_of(*outline_[best.element].node)};
  }

 private:
  // Dates in running text are of what it tells.
  bool is_in_paragraph(std::size_t at) const {
    while (at != 0 && !outline_[at].block) at = outline_[at].parent;
    return is_paragraph(outline_[at]) && !names_of(*outline_[at].node).date;
  }

  void read(Candidate& candidate) const {
    const PageElement& element = outline_[candidate.element];
    const GumboNode& node = *element.node;
    const bool marked =
        has_word(node, "itemprop", "datePublished") || has_attribute(node, "pubdate");
    const bool timed = is_element(node, GUMBO_TAG_TIME) || has_attribute(node, "datetime");
    const Names names = names_of(node);
    if (marked || timed) {
      candidate.trust = names.update && !marked ? kUpdate : marked ? kMarked : kTimed;
      candidate.date = read_date(squeeze_blanks(attribute_of(node, "datetime")), seen_);
      if (!candidate.date) candidate.date = read_date(attribute_of(node, "content"), seen_);
      if (candidate.date) return;
    }
    // <abbr class="published" title="2019-09-11T12:30:39Z">mercredi 11 septembre</abbr>
    if (names.date || names.update) {
      candidate.date = parse_iso_date(attribute_of(node, "title"));
      candidate.trust = names.update ? kUpdate : kTimed;
      if (candidate.date) return;
      candidate.trust = kNone;
    }
    if (!element.block && !marked && !timed && !names.date && !names.update) {
      // A name for looks only: <span class="sc-17i">Publié le 3 mars 2021</span>.
      constexpr std::uint32_t kMostSpanBytes = 60;
      if (!is_element(node, GUMBO_TAG_SPAN) || element.text_bytes > kMostSpanBytes) return;
    }
    const std::string lines = lines_of(node, {});
    for (const std::string_view written : split_lines(lines)) {
      read_line(squeeze_blanks(written), names, candidate);
      if (candidate.date) return;
    }
  }

  void read_line(const std::string& text, const Names& names, Candidate& candidate) const {
    if (const auto byline = read_byline(Line{text, normalised(text)}, seen_);
        byline && byline->date && byline->date->precision >= Precision::day) {
      candidate.date = byline->date;
      const Trust labelled = byline->published ? kLabelled : names.date ? kNamed : kAlone;
      candidate.trust =
          byline->updated || names.update ? kUpdate : std::min(candidate.trust, labelled);
      return;
    }
    if (const auto field = date_among_fields(text, seen_)) {
      candidate.date = field;
      candidate.trust = names.update ? kUpdate : std::min(candidate.trust, kAlone);
      return;
    }
    if (!names.date) return;
    const auto found = find_date(text, seen_);
    if (!found) return;
    candidate.date = found->date;
    candidate.trust = names.update ? kUpdate : std::min(candidate.trust, kNamed);
  }

  const PageOutline& outline_;
  const ArticlePlace& place_;
  const Date& seen_;
};

}  // namespace

std::optional<VisibleDate> find_visible_date(const PageOutline& outline, const ArticlePlace& place,
                                             const Date& seen) {
  return DateSearch(outline, place, seen).find();
}

}  // namespace glane
