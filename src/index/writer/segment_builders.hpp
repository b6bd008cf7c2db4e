// The documents of a commit under way, in builders: few come into one, of more each thread that
// takes pages apart fills its own. One that decides says which rows stand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "french/analyzer.hpp"
#include "glane/document.hpp"
#include "index/snapshot/segment_set.hpp"
#include "segment/builder/segment_builder.hpp"

namespace glane {

// A document in a builder.
struct BuiltRow {
  std::uint32_t part = 0;
  std::uint32_t row = 0;
};

class SegmentBuilders {
 public:
  struct Options {
    unsigned threads = 1;           // that add documents
    std::size_t memory_bytes = 0;   // of all builders; what is_full() tells
    std::size_t cache_entries = 0;  // of each thread's analyzer; 0: as many as come
    SegmentLimits limits = {};
    std::string directory = {};                       // of the index
    std::function<std::uint64_t()> next_number = {};  // of a segment; one thread at a time asks
  };

  //   in: make_analyzer  the front end of the index, one a thread; `stop_row_words` outlives it
  SegmentBuilders(const Options& options, std::function<FrenchAnalyzer()> make_analyzer,
                  const StopWords& stop_row_words);
  ~SegmentBuilders();

  // Threads 0 to options.threads, each one thread at a time; the last one is for whoever decides.
  BuiltRow add(const Document& document, std::uint64_t digest, unsigned thread);
  unsigned deciding_thread() const { return static_cast<unsigned>(workers_.size() - 1); }

  // So much is in the builders that a commit is due. Any thread may ask.
  bool is_full() const;
  std::size_t memory() const;

  // The row does not stand. Of the thread that decides; others may add meanwhile.
  void remove(BuiltRow row);

  // --- When no thread adds ---

  // Writes what stands as segments, and begins anew. Each has at least a row, and no dead ones, but
  // where the disk has room for the documents and for no merge.
  //   errors: Error{index}, std::system_error; files that were written remain
  std::vector<LiveSegment> write();

 private:
  struct Part;
  struct Worker {
    std::unique_ptr<FrenchAnalyzer> analyzer;
    Part* part = nullptr;
  };
  Part& new_part(Worker& worker);
  BuiltRow add_to(Worker& worker, const Document& document, std::uint64_t digest);
  std::vector<LiveSegment> merged(const std::vector<LiveSegment>& segments) const;

  Options options_;
  std::function<FrenchAnalyzer()> make_analyzer_;
  const StopWords& stop_row_words_;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::mutex shared_mutex_;
  Worker shared_;  // of all threads without a part, while is_shared_
  bool is_shared_ = true;
  mutable std::mutex mutex_;  // of the list of parts
  std::deque<std::unique_ptr<Part>> parts_;
};

}  // namespace glane
