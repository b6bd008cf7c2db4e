// How an index is written: how many threads, how much memory, which lists, when segments merge.
#pragma once

#include <cstddef>
#include <exception>
#include <functional>
#include <optional>
#include <string>

#include "french/user_lists.hpp"
#include "glane/waiting.hpp"
#include "index/writer/merge_policy.hpp"
#include "segment/builder/segment_builder.hpp"

namespace glane {

struct WriterOptions {
  // Replace the lists the index has, in a commit of their own; none: leave them.
  std::optional<UserLists> lists = std::nullopt;
  unsigned threads = 1;  // that prepare documents
  // Of documents not committed yet, where a commit becomes due.
  std::size_t memory_bytes = std::size_t{128} << 20;
  // Words and chunks that a thread's analyzer keeps, some 250 bytes each.
  std::size_t cache_entries = 1'000'000;
  Waiting waiting = {};  // also asked whether to end merges, which are put off then
  // Told of the first merge that fails: it is tried again at a later commit.
  std::function<void(const std::exception& why)> on_failed_merge = {};
  // Documents added or removed since the last commit that make another due; 0: memory alone does.
  std::size_t commit_documents = 0;
  SegmentLimits limits = {};
  MergePolicy merges = {};
};

}  // namespace glane
