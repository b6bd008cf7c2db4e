// Stored documents -> new segments, by this version's dictionary, on several threads.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/parallel.hpp"
#include "glane/document.hpp"
#include "index/manifest/current.hpp"
#include "index/writer/segment_builders.hpp"

namespace glane {

// One thread at a time.
class SegmentRebuild {
 public:
  //   in: settings        of the index: stop words, protected words
  //       stop_row_words  words without postings; outlives it, as settings do
  //       next_number     of a segment
  SegmentRebuild(const std::string& directory, const Current& settings,
                 const StopWords& stop_row_words, unsigned threads,
                 std::function<std::uint64_t()> next_number);

  void add(Document document);

  // Writes what is left. out: all segments, which nobody names yet. errors: Error{index},
  // std::system_error; files that were written remain
  std::vector<LiveSegment> finish();

 private:
  void push();
  void write();

  SegmentBuilders builders_;
  OrderedPipeline<std::vector<Document>> pipeline_;
  std::vector<Document> batch_;
  std::size_t batch_bytes_ = 0;
  std::vector<LiveSegment> written_;
};

}  // namespace glane
