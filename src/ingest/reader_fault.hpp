// What a reader throws at a page is a fault of the reader's, said of that page, and not the run's
// end.
#pragma once

#include <functional>

#include "base/remark.hpp"
#include "glane/error.hpp"

namespace glane {

// Runs `read`, which reads one page, or one file. A std::exception out of it is reported as a
// Diagnostic{failed} of `place`.
//   errors: std::bad_alloc, which is no page's fault; whatever is no std::exception
void read_or_report(const std::function<void()>& read, const DiagnosticSink& report,
                    const RemarkPlace& place);

}  // namespace glane
