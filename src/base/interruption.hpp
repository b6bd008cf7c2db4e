// Ends a call that its caller has had enough of.
#pragma once

#include "glane/error.hpp"
#include "glane/waiting.hpp"

namespace glane {

// errors: Interrupted where it is time to end
inline void end_if_asked(const StopTest& stop) {
  if (stop && stop()) throw Interrupted();
}

}  // namespace glane
