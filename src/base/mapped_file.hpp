// A file's bytes, mapped into memory for reading, and how a file comes safely onto the disk.
// Called by the index room.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace glane {

// The bytes stand while it lives, even where the file is removed meanwhile.
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

 private:
  const char* data_ = nullptr;
  std::size_t size_ = 0;
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
