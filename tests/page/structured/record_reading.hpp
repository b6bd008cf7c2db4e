// What reading one record gives: its documents, the page that it brings along, and remarks.
#pragma once

#include <string>
#include <vector>

#include "page/structured/record_documents.hpp"

namespace glane {

struct RecordReading {
  RecordDocuments record;
  std::vector<std::string> remarks;  // "skipped: no title and no text"
};

inline Page page_of_record() {
  Page page;
  page.format = PageFormat::record;
  page.path = "fil#7";
  page.id = "fil#7";
  page.crawled = *parse_iso_date("2022-07-20T10:00:00+02:00");
  return page;
}

// in: read  called with a DiagnosticSink
template <typename Read>
RecordReading reading_of(Read read) {
  RecordReading reading;
  reading.record = read([&](const Diagnostic& diagnostic) {
    const char* severity = diagnostic.severity == Severity::failed    ? "failed: "
                           : diagnostic.severity == Severity::skipped ? "skipped: "
                                                                      : "doubtful: ";
    reading.remarks.push_back(severity + diagnostic.reason);
  });
  return reading;
}

}  // namespace glane
