#include "page/article/visible_date.hpp"

#include <cstdint>

#include "page/article/date_element.hpp"
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
      if (place == Place::other) continue;
      consider(elements_.may_hold_date(at) ? elements_.read(at, place)
                                           : elements_.read_sentence(at, place));
    }
    return best_;
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

 private:
  void consider(const DateCandidate& candidate) {
    if (!candidate.date || candidate.place == Place::other) return;
    // Under an article other dates stand too: of comments, of the next article.
    if (candidate.place == Place::foot && candidate.trust > DateTrust::labelled) return;
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
    return !beside && outline_[at].text_bytes <= kMostBoxBytes && (kinds & kPublicationWord) != 0;
  }

  const PageOutline& outline_;
  const ArticlePlace& place_;
  DateElements elements_;
  DateCandidate best_;
};

}  // namespace

VisibleDate visible_date(const PageOutline& outline, const DateCandidate& candidate) {
  return {*candidate.date, selector_of(outline.node(candidate.element)), candidate.said,
          candidate.trust == DateTrust::update};
}

std::optional<VisibleDate> find_visible_date(const PageOutline& outline, const ArticlePlace& place,
                                             const Date& seen) {
  DateSearch search(outline, place, seen);
  DateCandidate best = search.find();
  if (!best.date || best.trust == DateTrust::update) best = search.find_about_title();
  if (!best.date) return std::nullopt;
  return visible_date(outline, best);
}

}  // namespace glane
