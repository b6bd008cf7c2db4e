// Dead rows, and which segment is under way: what Xapian does not know of the segments of a query.
#pragma once

#include <cstddef>

#include <xapian.h>

#include "query/search_context.hpp"

namespace glane {

// Which segment Xapian finds matches in at the moment: it walks through one after the other.
struct SegmentUnderWay {
  std::size_t number = 0;
};

// What `query` matches but for dead rows.
//   cost: some 9 ns a match where there are dead rows
Xapian::Query live_query(const SearchContext& context, const Xapian::Query& query);

// What `query` matches, dead rows too, for a MatchSpy that looks at them itself.
//   in:   under_way  is set before the first match of each segment is shown
//   cost: none a match: the source that reports is the right side of an AND_NOT, has no documents,
//         and is dropped by Xapian once it was asked
Xapian::Query watched_query(const SearchContext& context, const Xapian::Query& query,
                            SegmentUnderWay& under_way);

}  // namespace glane
