#include "page/article/date_element.hpp"

#include <algorithm>
#include <string_view>

#include "base/contains.hpp"
#include "base/lines.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/document/publication_date.hpp"
#include "page/html/html_text.hpp"
#include "page/html/part_names.hpp"
#include "page/plain_text/byline.hpp"

namespace glane {

namespace {

// A date with all that stands in its line, without blanks.
constexpr std::uint32_t kMostBytes = 160;

DateElements::Names names_of(const GumboNode& node) {
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

bool is_heading(const GumboNode& node) {
  const GumboTag tag = node.v.element.tag;
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}

// An element that changes how a line looks, and tells nothing: <span class="sc-17i">.
bool is_for_looks(const GumboNode& node) {
  for (const GumboTag tag : {GUMBO_TAG_SPAN, GUMBO_TAG_SMALL, GUMBO_TAG_EM, GUMBO_TAG_I,
                             GUMBO_TAG_B, GUMBO_TAG_STRONG, GUMBO_TAG_FONT}) {
    if (is_element(node, tag)) return true;
  }
  return false;
}

// Of people, not of pages.
bool tells_of_person(std::string_view key) {
  return contains_any(
      key,
      {"date de naissance",  "ne le ",         "nee le ",     "naissance",     "inscri",
       "membre depuis",      "date d'arrivee", "arrivee sur", "enregistre le", "derniere visite",
       "derniere connexion", "date of birth",  "born ",       "birthday",      "joined",
       "member since",       "registered",     "last seen",   "geburtsdatum",  "geboren",
       "mitglied seit",      "registriert",    "angemeldet"});
}

// "2023-05-04" of text that bears a right of copy rather than a day.
bool tells_of_copyright(std::string_view key) {
  return contains_any(key, {"\u00A9", "copyright", "(c) "});
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
  return is_small(outline_, at) && !is_in_paragraph(at);
}

// What is said of it: itself, what stands before it, the row that it is in.
bool DateElements::is_of_other_thing(std::size_t at) const {
  constexpr std::uint32_t kMostLabelBytes = 60;
  const auto key_of = [&](std::size_t element) {
    return normalised(squeeze_blanks(html_lines(outline_.node(element), {})));
  };
  const std::string own = key_of(at);
  if (tells_of_person(own) || tells_of_copyright(own)) return true;
  std::size_t before = at - 1;
  const std::size_t parent = outline_[at].parent;
  while (before > parent && outline_[before].parent != parent) before = outline_[before].parent;
  if (before > parent && outline_[before].text_bytes <= kMostLabelBytes &&
      tells_of_person(key_of(before))) {
    return true;
  }
  if (parent == 0 || outline_[parent].text_bytes > outline_[at].text_bytes + kMostLabelBytes)
    return false;
  return tells_of_person(key_of(parent));
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
  if (is_heading(*block.node) ||
      (timed && block.own_bytes <= kMostTimedBytes && bytes * 4 > block.own_bytes)) {
    return false;
  }
  if (block.own_bytes <= kMostLineBytes && bytes * 3 > block.own_bytes && block.own_bytes > 0) {
    return false;
  }
  return is_outline_paragraph(outline_[at]) && !names_of(*outline_[at].node).date;
}

DateCandidate DateElements::read(std::size_t at, Place place) const {
  DateCandidate candidate{.place = place, .element = at};
  read_element(candidate);
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

// "<time datetime=2019-07-03>Publié le 29 juin 2019</time>": the attribute is of an update.
std::optional<Date> DateElements::said_inside(const GumboNode& node, const Date& stated) const {
  const std::string text = squeeze_blanks(html_lines(node, {}));
  const auto byline = read_byline(Line{text, normalised(text)}, seen_);
  const bool said = byline && byline->date && byline->published && !byline->updated;
  if (!said || byline->date->precision < Precision::day) return std::nullopt;
  return agree(*byline->date, stated) ? stated : byline->date;
}

void DateElements::read_element(DateCandidate& candidate) const {
  const PageElement& element = outline_[candidate.element];
  const GumboNode& node = *element.node;
  const bool marked =
      attribute_has_word(node, "itemprop", "datePublished") || has_attribute(node, "pubdate");
  const bool timed = is_element(node, GUMBO_TAG_TIME) || has_attribute(node, "datetime");
  const Names names = names_of(node);
  if (marked || timed) {
    candidate.trust = names.update && !marked ? DateTrust::update
                      : marked                ? DateTrust::marked
                                              : DateTrust::timed;
    candidate.date = read_publication_date(squeeze_blanks(attribute_of(node, "datetime")), seen_);
    if (!candidate.date) {
      candidate.date = read_publication_date(attribute_of(node, "content"), seen_);
    }
    if (candidate.date) {
      const auto said = said_inside(node, *candidate.date);
      candidate.said = said.has_value();
      if (said) candidate.date = said;
      return;
    }
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
  if (!element.block && !marked && !timed && !names.date && !names.update) {
    // A name for looks only: <span class="sc-17i">Publié le 3 mars 2021</span>.
    constexpr std::uint32_t kMostSpanBytes = 60;
    if (!is_for_looks(node) || element.text_bytes > kMostSpanBytes) return;
  }
  const std::string lines = html_lines(node, {});
  for (const std::string_view written : split_text_lines(lines)) {
    read_line(squeeze_blanks(written), names, candidate);
    if (candidate.date) return;
  }
}

void DateElements::read_line(const std::string& text, const Names& names,
                             DateCandidate& candidate) const {
  if (const auto byline = read_byline(Line{text, normalised(text)}, seen_);
      byline && byline->date && byline->date->precision >= Precision::day) {
    candidate.date = byline->date;
    const DateTrust labelled = byline->published ? DateTrust::labelled
                               : names.date      ? DateTrust::named
                                                 : DateTrust::alone;
    candidate.trust =
        byline->updated || names.update ? DateTrust::update : std::min(candidate.trust, labelled);
    candidate.said = byline->published && candidate.trust != DateTrust::update;
    return;
  }
  if (const auto field = date_among_fields(text, seen_)) {
    candidate.date = field;
    const DateTrust named = names.date ? DateTrust::named : DateTrust::alone;
    candidate.trust = names.update ? DateTrust::update : std::min(candidate.trust, named);
    return;
  }
  const auto found = names.date || may_be_line(candidate) ? find_date(text, seen_) : std::nullopt;
  if (!found) return;
  if (!names.date) return read_words_beside(text, *found, candidate);
  candidate.date = found->date;
  candidate.trust = names.update ? DateTrust::update : std::min(candidate.trust, DateTrust::named);
}

bool DateElements::may_be_line(const DateCandidate& candidate) const {
  constexpr std::uint32_t kMostLineBytes = 80;
  const PageElement& element = outline_[candidate.element];
  return candidate.place == Place::head && element.text_bytes <= kMostLineBytes;
}

// "Hamburg, 2. November 2021", "Peter Roy / 07.11.2023 / 09:30", "18.01.2018 Une peste".
void DateElements::read_words_beside(std::string_view text, const FoundDate& found,
                                     DateCandidate& candidate) const {
  const std::string_view before = trim(text.substr(0, found.begin));
  const bool parted =
      before.empty() || std::string_view(",|/(-:").find(before.back()) != before.npos;
  // "Von Moritz Roy am 21. April 2020"
  const bool signed_line =
      starts_with_any(normalised(before), {"von ", "par ", "by ", "por ", "author", "autor",
                                           "gespeichert ", "geschrieben ", "eingestellt "});
  if (!parted && !signed_line) return;
  candidate.date = found.date;
  candidate.trust = DateTrust::beside_words;
}

}  // namespace glane
