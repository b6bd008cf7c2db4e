// The zone that may follow a time of day: "Z", "+02:00", "+0200 (CEST)", "GMT+2", "(UTC+1)",
// "(heure de Paris)". In: tokens. Out: the offset and where the zone ends.
#pragma once

#include <cstddef>
#include <optional>

#include "date/date_tokens.hpp"

namespace glane {

struct ZoneName {
  std::optional<int> offset_minutes;  // east of UTC; none for Paris and where no zone is written
  std::size_t next = 0;               // the token behind the zone; `at` where there is none
};

// The offset of that many hours and minutes east of UTC; none where no clock ever kept it:
// "+25:00",
// "+00:09".
std::optional<int> possible_offset(int hours, int minutes, bool west);

//   in:   at               the token behind the time
//         machine_written  the time has a T before it or seconds: a minus that touches it
//                          begins an offset ("11:45:00-04:00"), not a stretch ("11:45-12:30")
//   cost: a bounded number of tokens is read
ZoneName read_zone_name(DateTokens& tokens, std::size_t at, bool machine_written);

}  // namespace glane
