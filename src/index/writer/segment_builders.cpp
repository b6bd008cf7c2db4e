#include "index/writer/segment_builders.hpp"
#include "index/files/segment_paths.hpp"

#include <exception>
#include <utility>

#include "base/parallel.hpp"
#include "index/files/owned_files.hpp"
#include "index/writer/background_merge.hpp"

namespace glane {

namespace {

// Segments of a commit that have no more rows together become one: a reader pays for each.
constexpr std::uint64_t kFewRows = 20'000;

// So many rows of a commit go to one builder, whoever adds them. A nightly run has no more: what it
// adds is a segment at once, and one analyzer meets its words. A first run has them in a moment.
constexpr std::uint32_t kSharedRows = 4'000;

}  // namespace

struct SegmentBuilders::Part {
  Part(const std::string& path, FrenchAnalyzer& analyzer, const StopWords& stop_row_words,
       const SegmentLimits& limits)
      : builder(path, analyzer, stop_row_words, limits) {}
  SegmentBuilder builder;
  std::uint32_t number = 0;
  std::uint64_t segment = 0;  // its number
  RowSet dead;
  std::uint32_t dead_count = 0;
  std::atomic<std::size_t> memory{0};

  std::uint32_t live() const { return builder.rows() - dead_count; }
};

SegmentBuilders::SegmentBuilders(const Options& options,
                                 std::function<FrenchAnalyzer()> make_analyzer,
                                 const StopWords& stop_row_words)
    : options_(options), make_analyzer_(std::move(make_analyzer)), stop_row_words_(stop_row_words) {
  for (unsigned i = 0; i <= options.threads; ++i) workers_.push_back(std::make_unique<Worker>());
}

SegmentBuilders::~SegmentBuilders() = default;

SegmentBuilders::Part& SegmentBuilders::new_part(Worker& worker) {
  if (worker.analyzer == nullptr) {
    worker.analyzer = std::make_unique<FrenchAnalyzer>(make_analyzer_());
    if (options_.cache_entries > 0) worker.analyzer->keep_at_most(options_.cache_entries);
  }
  const std::lock_guard<std::mutex> lock(mutex_);
  const std::uint64_t segment = options_.next_number();
  auto part = std::make_unique<Part>(segment_path(options_.directory, segment), *worker.analyzer,
                                     stop_row_words_, options_.limits);
  part->segment = segment;
  part->number = static_cast<std::uint32_t>(parts_.size());
  worker.part = part.get();
  parts_.push_back(std::move(part));
  return *worker.part;
}

BuiltRow SegmentBuilders::add(const Document& document, std::uint64_t digest, unsigned thread) {
  Worker& worker = *workers_[thread];
  if (worker.part == nullptr) {
    const std::lock_guard<std::mutex> lock(shared_mutex_);
    const bool full = shared_.part != nullptr && shared_.part->builder.rows() >= kSharedRows;
    if (full) {
      std::swap(worker, shared_);  // goes on as this thread's own
      is_shared_ = false;
    }
    if (is_shared_) return add_to(shared_, document, digest);
  }
  return add_to(worker, document, digest);
}

BuiltRow SegmentBuilders::add_to(Worker& worker, const Document& document, std::uint64_t digest) {
  Part* part = worker.part;
  if (part == nullptr || part->builder.is_at_limit()) part = &new_part(worker);
  const std::uint32_t row = part->builder.add(document, digest);
  part->memory.store(part->builder.memory(), std::memory_order_relaxed);
  return {part->number, row};
}

bool SegmentBuilders::is_full() const {
  return memory() >= options_.memory_bytes;
}

std::size_t SegmentBuilders::memory() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  std::size_t memory = 0;
  for (const auto& part : parts_) memory += part->memory.load(std::memory_order_relaxed);
  return memory;
}

void SegmentBuilders::remove(BuiltRow row) {
  Part* part = nullptr;
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    part = parts_[row.part].get();
  }
  if (part->dead.add(row.row)) ++part->dead_count;
}

std::vector<LiveSegment> SegmentBuilders::write() {
  std::deque<std::unique_ptr<Part>> parts = std::exchange(parts_, {});
  for (const auto& worker : workers_) worker->part = nullptr;
  shared_.part = nullptr;
  is_shared_ = true;
  std::erase_if(parts, [](const auto& part) { return part->live() == 0; });
  std::vector<LiveSegment> written(parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) written[i].number = parts[i]->segment;
  run_in_parallel(options_.threads, parts.size(), [&](std::size_t i) {
    Part& part = *parts[i];
    part.builder.write();
    written[i].segment =
        std::make_shared<const Segment>(segment_path(options_.directory, written[i].number));
    written[i].dead_count = part.dead_count;
    if (part.dead_count > 0) written[i].dead = std::make_shared<const RowSet>(std::move(part.dead));
  });

  std::uint64_t rows = 0;
  for (const LiveSegment& one : written) rows += one.live_count();
  if (written.size() > 1 && rows <= kFewRows) return merged(written);
  std::vector<LiveSegment> segments;
  for (const LiveSegment& one : written) {
    if (one.dead == nullptr) {
      segments.push_back(one);
    } else {
      segments.push_back(merged({one}).front());
    }
  }
  return segments;
}

// One segment in the place of several. Where it cannot be written, for want of room on the disk,
// say, they are good as they are.
std::vector<LiveSegment> SegmentBuilders::merged(const std::vector<LiveSegment>& segments) const {
  std::vector<LiveSegment> whole;
  try {
    whole = {merge_live(options_.directory, segments, options_.next_number()).segment};
  } catch (const std::exception&) {
    return segments;
  }
  for (const LiveSegment& one : segments) remove_segment(options_.directory, one.number);
  return whole;
}

}  // namespace glane
