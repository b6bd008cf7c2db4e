#include "results/match_order.hpp"

#include <string>

namespace glane {

bool MatchOrder::is_before(const Candidate& a, const Candidate& b) const {
  if (a.match.weight != b.match.weight) return a.match.weight > b.match.weight;
  if (a.date != b.date) return a.date < b.date;
  if (sort_ != Sort::none) {
    const std::string id = segments_.segment(a.match.segment).id(a.match.row);
    const int ids = id.compare(segments_.segment(b.match.segment).id(b.match.row));
    if (ids != 0) return ids < 0;
  }
  return a.match.segment != b.match.segment ? a.match.segment < b.match.segment
                                            : a.match.row < b.match.row;
}

}  // namespace glane
