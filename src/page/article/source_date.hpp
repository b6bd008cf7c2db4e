// The date of publication that the data of a page's scripts state, out of its readers' sight.
#pragma once

#include <optional>
#include <string_view>

#include "glane/date.hpp"

namespace glane {

// What fields such as "published_at": "2021-03-03", "publishDate", "datePublished" state, in
// scripts, in attributes (&quot;), in broken JSON: where they all state one day.
//   in:   html  the page's source
//         seen  when it was fetched
//   out:  none where there are two days: scripts hold lists of articles too
//   cost: O(bytes)
std::optional<Date> find_source_date(std::string_view html, const Date& seen);

}  // namespace glane
