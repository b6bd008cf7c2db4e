// Writing a file from its beginning to its end, safely onto the disk.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace glane {

// Waits until the file, or the names in the directory, are on the disk.
//   errors: std::system_error
void sync_to_disk(const std::string& path);

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

// Puts a file of these bytes in the place of what is there: whole or not at all, and on the disk.
// Where it is cut short, a file stays beside it whose name temporary_output_name made.
//   errors: std::system_error
void replace_file(const std::string& path, std::string_view bytes);

// A name beside `path` for what is to take its place: "current" -> "current.new-4711-8f3a…", with
// the number of the process and 16 random hexadecimal digits.
std::string temporary_output_name(const std::string& path);

// Whether temporary_output_name may have made this name for one that is called `of`. Both without
// folders.
bool is_temporary_output_name(std::string_view name, std::string_view of);

}  // namespace glane
