#include "page/article/visible_date.hpp"

#include "page/article/date_element.hpp"
#include "page/html/selector.hpp"

namespace glane {

VisibleDate visible_date(const PageOutline& outline, const DateCandidate& candidate) {
  return {*candidate.date, selector_of(outline.node(candidate.element)), candidate.said,
          candidate.trust == DateTrust::update};
}

std::optional<VisibleDate> find_visible_date(const PageOutline& outline, const ArticlePlace& place,
                                             const Date& seen) {
  const DateElements elements(outline, seen);
  DateCandidate best;
  for (std::size_t at = 1; at < outline.size(); ++at) {
    if (!elements.may_hold_date(at)) continue;
    const Place where = place.of(at);
    if (where == Place::other) continue;
    const DateCandidate candidate = elements.read(at, where);
    // Under an article other dates stand too: of comments, of the next article.
    if (where == Place::foot && candidate.trust > DateTrust::labelled) continue;
    if (candidate.date && candidate.is_better_than(best)) best = candidate;
  }
  if (!best.date) return std::nullopt;
  return visible_date(outline, best);
}

}  // namespace glane
