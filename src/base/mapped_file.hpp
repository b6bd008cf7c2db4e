// A file's bytes, mapped into memory for reading.
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

}  // namespace glane
