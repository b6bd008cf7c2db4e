// The files of segments, copied from one folder to another.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/remark.hpp"
#include "glane/waiting.hpp"
#include "index/snapshot/segment_set.hpp"

namespace glane {

enum class CopyKind {
  shared,  // hard links where the file system can: the files never change
  apart    // shares nothing: damage to one is none to the other
};

// Copies segment `number` of one folder as `new_number` of another, where there is none, and waits
// for the disk.
//   errors: std::system_error, naming the file
void copy_segment(const std::string& from, std::uint64_t number, const std::string& to,
                  std::uint64_t new_number, CopyKind kind);

// Refuses an index in which anything is a link, a pipe or a device: what it is copied from may lie
// outside of it.
//   errors: Error{index}, naming it
void require_copyable_segments(const std::string& directory);

// What of the segments is not as it was written: the first such part, named. Reads all of them.
std::optional<Remark> damage_of(const SegmentSet& segments, const StopTest& stop = {});

// The folder's path, absolute, without "/" at its end.
std::string path_of_copied_index(const std::string& path);

}  // namespace glane
