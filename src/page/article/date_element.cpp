#include "page/article/date_element.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

#include "base/contains.hpp"
#include "base/lines.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/article/date_label.hpp"
#include "page/article/date_line.hpp"
#include "page/article/date_surroundings.hpp"
#include "page/document/publication_date.hpp"
#include "page/html/html_text.hpp"
#include "page/html/part_names.hpp"
#include "page/plain_text/byline.hpp"

namespace glane {

namespace {

// A date with all that stands in its line, without blanks.
constexpr std::uint32_t kMostBytes = 160;
constexpr std::uint32_t kMostLabelBytes = 60;

DateNames names_of(const GumboNode& node) {
  unsigned kinds = 0;
  for (const char* attribute : {"class", "id", "itemprop"}) {
    for (const std::string_view name : names_in(attribute_of(node, attribute))) {
      kinds |= kinds_in_name(name);
    }
  }
  return {(kinds & kPublicationWord) != 0,
          (kinds & kUpdateWord) != 0 && (kinds & kPublishedWord) == 0};
}

// An element that changes how a line looks, and tells nothing: <span class="sc-17i">.
bool is_for_looks(const GumboNode& node) {
  for (const GumboTag tag : {GUMBO_TAG_SPAN, GUMBO_TAG_SMALL, GUMBO_TAG_EM, GUMBO_TAG_I,
                             GUMBO_TAG_B, GUMBO_TAG_STRONG, GUMBO_TAG_FONT}) {
    if (is_element(node, tag)) return true;
  }
  return false;
}

bool is_signature(const GumboNode& node) {
  const std::vector<std::string_view> names = names_in(attribute_of(node, "class"));
  return std::any_of(names.begin(), names.end(), is_signature_part);
}

// "Paru le : 3 mars 2021<br>Lectures : 61<br>..." is no prose.
bool is_of_short_lines(const GumboNode& block, std::uint32_t bytes) {
  constexpr std::uint32_t kMostBlockBytes = 240;
  constexpr std::size_t kMostLineBytes = 90;
  if (bytes > kMostBlockBytes) return false;
  bool broken = false;
  for_each_child(block, [&](const GumboNode& child) { broken |= is_element(child, GUMBO_TAG_BR); });
  if (!broken) return false;
  const std::string lines = html_lines(block, {});
  const std::vector<std::string_view> each = split_text_lines(lines);
  return std::all_of(each.begin(), each.end(),
                     [](std::string_view line) { return line.size() <= kMostLineBytes; });
}

// A text of the element and the elements in it that are no blocks, between two blocks or breaks.
struct LooseText {
  std::string text;
  std::uint32_t text_at = 0;
};

std::vector<LooseText> loose_texts(const PageOutline& outline, std::size_t at) {
  std::vector<LooseText> texts(1, {"", outline[at].text_at});
  std::size_t next = at + 1;
  for_each_child(outline.node(at), [&](const GumboNode& child) {
    if (child.type == GUMBO_NODE_TEXT || child.type == GUMBO_NODE_WHITESPACE) {
      texts.back().text += child.v.text.text;
    }
    if (next >= outline[at].end || &outline.node(next) != &child) return;
    const PageElement& inner = outline[next];
    next = inner.end;
    if (inner.block || is_element(child, GUMBO_TAG_BR)) {
      texts.push_back({"", inner.text_at + inner.text_bytes});
    } else if (!inner.hidden) {
      texts.back().text += html_lines(child, {});
    }
  });
  return texts;
}

}  // namespace

bool DateCandidate::is_better_than(const DateCandidate& other) const {
  if (!other.date) return true;
  const bool is_update = trust == DateTrust::update;
  if (is_update != (other.trust == DateTrust::update)) return !is_update;
  if (place != other.place) return place < other.place;
  return trust < other.trust;
}

bool DateElements::may_hold_date(std::size_t at) const {
  const PageElement& element = outline_[at];
  const bool machine = has_attribute(*element.node, "datetime") ||
                       has_attribute(*element.node, "title") ||
                       attribute_has_word(*element.node, "itemprop", "datePublished");
  if (element.text_bytes > kMostBytes || (element.text_bytes == 0 && !machine)) return false;
  const std::size_t title = place_.title();
  if (title != 0 && title != at && outline_.is_inside(title, at)) return false;
  return is_small(outline_, at) && !is_in_paragraph(at);
}

std::string DateElements::key_of(std::size_t at) const {
  return normalised(squeeze_blanks(html_lines(outline_.node(at), {})));
}

// What is said of it: itself, what stands before it, the row that it is in.
bool DateElements::is_of_other_thing(std::size_t at) const {
  const std::string own = key_of(at);
  if (tells_of_person(own)) return true;
  if (is_in_quotation(outline_, at, place_.title()) || is_in_site_head(outline_, at, place_))
    return true;
  const std::size_t before = element_before(outline_, at);
  if (before != 0 && outline_[before].text_bytes <= kMostLabelBytes) {
    const std::string label = key_of(before);
    if (tells_of_person(label) || tells_of_event(label)) return true;
    // "Fondation: 3 mars 1921" in a list or a table of facts.
    const bool is_fact = is_element(outline_.node(at), GUMBO_TAG_DD) ||
                         (is_element(outline_.node(at), GUMBO_TAG_TD) &&
                          is_element(outline_.node(before), GUMBO_TAG_TH));
    if (is_fact && !label.empty() && !is_publication_label(label)) {
      return true;
    }
  }
  const std::size_t parent = outline_[at].parent;
  if (parent == 0 || outline_[parent].text_bytes > outline_[at].text_bytes + kMostLabelBytes)
    return false;
  return tells_of_person(key_of(parent));
}

// "<dt>Mise en ligne</dt><dd>3 mars 2021</dd>"
bool DateElements::is_under_label(std::size_t at) const {
  const std::size_t before = element_before(outline_, at);
  if (before == 0 || outline_[before].text_bytes > kMostLabelBytes) return false;
  return outline_[before].text_bytes > 0 && is_publication_label(key_of(before));
}

// Dates in running text are of what it tells.
bool DateElements::is_in_paragraph(std::size_t at) const {
  const std::uint32_t bytes = outline_[at].text_bytes;
  const GumboNode& node = *outline_[at].node;
  const bool timed = is_element(node, GUMBO_TAG_TIME);
  if (attribute_has_word(node, "itemprop", "datePublished") || has_attribute(node, "pubdate"))
    return false;
  while (at != 0 && !outline_[at].block) at = outline_[at].parent;
  // A line with little else in it is no prose, whatever its stops.
  constexpr std::uint32_t kMostLineBytes = 80;
  constexpr std::uint32_t kMostTimedBytes = 200;
  const PageElement& block = outline_[at];
  if (is_heading_element(*block.node) ||
      (timed && block.own_bytes <= kMostTimedBytes && bytes * 4 > block.own_bytes)) {
    return false;
  }
  if (block.own_bytes <= kMostLineBytes && bytes * 3 > block.own_bytes && block.own_bytes > 0) {
    return false;
  }
  if (is_of_short_lines(*block.node, block.own_bytes)) return false;
  return is_outline_paragraph(outline_[at]) && !names_of(*outline_[at].node).date;
}

DateCandidate DateElements::read(std::size_t at, Place place) const {
  DateCandidate candidate{.place = place, .element = at};
  read_element(candidate);
  const bool plain = candidate.date && candidate.trust > DateTrust::labelled &&
                     candidate.trust != DateTrust::update;
  if (plain && is_under_label(at)) {
    candidate.trust = DateTrust::labelled;
    candidate.said = true;
  }
  return accepted(std::move(candidate));
}

DateCandidate DateElements::accepted(DateCandidate candidate) const {
  if (!candidate.date) return candidate;
  // "1626" is the number of a post, "juillet 2022" a chapter of an archive.
  const bool day = candidate.date->precision >= Precision::day;
  if (day && may_be_published(*candidate.date, seen_) && !is_of_other_thing(candidate.element)) {
    return candidate;
  }
  candidate.date.reset();
  candidate.trust = DateTrust::none;
  return candidate;
}

bool DateElements::may_hold_loose_text(std::size_t at) const {
  constexpr std::uint32_t kFewestBytes = 6;
  constexpr std::uint32_t kMostLooseBytes = 2000;
  constexpr unsigned kMostChildren = 200;
  const PageElement& element = outline_[at];
  if (!element.block || element.own_bytes < kFewestBytes || element.own_bytes > kMostLooseBytes ||
      element.hidden) {
    return false;
  }
  return element.text_bytes > element.own_bytes &&
         element.node->v.element.children.length <= kMostChildren;
}

std::vector<DateCandidate> DateElements::read_loose_texts(std::size_t at) const {
  std::vector<DateCandidate> candidates;
  for (const LooseText& loose : loose_texts(outline_, at)) {
    const std::string text = squeeze_blanks(loose.text);
    if (text.empty() || text.size() > kMostBytes || !text_has_digit(text)) continue;
    if (tells_of_person(normalised(text))) continue;
    const Place place = place_.of_text(at, loose.text_at);
    const auto line = read_date_line(text, {{}, place == Place::head, false}, seen_);
    if (line && may_be_published(line->date, seen_)) {
      candidates.push_back({line->trust, place, at, line->date, line->said});
    }
  }
  return candidates;
}

DateCandidate DateElements::read_sentence(std::size_t at, Place place) const {
  constexpr std::uint32_t kMostSentenceBytes = 700;
  DateCandidate candidate{.place = place, .element = at};
  const PageElement& element = outline_[at];
  if (!element.block || element.hidden || element.text_bytes > kMostSentenceBytes ||
      element.text_bytes != element.own_bytes || !is_small(outline_, at)) {
    return candidate;
  }
  const std::string text = squeeze_blanks(html_lines(*element.node, {}));
  if (!is_publication_sentence(normalised(text))) return candidate;
  const auto found = find_date(text, seen_);
  if (!found || !may_be_published(found->date, seen_)) return candidate;
  candidate.date = found->date;
  candidate.trust = DateTrust::labelled;
  candidate.said = true;
  return candidate;
}

// "<time datetime=2019-07-03>Publié le 29 juin 2019</time>": the attribute is of an update.
std::optional<Date> DateElements::said_inside(const std::string& text, const Date& stated) const {
  const auto byline = read_byline(Line{text, normalised(text)}, seen_);
  const bool said = byline && byline->date && byline->published && !byline->updated;
  if (!said || byline->date->precision < Precision::day) return std::nullopt;
  return agree(*byline->date, stated) ? stated : byline->date;
}

// "<time datetime=2022-03-02T23:10Z>3 mars 2022</time>": what of a moment in UTC is the page's day.
Date DateElements::in_zone_of_text(const std::string& text, const Date& stated) const {
  if (stated.offset_minutes != 0) return stated;
  const auto written = read_date(text, seen_);
  if (!written || written->precision < Precision::day || !agree(*written, stated) ||
      is_same_publication_day(*written, stated)) {
    return stated;
  }
  Date in_paris = date_at(interval_of(stated).first);
  in_paris.precision = stated.precision;
  return is_same_publication_day(*written, in_paris) ? in_paris : *written;
}

// "<time datetime=2022-01-21>21.01.2022 - 13:30</time>": the text tells more than the attribute.
Date DateElements::with_moment_of_text(const std::string& text, const Date& stated) const {
  if (stated.precision != Precision::day) return stated;
  const auto written = find_date(text, seen_);
  const bool is_moment = written && written->date.precision >= Precision::minute &&
                         is_same_publication_day(written->date, stated);
  return is_moment ? written->date : stated;
}

std::optional<Date> DateElements::with_time_behind(std::size_t at, const Date& day) const {
  constexpr std::uint32_t kMostTimeBytes = 20;
  const std::size_t next = outline_[at].end;
  if (next >= outline_.size() || outline_[next].parent != outline_[at].parent ||
      outline_[next].text_bytes == 0 || outline_[next].text_bytes > kMostTimeBytes) {
    return std::nullopt;
  }
  const auto moment = read_date(key_of(at) + " " + key_of(next), seen_);
  const bool is_moment =
      moment && moment->precision >= Precision::minute && is_same_publication_day(*moment, day);
  return is_moment ? moment : std::nullopt;
}

std::optional<Date> DateElements::without_year(std::size_t at, const Date& day) const {
  constexpr std::uint32_t kMostMomentBytes = 40;
  if (outline_[at].text_bytes > kMostMomentBytes) return std::nullopt;
  const std::string text = squeeze_blanks(html_lines(outline_.node(at), {}));
  return read_moment_of_day(trim(text), day, seen_);
}

std::optional<Date> DateElements::day_of_hours(std::size_t at) const {
  constexpr std::uint32_t kMostLineBytes = 80;
  const PageElement& element = outline_[at];
  if (!element.block || element.text_bytes == 0 || element.text_bytes > kMostLineBytes ||
      element.own_bytes != element.text_bytes) {
    return std::nullopt;
  }
  const std::string text = squeeze_blanks(html_lines(*element.node, {}));
  if (!tells_of_hours(text)) return std::nullopt;
  const auto found = find_date(text, seen_);
  return found ? std::optional(found->date) : std::nullopt;
}

void DateElements::read_element(DateCandidate& candidate) const {
  const PageElement& element = outline_[candidate.element];
  const GumboNode& node = *element.node;
  const bool marked =
      attribute_has_word(node, "itemprop", "datePublished") || has_attribute(node, "pubdate");
  const bool timed = is_element(node, GUMBO_TAG_TIME) || has_attribute(node, "datetime");
  const DateNames names = names_of(node);
  if (marked || timed) {
    candidate.trust = names.update && !marked ? DateTrust::update
                      : marked                ? DateTrust::marked
                                              : DateTrust::timed;
    candidate.date = read_publication_date(squeeze_blanks(attribute_of(node, "datetime")), seen_);
    if (!candidate.date) {
      candidate.date = read_publication_date(attribute_of(node, "content"), seen_);
    }
    if (candidate.date) {
      const std::string text = squeeze_blanks(html_lines(node, {}));
      const auto said = said_inside(text, *candidate.date);
      candidate.said = said.has_value();
      candidate.date =
          with_moment_of_text(text, in_zone_of_text(text, said.value_or(*candidate.date)));
      return;
    }
  }
  // <span data-publishtime="1657878300851">15/07/22</span>, a moment for scripts
  for (const char* name : {"data-publishtime", "data-timestamp"}) {
    const std::string_view written = attribute_of(node, name);
    if (written.empty() || element.text_bytes == 0) continue;
    candidate.date = read_publication_date(written, seen_);
    candidate.trust = names.update ? DateTrust::update : DateTrust::timed;
    if (candidate.date) return;
    candidate.trust = DateTrust::none;
  }
  // <abbr class="published" title="2019-09-11T12:30:39Z">mercredi 11 septembre</abbr>
  if (names.date || names.update) {
    candidate.date = read_publication_date(attribute_of(node, "title"), seen_);
    candidate.trust = names.update ? DateTrust::update
                      : marked     ? DateTrust::marked
                                   : DateTrust::timed;
    if (candidate.date) return;
    candidate.trust = DateTrust::none;
  }
  if (!marked && !timed && !names.date && !names.update) {
    // What stands in the blocks inside is read there, where it is known what they are.
    if (element.block && element.own_bytes == 0) return;
    // A name for looks only: <span class="sc-17i">Publié le 3 mars 2021</span>.
    constexpr std::uint32_t kMostSpanBytes = 60;
    if (!element.block && (!is_for_looks(node) || element.text_bytes > kMostSpanBytes)) return;
  }
  const LineContext context{names, candidate.place == Place::head, is_signature(node)};
  const std::string lines = html_lines(node, {});
  const bool is_in_list = is_element(node, GUMBO_TAG_UL) || is_element(node, GUMBO_TAG_LI);
  DateCandidate best;
  for (const std::string_view written : split_text_lines(lines)) {
    // "Heute" in a list is a link to what is new.
    if (is_in_list && !text_has_digit(written)) continue;
    const auto read = read_date_line(squeeze_blanks(written), context, seen_);
    if (!read) continue;
    const DateTrust trust =
        read->trust == DateTrust::update ? read->trust : std::min(candidate.trust, read->trust);
    const DateCandidate line{trust, candidate.place, candidate.element, read->date, read->said};
    if (line.is_better_than(best)) best = line;
    if (best.trust != DateTrust::update) break;
  }
  if (best.date) candidate = best;
}

}  // namespace glane
