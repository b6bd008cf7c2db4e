#include "index/manifest/current.hpp"

#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <limits>
#include <system_error>
#include <utility>

#include "base/mapped_file.hpp"
#include "base/output_file.hpp"
#include "base/varint.hpp"
#include "glane/error_code.hpp"
#include "index/files/index_format.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

namespace fs = std::filesystem;

namespace {

constexpr DiagnosticCode kUnreadable = DiagnosticCode::damage_current;
constexpr std::size_t kChecksumBytes = sizeof(std::uint64_t);
// The last format that was a Xapian database of generations, without `current`.
constexpr int kFormatOfGenerations = 3;

std::string path_of(const std::string& directory) {
  return directory + "/" + kCurrentFile;
}

// out: false where the numbers are none that a segment has
bool read_segment(PackedReader& reader, CurrentSegment& segment) {
  segment.number = reader.number();
  const std::string_view id = reader.bytes(sizeof segment.id);
  if (!id.empty()) std::memcpy(&segment.id, id.data(), sizeof segment.id);
  const std::uint64_t rows = reader.number();
  segment.rows = static_cast<std::uint32_t>(rows);
  segment.dead = reader.string();
  return !reader.failed() && rows <= std::numeric_limits<std::uint32_t>::max() &&
         segment.number > 0 && segment.number <= kMostSegmentNumber;
}

// What stands between format and checksum. out: false where it is nothing of the kind
bool unpack(PackedReader& reader, Current& current) {
  current.commit = reader.number();
  current.time = static_cast<std::int64_t>(reader.number());
  for (std::uint64_t left = reader.number(); left > 0; --left) {
    CurrentSegment segment;
    if (!read_segment(reader, segment)) return false;
    // Each once, in the order of their numbers.
    const bool follows =
        current.segments.empty() || segment.number > current.segments.back().number;
    if (!follows) return false;
    current.segments.push_back(std::move(segment));
  }
  for (std::uint64_t left = reader.number(); left > 0; --left) {
    const std::string_view key = reader.string();
    const std::string_view value = reader.string();
    if (reader.failed()) return false;
    current.settings.emplace(key, value);
  }
  const std::string_view notes = reader.string();
  if (reader.failed() || !reader.at_end()) return false;
  try {
    current.notes = NoteTable(std::string(notes));
  } catch (const Error&) {
    return false;  // the message is to name the index
  }
  return true;
}

bool has_checksum(std::string_view bytes) {
  std::uint64_t checksum = 0;
  const std::size_t covered = bytes.size() - kChecksumBytes;
  std::memcpy(&checksum, bytes.data() + covered, kChecksumBytes);
  return checksum == XXH3_64bits(bytes.data(), covered);
}

}  // namespace

const std::string& Current::setting(std::string_view key) const {
  static const std::string none;
  const auto found = settings.find(key);
  return found != settings.end() ? found->second : none;
}

void throw_other_format(const std::string& path, std::int64_t format, std::int64_t ours) {
  throw OtherFormat(
      ErrorCode::index_format,
      {{"path", path}, {"format", std::to_string(format)}, {"own", std::to_string(ours)}});
}

void throw_not_an_index(const std::string& directory) {
  std::error_code error;
  const fs::file_status status = fs::status(directory, error);
  if (error && error != std::errc::no_such_file_or_directory) {
    throw_no_index(directory, error);
  }
  if (!fs::exists(status)) throw Error(ErrorCode::index_missing, {{"directory", directory}});
  if (!fs::is_directory(status)) throw_no_index(directory, DiagnosticCode::folder_file);
  // Asked in this order: a first commit may be published meanwhile, after its manifest was made.
  const bool was_published = has_current(directory);
  if (fs::exists(directory + "/" + kManifestFile, error)) {
    throw Error(ErrorCode::index_unpublished, {{"directory", directory}});
  }
  if (was_published) throw_damaged(directory, DiagnosticCode::damage_no_manifest);
  if (fs::exists(directory + "/XAPIANDB", error)) {
    throw_other_format(directory, kFormatOfGenerations, kIndexFormat);
  }
  if (fs::exists(directory + "/iamglass", error)) {
    throw_no_index(directory, DiagnosticCode::folder_xapian);
  }
  throw_no_index(directory, DiagnosticCode::folder_other);
}

std::string pack_current(const Current& current) {
  std::string out(kCurrentMark);
  append_varint(out, kIndexFormat);
  append_varint(out, current.commit);
  append_varint(out, static_cast<std::uint64_t>(current.time));
  append_varint(out, current.segments.size());
  for (const CurrentSegment& segment : current.segments) {
    append_varint(out, segment.number);
    out.append(reinterpret_cast<const char*>(&segment.id), sizeof segment.id);
    append_varint(out, segment.rows);
    append_varint_string(out, segment.dead);
  }
  append_varint(out, current.settings.size());
  for (const auto& [key, value] : current.settings) {
    append_varint_string(out, key);
    append_varint_string(out, value);
  }
  append_varint_string(out, current.notes.bytes());
  const std::uint64_t checksum = XXH3_64bits(out.data(), out.size());
  out.append(reinterpret_cast<const char*>(&checksum), sizeof checksum);
  return out;
}

Current unpack_current(std::string_view bytes, const std::string& directory) {
  const std::size_t begun = std::min(bytes.size(), kCurrentMark.size());
  if (bytes.substr(0, begun) != kCurrentMark.substr(0, begun)) {
    throw_no_index(directory, DiagnosticCode::folder_current);
  }
  // Asked first: another format may end otherwise.
  PackedReader head(bytes.substr(begun));
  const std::uint64_t format = head.number();
  if (head.failed()) throw_damaged(directory, kUnreadable);
  if (format < kOldestReadableFormat || format > kIndexFormat)
    throw_other_format(directory, static_cast<std::int64_t>(format), kIndexFormat);
  const std::size_t begin = begun + head.taken();
  if (bytes.size() < begin + kChecksumBytes || !has_checksum(bytes))
    throw_damaged(directory, kUnreadable);
  PackedReader reader(bytes.substr(begin, bytes.size() - kChecksumBytes - begin));
  Current current;
  if (!unpack(reader, current)) throw_damaged(directory, kUnreadable);
  return current;
}

Current read_current(const std::string& directory) {
  if (!has_current(directory)) throw_not_an_index(directory);
  try {
    const MappedFile file(path_of(directory));
    Current current = unpack_current(file.bytes(), directory);
    if (file.has_lost_pages()) throw_damaged(directory, kUnreadable);
    return current;
  } catch (const std::system_error& error) {
    throw_unread(path_of(directory), error.code());
  }
}

bool has_current(const std::string& directory) {
  std::error_code ignored;
  return fs::is_regular_file(path_of(directory), ignored);
}

void publish_current(const std::string& directory, const Current& current) {
  replace_file(path_of(directory), pack_current(current));
}

}  // namespace glane
