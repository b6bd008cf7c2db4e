#include "page/article/visible_date.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "page/article/date_element.hpp"
#include "page/document/publication_date.hpp"
#include "page/html/html_text.hpp"
#include "page/html/part_names.hpp"
#include "page/html/selector.hpp"
#include "page/plain_text/byline.hpp"

namespace glane {

namespace {

// Its day and year stand in the text, with no word of an update about it: "il y a 3 heures" is
// counted from when the page was fetched, what an attribute says no reader sees.
bool is_written(const PageOutline& outline, const DateCandidate& candidate) {
  constexpr std::uint32_t kMostBytes = 200;  // of the line around it
  constexpr int kCentury = 100;
  if (candidate.trust > DateTrust::alone) return false;
  const std::string text = html_lines(outline.node(candidate.element), {});
  const std::string year = std::to_string(candidate.date->year);
  const std::string short_year = "." + std::to_string(candidate.date->year % kCentury);
  if (text.find(year) == text.npos && text.find(short_year) == text.npos) return false;
  if (text.find(std::to_string(candidate.date->day)) == text.npos) return false;
  const std::size_t around = outline[candidate.element].parent;
  if (tells_of_update(text)) return false;
  return outline[around].text_bytes > kMostBytes ||
         !tells_of_update(html_lines(outline.node(around), {}));
}

class DateSearch {
 public:
  DateSearch(const PageOutline& outline, const ArticlePlace& place, const Date& seen)
      : outline_(outline), place_(place), elements_(outline, place, seen) {}

  DateCandidate find() {
    for (std::size_t at = 1; at < outline_.size(); ++at) {
      if (elements_.may_hold_loose_text(at)) {
        for (const DateCandidate& loose : elements_.read_loose_texts(at)) consider(loose);
      }
      const Place place = place_.of(at);
      if (place == Place::other) {
        // Some templates have the sentence in a column.
        consider(elements_.read_sentence(at, Place::foot));
      } else {
        consider(elements_.may_hold_date(at) ? elements_.read(at, place)
                                             : elements_.read_sentence(at, place));
      }
    }
    return best_;
  }

  // A moment of the day in the article's head or foot, that is no update's.
  std::optional<Date> find_moment(const Date& day) const {
    for (std::size_t at = 1; at < outline_.size(); ++at) {
      const Place place = place_.of(at);
      if (place == Place::other && !is_marked_in_foot(at)) continue;
      if (!elements_.may_hold_date(at)) continue;
      if (const auto moment = elements_.without_year(at, day)) return moment;
      const DateCandidate candidate = elements_.read(at, place);
      if (!candidate.date || candidate.trust == DateTrust::update ||
          !is_same_publication_day(*candidate.date, day)) {
        continue;
      }
      if (candidate.date->precision >= Precision::minute) return candidate.date;
      if (const auto moment = elements_.with_time_behind(at, day)) return moment;
    }
    return std::nullopt;
  }

  // Small boxes about the title that their names say to be of dates and authors are the
  // article's, whatever else they are called: "teaser-meta".
  DateCandidate find_about_title() {
    for (std::size_t at = 1; at < outline_.size(); ++at) {
      if (!place_.is_off_article(at) || !place_.is_about_title(at)) continue;
      if (elements_.may_hold_date(at) && is_in_small_box(at)) {
        consider(elements_.read(at, Place::head));
      }
    }
    return best_;
  }

  const DateCandidate& written() const { return written_; }

  // Three elements of its kind, and not all of one day.
  bool is_listed(const DateCandidate& candidate) const {
    constexpr std::ptrdiff_t kFewest = 3;
    const GumboNode& node = outline_.node(candidate.element);
    const std::string_view names = attribute_of(node, "class");
    if (names.empty() || candidate.trust <= DateTrust::labelled) return false;
    const auto is_alike = [&](const DateCandidate& other) {
      const GumboNode& one = outline_.node(other.element);
      return is_element(one, node.v.element.tag) && attribute_of(one, "class") == names;
    };
    const auto is_of_other_day = [&](const DateCandidate& other) {
      return is_alike(other) && !is_same_publication_day(*other.date, *candidate.date);
    };
    return std::count_if(in_head_.begin(), in_head_.end(), is_alike) >= kFewest &&
           std::any_of(in_head_.begin(), in_head_.end(), is_of_other_day);
  }

 private:
  void consider(const DateCandidate& candidate) {
    if (!candidate.date || candidate.place == Place::other) return;
    // Under an article other dates stand too: of comments, of the next article.
    if (candidate.place == Place::foot && candidate.trust > DateTrust::labelled) return;
    if (candidate.place == Place::head) in_head_.push_back(candidate);
    if (candidate.is_better_than(best_)) best_ = candidate;
    if (candidate.is_better_than(written_) && is_written(outline_, candidate)) {
      written_ = candidate;
    }
  }

  // <abbr itemprop=datePublished> in a line about the post under it, but in no comment.
  bool is_marked_in_foot(std::size_t at) const {
    if (!attribute_has_word(outline_.node(at), "itemprop", "datePublished")) return false;
    for (; at != 0; at = outline_[at].parent) {
      if ((kinds_of_element(outline_.node(at)) & kCommentWord) != 0) return false;
      if (place_.title() != 0 && outline_.is_inside(place_.title(), at)) return true;
    }
    return true;
  }

  bool is_in_small_box(std::size_t at) const {
    constexpr std::uint32_t kMostBoxBytes = 250;
    unsigned kinds = kinds_of_element(outline_.node(at));
    while (place_.is_off_article(outline_[at].parent)) {
      at = outline_[at].parent;
      kinds |= kinds_of_element(outline_.node(at));
    }
    const bool beside = is_element(outline_.node(at), GUMBO_TAG_ASIDE) ||
                        is_element(outline_.node(at), GUMBO_TAG_NAV);
    return !beside && outline_[at].text_bytes <= kMostBoxBytes &&
           (kinds & (kPublicationWord | kAuthorWord)) != 0;
  }

  const PageOutline& outline_;
  const ArticlePlace& place_;
  DateElements elements_;
  DateCandidate best_;
  DateCandidate written_;
  std::vector<DateCandidate> in_head_;
};

}  // namespace

VisibleDate visible_date(const PageOutline& outline, const DateCandidate& candidate) {
  return {.date = *candidate.date,
          .from = selector_of(outline.node(candidate.element)),
          .said = candidate.said,
          .updated = candidate.trust == DateTrust::update};
}

VisibleDates find_visible_dates(const PageOutline& outline, const ArticlePlace& place,
                                const Date& seen) {
  DateSearch search(outline, place, seen);
  DateCandidate best = search.find();
  if (!best.date || best.trust == DateTrust::update) best = search.find_about_title();
  const auto told = [&](const DateCandidate& candidate) -> std::optional<VisibleDate> {
    if (!candidate.date) return std::nullopt;
    VisibleDate found = visible_date(outline, candidate);
    found.listed = search.is_listed(candidate);
    return found;
  };
  return {told(best), told(search.written())};
}

std::optional<Date> find_visible_moment(const PageOutline& outline, const ArticlePlace& place,
                                        const Date& seen, const Date& day) {
  return DateSearch(outline, place, seen).find_moment(day);
}

}  // namespace glane
