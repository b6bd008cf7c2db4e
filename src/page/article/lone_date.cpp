#include "page/article/lone_date.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "page/article/article_body.hpp"
#include "page/article/date_element.hpp"
#include "page/document/publication_date.hpp"
#include "page/html/html_text.hpp"
#include "page/html/part_names.hpp"
#include "page/html/selector.hpp"

namespace glane {

namespace {

// What parts a date from the text behind it.
constexpr std::string_view kDatelineSigns[] = {")", "-", "\u2013", "\u2014", ":",      "|",
                                               ".", "/", "\u201E", "\u201C", "\u00AB", "\""};

// What a dateline may begin with.
constexpr std::string_view kReleases[] = {"communique",       "press release", "pressemitteilung",
                                          "medienmitteilung", "comunicado",    "comunicato"};

bool is_name_word(std::string_view word) {
  return starts_with_capital(word) || starts_with_any(word, {"d'", "l'", "d\u2019", "l\u2019"}) ||
         contains({"de", "du", "sur", "am", "an", "der"}, word);
}

// "Karlsruhe, (", "LYON, le ", "(" or nothing: what may stand before the date.
bool is_place_name(std::string_view before) {
  constexpr std::size_t kMostNameBytes = 30;
  before = trim(before);
  if (before.empty() || before == "(") return true;
  if (before.size() > kMostNameBytes) return false;
  for (const std::string_view article : {" le", " den", " the"}) {
    if (before.ends_with(article)) before.remove_suffix(article.size());
  }
  const std::size_t end = before.find_first_of(",(");
  if (end == before.npos) return false;
  const std::vector<std::string_view> words = split(trim(before.substr(0, end)), " ");
  return std::all_of(words.begin(), words.end(), is_name_word);
}

class LoneDateSearch {
 public:
  LoneDateSearch(const PageOutline& outline, const ArticlePlace& place, const Date& seen)
      : outline_(outline), place_(place), seen_(seen), elements_(outline, place, seen) {}

  std::optional<VisibleDate> find_dateline() const;
  std::optional<VisibleDate> find_lone() const;
  std::optional<VisibleDate> find_place_line() const;

 private:
  bool is_beside(std::size_t at) const;
  bool begins_with_date(std::size_t at) const;
  bool is_in_aside(std::size_t at) const;
  bool is_in_own_article(std::size_t at) const;
  bool is_in_card(std::size_t at) const;
  bool is_of_other_page(const DateCandidate& candidate) const;

