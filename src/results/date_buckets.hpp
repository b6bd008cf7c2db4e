// What days count under in a facet of dates.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace glane {

enum class DateUnit { day, week, month, year, decade };

// The bucket of a day, as far as the day is known: "2022-07-15", "2022-W28", "2022-07", "2022",
// "2020s"; of July 2022 among weeks "2022-07". Of one year buckets stand in the order of time,
// those that name less first, by their bytes.
//   in:     day  YYYYMMDD, 00 where unknown, not 0
//   source: ISO 8601 for weeks: that of a year's first Thursday is its first
std::string date_bucket(std::int32_t day, DateUnit unit);

// The finest unit of which no more than `most` span these days; the decade where there is none.
//   in: days  as of date_bucket, not empty
DateUnit finest_unit(const std::vector<std::int32_t>& days, std::size_t most);

// The buckets from the first to the last of these days, those between that have none too. Days that
// are not known to the unit are passed over.
std::vector<std::string> spanned_buckets(const std::vector<std::int32_t>& days, DateUnit unit);

}  // namespace glane
