// The file `current`: what readers know of an index. Written anew by every commit, replaced by
// rename. "glanecur" and the format of the index begin it, XXH3 of all before it ends it; between
// them stand numbers and strings as varint.hpp packs them, in the order of Current's members, a
// list and the settings with their number before them.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "glane/diagnostic_code.hpp"
#include "glane/error.hpp"
#include "index/manifest/notes.hpp"

namespace glane {

struct CurrentSegment {
  std::uint64_t number = 0;  // of its files: 17.seg, 17.glass
  std::uint64_t id = 0;      // as its header has it
  std::uint32_t rows = 0;
  std::string dead;  // packed set of rows (row_set.hpp); empty: none

  bool operator==(const CurrentSegment&) const = default;
};

// The numbers of segments, however they are listed.
template <typename Segments>
std::unordered_set<std::uint64_t> numbers_of(const Segments& segments) {
  std::unordered_set<std::uint64_t> numbers;
  for (const auto& one : segments) numbers.insert(one.number);
  return numbers;
}

struct Current {
  std::uint64_t commit = 0;  // counts commits
  std::int64_t time = 0;     // of the commit, seconds since 1970
  std::vector<CurrentSegment> segments;
  // Settings, what was forgotten, figures of what was read (index_format.hpp).
  std::map<std::string, std::string, std::less<>> settings;
  NoteTable notes;

  const std::string& setting(std::string_view key) const;  // empty where there is none
};

// Said of an index whose manifest is behind what readers were told, as no crash leaves it: one that
// was put back, or that has lost its write-ahead file. What it does not name may be newer.
inline constexpr DiagnosticCode kOlderManifest = DiagnosticCode::damage_older_manifest;

// Reads `directory`/current.
//   errors: Error{index} where there is none, where it is damaged or of another format
Current read_current(const std::string& directory);

// The file's bytes.
std::string pack_current(const Current& current);
// errors: Error{index}, which says that they are of `directory`
Current unpack_current(std::string_view bytes, const std::string& directory);

// Throws what there is in `directory` in place of an index whose manifest or `current` is missing.
[[noreturn]] void throw_not_an_index(const std::string& directory);

// The error of an index, or of a file of one, that another version of glane has made.
//   in: ours  the format of this version
class OtherFormat : public Error {
 public:
  using Error::Error;
};
[[noreturn]] void throw_other_format(const std::string& path, std::int64_t format,
                                     std::int64_t ours);

// Whether there is one.
bool has_current(const std::string& directory);

// Writes it as a new file, syncs it, renames it, syncs the directory.
//   errors: std::system_error
void publish_current(const std::string& directory, const Current& current);

}  // namespace glane