  const PageOutline& outline_;
  const ArticlePlace& place_;
  const Date& seen_;
  DateElements elements_;
};

// "(21. November 2022) Wer Energie ...", "27.1.2022 - Bei der ...", "Karlsruhe, (12.11.2021). ...":
// what the text begins with.
std::optional<VisibleDate> LoneDateSearch::find_dateline() const {
  constexpr std::size_t kMostDatelineBytes = 60;
  for (std::size_t at = 1; at < outline_.size(); ++at) {
    if (!is_outline_paragraph(outline_[at])) continue;
    // A lead that is named "teaser" is off the article, for it stands on other pages too.
    if (place_.of(at) != Place::head && !place_.is_about_title(at)) continue;
    if (!is_small(outline_, at)) continue;
    const std::string text = squeeze_blanks(html_lines(outline_.node(at), {}));
    const std::string_view begin = cut_utf8(text, kMostDatelineBytes);
    const auto date = find_date(begin, seen_);
    if (!date || !may_be_published(date->date, seen_)) continue;
    const std::string_view before = begin.substr(0, date->begin);
    if (!is_place_name(before) && !starts_with_any(normalised(before), kReleases)) continue;
    const std::string_view behind = trim(begin.substr(date->end));
    if (!starts_with_any(behind, kDatelineSigns)) continue;
    return VisibleDate{.date = date->date, .from = selector_of(outline_.node(at))};
  }
  return std::nullopt;
}

// "Hambourg, le 15 juillet 2022", a line of the text by itself: of a letter, of a release. Of
// several that differ none.
std::optional<VisibleDate> LoneDateSearch::find_place_line() const {
  constexpr std::size_t kMostLineBytes = 60;
  std::optional<Date> found;
  if (place_.body() == 0) return std::nullopt;
  const std::string text = html_lines(outline_.node(place_.body()), {});
  for (const std::string_view each : split_text_lines(text)) {
    const std::string_view line = trim(each);
    if (line.size() > kMostLineBytes || line.find(',') == line.npos || !text_has_digit(line))
      continue;
    const auto date = find_date(line, seen_);
    if (!date || date->begin == 0 || date->date.precision < Precision::day) continue;
    const std::string_view behind = trim(line.substr(date->end));
    const bool is_line = is_place_name(line.substr(0, date->begin)) &&
                         (behind.empty() || behind == ".") && may_be_published(date->date, seen_);
    if (!is_line) continue;
    if (found && !is_same_publication_day(*found, date->date)) return std::nullopt;
    found = date->date;
  }
  if (!found) return std::nullopt;
  return VisibleDate{.date = *found, .from = selector_of(outline_.node(place_.body()))};
}

// The most trusted, where all that are trusted as much agree.
std::optional<VisibleDate> LoneDateSearch::find_lone() const {
  DateCandidate best;
  bool alone = true;
  std::optional<Date> announced;
  for (std::size_t at = 1; at < outline_.size(); ++at) {
    if (is_beside(at)) {
      at = outline_[at].end - 1;
      continue;
    }
    if (outline_[at].hidden) continue;
    if (!announced) announced = elements_.day_of_hours(at);
    const DateCandidate candidate = elements_.may_hold_date(at)
                                        ? elements_.read(at, Place::foot)
                                        : elements_.read_sentence(at, Place::foot);
    if (!candidate.date || is_of_other_page(candidate)) continue;
    const bool as_good = best.date && candidate.trust == best.trust;
    if (as_good && !agree(*candidate.date, *best.date)) alone = false;
    if (!candidate.is_better_than(best)) continue;
    best = candidate;
    alone = true;
  }
  if (!best.date || !alone) return std::nullopt;
  if (announced && is_same_publication_day(*best.date, *announced)) return std::nullopt;
  VisibleDate found = visible_date(outline_, best);
  found.in_article = best.trust <= DateTrust::named && is_in_own_article(best.element);
  return found;
}

// Boxes about other pages have dates too, but seldom say what they are.
bool LoneDateSearch::is_of_other_page(const DateCandidate& candidate) const {
  const std::size_t at = candidate.element;
  const bool off_article = place_.is_off_article(at);
  if (candidate.trust == DateTrust::alone && (off_article || !begins_with_date(at))) return true;
  const bool plain = candidate.trust != DateTrust::marked && !candidate.said;
  return off_article && (is_in_card(at) || (plain && is_in_aside(at)));
}

// A comment, what a customer says, or a box about other pages.
bool LoneDateSearch::is_beside(std::size_t at) const {
  const PageElement& element = outline_[at];
  if (element.prose_bytes * 3 > outline_[0].prose_bytes) return false;
  if (place_.title() != 0 && outline_.is_inside(place_.title(), at)) return false;
  if (is_element(*element.node, GUMBO_TAG_FORM) || is_element(*element.node, GUMBO_TAG_NAV))
    return true;
  constexpr std::string_view kPraises[] = {"review",  "reviews",   "rating",
                                           "ratings", "bewertung", "bewertungen"};
  if (has_class_word(*element.node, kPraises)) return true;
  const unsigned kinds = kinds_of_element(*element.node);
  if ((kinds & kCommentWord) == 0 && is_in_own_article(at)) return false;
  return (kinds & (kCommentWord | kElsewhereWord)) != 0 && (kinds & kBodyName) == 0;
}

// "24 avril 2020 | Culture", "Benoît<br>24 avril 2020", but not "léa - 24 avril 2020", who
// comments.
bool LoneDateSearch::begins_with_date(std::size_t at) const {
  const std::string lines = html_lines(outline_.node(at), {});
  const auto begins = [&](std::string_view line) {
    const auto found = find_date(trim(line), seen_);
    return found && found->begin == 0;
  };
  const std::vector<std::string_view> each = split_text_lines(lines);
  return std::any_of(each.begin(), each.end(), begins);
}

bool LoneDateSearch::is_in_aside(std::size_t at) const {
  while (at != 0 && !is_element(outline_.node(at), GUMBO_TAG_ASIDE)) at = outline_[at].parent;
  return at != 0 && !is_in_own_article(at);
}

// A column inside of the <article> that holds the title, the text or most of what the page says.
bool LoneDateSearch::is_in_own_article(std::size_t at) const {
  while (at != 0 && !is_element(outline_.node(at), GUMBO_TAG_ARTICLE)) at = outline_[at].parent;
  if (at == 0) return false;
  const auto holds = [&](std::size_t inner) { return inner != 0 && outline_.is_inside(inner, at); };
  return holds(place_.title()) || holds(place_.body()) ||
         outline_[at].prose_bytes * 2 > outline_[0].prose_bytes;
}

// A small box with a heading in it that is a link.
bool LoneDateSearch::is_in_card(std::size_t at) const {
  constexpr std::uint32_t kMostCardBytes = 600;
  for (; at != 0 && outline_[at].text_bytes <= kMostCardBytes; at = outline_[at].parent) {
    for (std::size_t inner = at; inner < outline_[at].end; ++inner) {
      if (is_heading_element(outline_.node(inner)) &&
          outline_[inner].link_bytes * 2 > outline_[inner].text_bytes)
        return true;
    }
    if (!is_small(outline_, outline_[at].parent)) break;
  }
  return false;
}

}  // namespace

std::optional<VisibleDate> find_lone_date(const PageOutline& outline, const ArticlePlace& place,
                                          const Date& seen) {
  const LoneDateSearch search(outline, place, seen);
  auto dateline = search.find_dateline();
  if (!dateline) dateline = search.find_place_line();
  return dateline ? dateline : search.find_lone();
}

bool shows_age(const PageOutline& outline, const ArticlePlace& place, const Date& seen) {
  constexpr std::uint32_t kMostBytes = 30;
  for (std::size_t at = 1; at < outline.size(); ++at) {
    const PageElement& element = outline[at];
    const bool is_short = element.text_bytes > 0 && element.text_bytes <= kMostBytes;
    if (!is_short || place.of(at) != Place::head || !is_small(outline, at)) continue;
    const std::string text = squeeze_blanks(html_lines(*element.node, {}));
    const std::string key = normalised(text);
    if (!starts_with_any(key, {"il y a ", "vor ", "hace "}) && !key.ends_with(" ago")) continue;
    const auto age = read_date(text, seen);
    if (age && age->precision < Precision::day) return true;
  }
  return false;
}

}  // namespace glane
