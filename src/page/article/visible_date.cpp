#include "page/article/visible_date.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "page/article/date_element.hpp"
#include "page/document/publication_date.hpp"
#include "page/html/part_names.hpp"
#include "page/html/selector.hpp"

namespace glane {

namespace {

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
      if (place == Place::other || !elements_.may_hold_date(at)) continue;
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

  // Three elements of the best one's kind, and not all of one day.
  bool is_best_listed() const {
    constexpr std::ptrdiff_t kFewest = 3;
    const GumboNode& node = outline_.node(best_.element);
    const std::string_view names = attribute_of(node, "class");
    if (names.empty() || best_.trust <= DateTrust::labelled) return false;
    const auto is_alike = [&](const DateCandidate& other) {
      const GumboNode& one = outline_.node(other.element);
      return is_element(one, node.v.element.tag) && attribute_of(one, "class") == names;
    };
    const auto is_of_other_day = [&](const DateCandidate& other) {
      return is_alike(other) && !is_same_publication_day(*other.date, *best_.date);
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
  std::vector<DateCandidate> in_head_;
};

}  // namespace

VisibleDate visible_date(const PageOutline& outline, const DateCandidate& candidate) {
  return {.date = *candidate.date,
          .from = selector_of(outline.node(candidate.element)),
          .said = candidate.said,
          .updated = candidate.trust == DateTrust::update};
}

std::optional<VisibleDate> find_visible_date(const PageOutline& outline, const ArticlePlace& place,
                                             const Date& seen) {
  DateSearch search(outline, place, seen);
  DateCandidate best = search.find();
  if (!best.date || best.trust == DateTrust::update) best = search.find_about_title();
  if (!best.date) return std::nullopt;
  VisibleDate found = visible_date(outline, best);
  found.listed = search.is_best_listed();
  return found;
}

std::optional<Date> find_visible_moment(const PageOutline& outline, const ArticlePlace& place,
                                        const Date& seen, const Date& day) {
  return DateSearch(outline, place, seen).find_moment(day);
}

}  // namespace glane
