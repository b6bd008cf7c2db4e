#include "ingest/reader_fault.hpp"

#include <exception>
#include <new>

namespace glane {

void read_or_report(const std::function<void()>& read, const DiagnosticSink& report,
                    const RemarkPlace& place) {
  try {
    read();
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& fault) {
    const Remark remark{DiagnosticCode::page_reader, {{"reason", fault.what()}}};
    report(diagnostic_of(remark, Severity::failed, place));
  }
}

}  // namespace glane
