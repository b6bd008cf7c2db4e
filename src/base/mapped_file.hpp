// A file's bytes, mapped into memory for reading, and how a file comes safely onto the disk.
// Called by the index room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/watched_mapping.hpp"

namespace glane {

// The size of a file and the time when it was written.
struct FileStamp {
  std::int64_t bytes = 0;
  std::int64_t seconds = 0;
  std::int64_t nanoseconds = 0;

  bool operator==(const FileStamp&) const = default;
};

// The bytes stand while it lives, even where the file is removed meanwhile. Where it is cut short
// meanwhile they read as zeros from there on (watched_mapping.hpp): whoever has read them asks
// afterwards whether they were there.
class MappedFile {
 public:
  // errors: std::system_error where the file cannot be opened or mapped
  explicit MappedFile(const std::string& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::string_view bytes() const { return {data_, size_}; }

  // Takes no memory for what was read so far, until it is read again.
  void release_pages() const;

  // Whether something of it was not there when it was read. cost: none
  bool has_lost_pages() const { return watch_ && watch_->has_lost_pages(); }

  // Another one where the file was written to in between.
  FileStamp stamp() const;
  bool is_cut_short() const;  // now, whether or not it was noticed

 private:
  int descriptor_;
  const char* data_ = nullptr;
  std::size_t size_ = 0;
  std::optional<WatchedMapping> watch_;
};

// Waits until the file, or the names in the directory, are on the disk.
//   errors: std::system_error
void sync_to_disk(const std::string& path);

// Puts a file of these bytes in the place of what is there: whole or not at all, and on the disk.
// Where it is cut short, a file stays beside it whose name temporary_name (plain_file.hpp) made.
//   errors: std::system_error
void replace_file(const std::string& path, std::string_view bytes);

// A file that is written from its beginning to its end.
class OutputFile {
 public:
  // Made anew: what has the name already is not touched. errors: std::system_error, here and below
  explicit OutputFile(const std::string& path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes);
  std::size_t size() const { return size_; }

  // Replaces bytes written before.
  void overwrite(std::size_t offset, std::string_view bytes);

  // What is written can be read by others.
  void flush();

  // What is written is on the disk.
  void sync();

 private:
  [[noreturn]] void fail() const;

  std::string path_;
  int descriptor_;
  std::size_t size_ = 0;
  std::string buffer_;
};

}  // namespace glane
