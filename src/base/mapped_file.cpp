#include "base/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "base/errno_error.hpp"

namespace glane {

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

}  // namespace glane
