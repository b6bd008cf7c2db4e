#include "crawl/byte_source.hpp"

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <cerrno>
#include <new>
#include <utility>

namespace glane {

namespace {

// Between two questions whether to wait any longer.
constexpr int kStopIntervalMs = 50;

}  // namespace

struct FileSource::Hash {
  Hash() : state(XXH3_createState()) {
    if (state == nullptr) throw std::bad_alloc();
    XXH3_64bits_reset(state);
  }
  ~Hash() { XXH3_freeState(state); }
  Hash(const Hash&) = delete;
  Hash& operator=(const Hash&) = delete;
  XXH3_state_t* state;
};

FileSource::FileSource(int descriptor, StopTest stop)
    : descriptor_(descriptor), stop_(std::move(stop)), hash_(std::make_unique<Hash>()) {
  struct stat status;
  if (::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)) {
    size_ = static_cast<std::uint64_t>(status.st_size);
  }
}

bool FileSource::await_bytes() {
  pollfd waiting{descriptor_, POLLIN, 0};
  for (;;) {
    if (stop_ && stop_()) {
      stopped_ = true;
      return false;
    }
    const int ready = ::poll(&waiting, 1, stop_ ? kStopIntervalMs : -1);
    if (ready > 0 || (ready < 0 && errno != EINTR)) return true;  // reading tells what is wrong
  }
}

std::size_t FileSource::read(char* into, std::size_t bytes) {
  for (;;) {
    if (stop_ && !await_bytes()) return 0;
    const ssize_t got = ::read(descriptor_, into, bytes);
    if (got >= 0) {
      bytes_read_ += static_cast<std::uint64_t>(got);
      if (hash_) XXH3_64bits_update(hash_->state, into, static_cast<std::size_t>(got));
      return static_cast<std::size_t>(got);
    }
    if (errno != EINTR && errno != EAGAIN) {
      error_ = errno;
      return 0;
    }
    // Standard input may be non-blocking, set so by whoever shares it.
    if (errno == EAGAIN && !stop_) await_bytes();
  }
}

Remark FileSource::fault() const {
  if (stopped_) return DiagnosticCode::file_stopped;
  return error_ == 0 ? Remark() : system_remark(DiagnosticCode::file_system, error_);
}

bool FileSource::seek(std::uint64_t offset) {
  // A pipe has no size.
  if (offset != bytes_read_) hash_.reset();
  return size_ > 0 && ::lseek(descriptor_, static_cast<off_t>(offset), SEEK_SET) >= 0;
}

FileSource::~FileSource() = default;

std::uint64_t FileSource::hash() const {
  if (!hash_ || error_ != 0 || bytes_read_ != size_) return 0;
  return std::max<std::uint64_t>(XXH3_64bits_digest(hash_->state), 1);
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
