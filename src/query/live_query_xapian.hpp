// Leaves the dead rows of segments out of what a query matches.
#pragma once

#include <cstddef>
#include <memory>

#include <xapian.h>

#include "query/search_context_xapian.hpp"

namespace glane {

// Which segment Xapian finds matches in at the moment: it walks through one after the other.
struct SegmentUnderWay {
  std::size_t number = 0;
};

// What `query` matches but for dead rows.
//   in:   under_way  is set before the first match of each segment is shown to a MatchSpy;
//                    nullptr: nobody asks
//   cost: a step for each dead row between two matches, nothing for a match: the source stands on
//         the right of an AND_NOT, which looks at it when it has passed the last dead row it knew
Xapian::Query live_query(const SearchContext& context, const Xapian::Query& query,
                         SegmentUnderWay* under_way = nullptr);

}  // namespace glane
