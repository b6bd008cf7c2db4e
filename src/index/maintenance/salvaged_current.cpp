#include "index/maintenance/salvaged_current.hpp"

#include <cstring>
#include <exception>
#include <string_view>
#include <utility>

#include "base/mapped_file.hpp"
#include "base/varint.hpp"
#include "glane/error.hpp"
#include "index/files/index_format.hpp"

namespace glane {

namespace {

// Damaged bytes may say any number; commits are counted on from it.
constexpr std::uint64_t kMostCommits = std::uint64_t{1} << 40;

void read_segments(PackedReader& reader, Current& current) {
  std::vector<CurrentSegment> segments;
  for (std::uint64_t left = reader.number(); left > 0 && !reader.failed(); --left) {
    CurrentSegment segment;
    segment.number = reader.number();
    const std::string_view id = reader.bytes(sizeof segment.id);
    if (id.size() == sizeof segment.id) std::memcpy(&segment.id, id.data(), id.size());
    segment.rows = static_cast<std::uint32_t>(reader.number());
    segment.dead = reader.string();
    segments.push_back(std::move(segment));
  }
  if (!reader.failed()) current.segments = std::move(segments);
}

void read_settings(PackedReader& reader, Current& current) {
  for (std::uint64_t left = reader.number(); left > 0 && !reader.failed(); --left) {
    const std::string_view key = reader.string();
    const std::string_view value = reader.string();
    if (!reader.failed()) current.settings.emplace(key, value);
  }
}

// None where they are no table: what was forgotten stands before them, and is worth more.
NoteTable read_notes(std::string_view packed) {
  try {
    return NoteTable(std::string(packed));
  } catch (const Error&) {
    return NoteTable();
  }
}

}  // namespace

std::optional<Current> salvage_current(const std::string& directory) {
  try {
    const MappedFile file(directory + "/" + kCurrentFile);
    if (file.bytes().size() < kCurrentMark.size()) return std::nullopt;
    PackedReader reader(file.bytes().substr(kCurrentMark.size()));
    const std::uint64_t format = reader.number();
    if (format < kOldestReadableFormat || format > kIndexFormat) return std::nullopt;
    Current current;
    current.commit = reader.number();
    current.time = static_cast<std::int64_t>(reader.number());
    read_segments(reader, current);
    read_settings(reader, current);
    const std::string_view notes = reader.string();
    if (current.commit > kMostCommits || (current.segments.empty() && current.settings.empty())) {
      return std::nullopt;
    }
    if (!reader.failed()) current.notes = read_notes(notes);
    return current;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

}  // namespace glane
