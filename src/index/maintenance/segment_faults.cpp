#include "index/maintenance/segment_faults.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/interruption.hpp"
#include "index/files/index_format.hpp"
#include "index/maintenance/index_parts.hpp"
#include "index/maintenance/posting_check.hpp"
#include "index/snapshot/settings.hpp"
#include "segment/builder/stream_counts.hpp"
#include "segment/format/row_set.hpp"
#include "segment/segment_check.hpp"

namespace glane {

namespace {

// Every word under its class, under its second one where it has one, and nowhere else.
bool has_right_classes(const SegmentWords& words, FrenchAnalyzer& analyzer) {
  std::uint64_t listed = 0;
  std::uint64_t expected = 0;
  for (std::uint32_t number = 0; number < words.count(); ++number) {
    expected += analyzer.word_of(std::string(words.form(number))).second_stem.empty() ? 1 : 2;
  }
  for (std::uint32_t one = 0; one < words.sections().classes.size(); ++one) {
    const std::string_view name = words.sections().classes[one];
    const NumberRange members = words.class_members(one);
    for (std::size_t i = 0; i < members.size(); ++i, ++listed) {
      if (members[i] >= words.count()) return false;
      const Word& word = analyzer.word_of(std::string(words.form(members[i])));
      if (word.stem != name && word.second_stem != name) return false;
    }
  }
  return listed == expected;
}

StreamCounts counted(const Segment& segment, const StopTest& stop) {
  std::vector<bool> stop_row_words;
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t word = 0; word < segment.words().count(); ++word) {
    stop_row_words.push_back(segment.has_stop_rows(word));
    numbers.push_back(word);
  }
  StreamCounts counts(stop_row_words);
  for (std::uint32_t row = 0; row < segment.rows(); ++row) {
    end_if_asked(stop);
    counts.add(segment.stream(row), numbers);
  }
  return counts;
}

using FaultSink = std::function<void(const Remark&)>;

// Whether what a segment keeps of its words agrees with its token streams.
void check_words(const Segment& segment, const StreamCounts& counts, FrenchAnalyzer& analyzer,
                 const FaultSink& add) {
  std::uint64_t wrong_counts = 0;
  std::uint64_t wrong_rows = 0;
  for (std::uint32_t word = 0; word < segment.words().count(); ++word) {
    const std::uint32_t documents = counts.counts()[word].documents;
    wrong_counts += segment.words().documents_with(word) == documents ? 0 : 1;
    RowSet rows(segment.rows());
    if (!segment.add_stop_rows(word, rows)) continue;
    wrong_rows += pack_rows(rows, segment.rows()) == counts.packed_rows(word) ? 0 : 1;
  }
  if (wrong_counts > 0) {
    add({DiagnosticCode::check_word_counts, {{"count", std::to_string(wrong_counts)}}});
  }
  if (wrong_rows > 0) {
    add({DiagnosticCode::check_word_rows, {{"count", std::to_string(wrong_rows)}}});
  }
  if (!has_right_classes(segment.words(), analyzer)) {
    add(DiagnosticCode::check_classes);
  }
}

}  // namespace

SegmentFaults::SegmentFaults(const Current& settings, StopTest stop)
    : same_dictionary_(settings.setting(setting::kAnalyzer).empty() ||
                       settings.setting(setting::kAnalyzer) == analyzer_version()),
      analyzer_(stored_analyzer(settings)),
      stop_(std::move(stop)) {
  analyzer_.keep_at_most(1'000'000);
}

bool SegmentFaults::look(const Segment& segment, std::uint64_t number, FaultList& faults) {
  const std::string name = index_part_of_segment(number);
  FaultList found;
  run_segment_check(segment, name, found, [&] {
    check_segment(segment, name, found, stop_);
    // What is read wrongly from the file would be told of the postings once more.
    if (same_dictionary_ && damaged_parts(segment, stop_).empty()) {
      check_words(segment, counted(segment, stop_), analyzer_, [&](const Remark& what) {
        found.add(FaultKind::words, fault_of_part(name, what));
      });
      check_postings(segment, analyzer_, {name, found, stop_});
    }
  });
  const bool sound = found.empty();
  faults.add_all(std::move(found));
  return sound;
}

}  // namespace glane
