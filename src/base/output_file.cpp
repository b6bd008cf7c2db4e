#include "base/output_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/errno_error.hpp"

namespace glane {

namespace {

constexpr std::size_t kBufferBytes = 256u << 10;

void write_all(int descriptor, std::string_view bytes, off_t offset, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::pwrite(descriptor, bytes.data(), bytes.size(), offset);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw_errno(path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
    offset += written;
  }
}

}  // namespace

void sync_to_disk(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw_errno(path);
  const int status = ::fsync(descriptor);
  const int error = errno;
  ::close(descriptor);
  errno = error;
  if (status != 0) throw_errno(path);
}

OutputFile::OutputFile(const std::string& path)
    : path_(path),
      descriptor_(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) throw_errno(path);
}

OutputFile::~OutputFile() {
  ::close(descriptor_);
}

void OutputFile::write(std::string_view bytes) {
  if (buffer_.size() + bytes.size() > kBufferBytes) flush();
  if (bytes.size() < kBufferBytes) {
    buffer_ += bytes;
  } else {
    write_all(descriptor_, bytes, static_cast<off_t>(size_), path_);
  }
  size_ += bytes.size();
}

void OutputFile::flush() {
  const std::size_t begin = size_ - buffer_.size();
  write_all(descriptor_, buffer_, static_cast<off_t>(begin), path_);
  buffer_.clear();
}

void OutputFile::overwrite(std::size_t offset, std::string_view bytes) {
  flush();
  write_all(descriptor_, bytes, static_cast<off_t>(offset), path_);
}

void OutputFile::sync() {
  flush();
  if (::fsync(descriptor_) != 0) throw_errno(path_);
}

}  // namespace glane
