#include "index/maintenance/segment_faults.hpp"

#include <algorithm>
#include <exception>
#include <utility>
#include <vector>

#include "index/index_format.hpp"
#include "index/maintenance/index_parts.hpp"
#include "index/maintenance/posting_check.hpp"
#include "index/maintenance/stream_check.hpp"
#include "segment/segment_check.hpp"

namespace glane {

namespace {

// Of those that an index does not have the analyzer's own.
StopWords stop_words_of(const ManifestContents& entries) {
  const std::string& list = entries.entry(setting::kStopWords);
  return list.empty() ? StopWords() : StopWords(list);
}

}  // namespace

SegmentFaults::SegmentFaults(const ManifestContents& entries)
    : same_dictionary_(entries.entry(setting::kAnalyzer).empty() ||
                       entries.entry(setting::kAnalyzer) == analyzer_version()),
      analyzer_(stop_words_of(entries), ProtectedWords(entries.entry(setting::kProtectedWords))) {
  analyzer_.keep_at_most(1'000'000);
}

bool SegmentFaults::look(const Segment& segment, std::uint64_t number, FaultList& faults) {
  const std::string name = segment_name(number);
  FaultList found;
  try {
    check_segment(segment, name, found);
    // What is read wrongly from the file would be told of the postings once more.
    if (same_dictionary_ && damaged_parts(segment).empty()) {
      check_stream_counts(segment, analyzer_, name, found);
      check_postings(segment, analyzer_, name, found);
    }
  } catch (const std::exception& error) {
    found.add(FaultKind::segment, name + ": " + error.what());
  }
  const bool sound = found.empty();
  faults.add_all(std::move(found));
  return sound;
}

}  // namespace glane
