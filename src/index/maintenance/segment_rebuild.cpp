#include "index/maintenance/segment_rebuild.hpp"

#include <algorithm>
#include <utility>

#include "index/snapshot/settings.hpp"
#include "segment/format/digest.hpp"

namespace glane {

namespace {

// What goes to a thread at once.
constexpr std::size_t kBatchBytes = 1u << 20;
constexpr std::size_t kBatchDocuments = 1000;
// As the writer's.
constexpr std::size_t kMemoryBytes = std::size_t{512} << 20;
constexpr std::size_t kCacheEntries = 1'000'000;

}  // namespace

SegmentRebuild::SegmentRebuild(const std::string& directory, const Current& settings,
                               const StopWords& stop_row_words, unsigned threads,
                               std::function<std::uint64_t()> next_number)
    : builders_(
          {threads, kMemoryBytes, kCacheEntries, {}, directory, std::move(next_number)},
          [&settings] { return stored_analyzer(settings); }, stop_row_words),
      pipeline_(
          threads,
          [this](std::vector<Document>& batch, unsigned worker) {
            for (const Document& one : batch) builders_.add(one, digest(one), worker);
          },
          [](std::vector<Document>&) {}) {}

void SegmentRebuild::add(Document document) {
  batch_bytes_ += document.text.size();
  batch_.push_back(std::move(document));
  if (batch_bytes_ >= kBatchBytes || batch_.size() >= kBatchDocuments) push();
}

void SegmentRebuild::push() {
  batch_bytes_ = 0;
  if (!batch_.empty()) pipeline_.push(std::exchange(batch_, {}));
  if (builders_.is_full()) write();
}

void SegmentRebuild::write() {
  pipeline_.finish();
  for (LiveSegment& segment : builders_.write()) {
    written_.push_back(std::move(segment));
  }
}

std::vector<LiveSegment> SegmentRebuild::finish() {
  push();
  write();
  std::sort(written_.begin(), written_.end(),
            [](const LiveSegment& a, const LiveSegment& b) { return a.number < b.number; });
  return std::move(written_);
}

}  // namespace glane
