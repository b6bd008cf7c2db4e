#include "crawl/byte_source.hpp"

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "crawl/file_kind.hpp"

namespace glane {

FileSource::FileSource(int descriptor) : descriptor_(descriptor) {
  struct stat status;
  if (::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)) {
    size_ = static_cast<std::uint64_t>(status.st_size);
  }
}

std::size_t FileSource::read(char* into, std::size_t bytes) {
  for (;;) {
    const ssize_t got = ::read(descriptor_, into, bytes);
    if (got >= 0) {
      bytes_read_ += static_cast<std::uint64_t>(got);
      return static_cast<std::size_t>(got);
    }
    if (errno != EINTR && errno != EAGAIN) {
      error_ = errno;
      return 0;
    }
    // Standard input may be non-blocking, set so by whoever shares it.
    if (errno == EAGAIN) {
      pollfd waiting{descriptor_, POLLIN, 0};
      ::poll(&waiting, 1, -1);
    }
  }
}

std::string FileSource::fault() const {
  return error_ == 0 ? "" : error_text(error_);
}

bool FileSource::seek(std::uint64_t offset) {
  // A pipe has no size.
  return size_ > 0 && ::lseek(descriptor_, static_cast<off_t>(offset), SEEK_SET) >= 0;
}

std::size_t MemorySource::read(char* into, std::size_t bytes) {
  const std::size_t got = std::min(bytes, bytes_.size() - at_);
  std::copy_n(bytes_.data() + at_, got, into);
  at_ += got;
  return got;
}

bool MemorySource::seek(std::uint64_t offset) {
  at_ = static_cast<std::size_t>(std::min<std::uint64_t>(offset, bytes_.size()));
  return true;
}

}  // namespace glane
