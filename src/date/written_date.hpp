// A date as it was found among tokens.
#pragma once

#include <cstddef>

#include "glane/date.hpp"

namespace glane {

struct WrittenDate {
  Date date;
  std::size_t next = 0;     // the token behind the date
  bool only_alone = false;  // in the middle of a text it may be anything: "20220715", "hier"
};

}  // namespace glane
