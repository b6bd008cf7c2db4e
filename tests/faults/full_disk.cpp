// A full disk, for a program that preloads this library: writes to files whose path begins with
// $FULL_DISK_UNDER fail with ENOSPC, or with the error number $FULL_DISK_ERROR, once
// $FULL_DISK_AFTER bytes went through. As on a real disk, the write that meets the end is cut short
// and the next one fails.

// Meson sets it; glibc would then call both pwrite and pwrite64 by the latter's name.
#undef _FILE_OFFSET_BITS

#include <dlfcn.h>
#include <sys/uio.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

std::atomic<long long> room_left{-1};
int error_number = ENOSPC;

// The library is read by the loader before anything runs, so the limits are fixed by then.
__attribute__((constructor)) void read_limits() {
  const char* after = std::getenv("FULL_DISK_AFTER");
  room_left = after ? std::atoll(after) : 0;
  const char* error = std::getenv("FULL_DISK_ERROR");
  if (error) error_number = std::atoi(error);
}

bool is_on_the_full_disk(int file) {
  const char* under = std::getenv("FULL_DISK_UNDER");
  if (!under) return false;
  char link[64];
  char path[4096];
  std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  const ssize_t length = readlink(link, path, sizeof path);
  const std::size_t prefix = std::strlen(under);
  return length >= static_cast<ssize_t>(prefix) && std::memcmp(path, under, prefix) == 0;
}

// How many of `count` bytes the disk takes; -1 with errno set where it is full.
ssize_t take_room(int file, std::size_t count) {
  if (count == 0 || !is_on_the_full_disk(file)) return static_cast<ssize_t>(count);
  const long long wanted = static_cast<long long>(count);
  const long long before = room_left.fetch_sub(wanted);
  if (before >= wanted) return static_cast<ssize_t>(count);
  room_left = 0;
  if (before > 0) return static_cast<ssize_t>(before);
  errno = error_number;
  return -1;
}

// The function that this library hides.
template <typename Function>
Function* hidden(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, size_t count) {
  static const auto real = hidden<ssize_t(int, const void*, size_t)>("write");
  const ssize_t room = take_room(file, count);
  return room < 0 ? room : real(file, bytes, static_cast<size_t>(room));
}

ssize_t pwrite(int file, const void* bytes, size_t count, off_t offset) {
  static const auto real = hidden<ssize_t(int, const void*, size_t, off_t)>("pwrite");
  const ssize_t room = take_room(file, count);
  return room < 0 ? room : real(file, bytes, static_cast<size_t>(room), offset);
}

ssize_t pwrite64(int file, const void* bytes, size_t count, off64_t offset) {
  return pwrite(file, bytes, count, offset);
}

// What std::ofstream writes by. Nobody may rely on one call taking all of it: one piece will do.
ssize_t writev(int file, const struct iovec* pieces, int count) {
  for (int i = 0; i < count; ++i) {
    if (pieces[i].iov_len > 0) return write(file, pieces[i].iov_base, pieces[i].iov_len);
  }
  return 0;
}

}  // extern "C"
