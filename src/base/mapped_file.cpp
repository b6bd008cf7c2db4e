#include "base/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>

#include "base/plain_file.hpp"

namespace glane {

namespace {

constexpr std::size_t kBufferBytes = 256u << 10;

[[noreturn]] void throw_errno(const std::string& path) {
  throw std::system_error(errno, std::generic_category(), path);
}

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

MappedFile::MappedFile(const std::string& path)
    : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (descriptor_ < 0) throw_errno(path);
  struct stat status;
  void* mapped = MAP_FAILED;
  if (::fstat(descriptor_, &status) == 0) {
    size_ = static_cast<std::size_t>(status.st_size);
    // Nothing cannot be mapped.
    mapped = size_ == 0 ? nullptr : ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, descriptor_, 0);
  }
  if (mapped == MAP_FAILED) {
    const int error = errno;
    ::close(descriptor_);
    errno = error;
    throw_errno(path);
  }
  data_ = static_cast<const char*>(mapped);
  if (data_ != nullptr) watch_.emplace(data_, size_);
}

MappedFile::~MappedFile() {
  watch_.reset();
  if (data_ != nullptr) ::munmap(const_cast<char*>(data_), size_);
  ::close(descriptor_);
}

FileStamp MappedFile::stamp() const {
  struct stat status = {};
  if (::fstat(descriptor_, &status) != 0) return {-1, 0, 0};
  return {status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

bool MappedFile::is_cut_short() const {
  struct stat status;
  return ::fstat(descriptor_, &status) != 0 || static_cast<std::size_t>(status.st_size) < size_;
}

void MappedFile::release_pages() const {
  if (data_ != nullptr) ::madvise(const_cast<char*>(data_), size_, MADV_DONTNEED);
}

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

void replace_file(const std::string& path, std::string_view bytes) {
  const std::string fresh = temporary_name(path);
  try {
    OutputFile file(fresh);
    file.write(bytes);
    file.sync();
  } catch (const std::system_error&) {
    ::unlink(fresh.c_str());  // on a full disk its room is wanted
    throw;
  }
  if (::rename(fresh.c_str(), path.c_str()) != 0) {
    const int error = errno;
    ::unlink(fresh.c_str());
    errno = error;
    throw_errno(path);
  }
  const std::size_t slash = path.rfind('/');
  sync_to_disk(slash == std::string::npos ? "." : path.substr(0, slash + 1));
}

}  // namespace glane
