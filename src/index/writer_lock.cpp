#include "index/writer_lock.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <string_view>
#include <system_error>
#include <thread>

#include "base/error.hpp"
#include "base/plain_file.hpp"

namespace glane {

namespace {

constexpr std::chrono::milliseconds kBetweenTries(50);
constexpr int kUnnamedTries = 10;
constexpr std::size_t kMostLockBytes = 32;

std::string lock_path(const std::string& directory) {
  return directory + "/" + kWriterLockFile;
}

std::string start_of(int descriptor) {
  std::array<char, kMostLockBytes> text{};
  const ssize_t got = ::pread(descriptor, text.data(), text.size(), 0);
  return {text.data(), got > 0 ? static_cast<std::size_t>(got) : 0};
}

// What the holder wrote: its number, a digit or more.
std::string holder(int descriptor) {
  const std::string written = start_of(descriptor);
  return written.substr(0, written.find_first_not_of("0123456789"));
}

// Whether it is what processes have written, as far as the disk has it, or nothing: what else is
// there is not glane's.
bool is_of_lock(std::string_view content) {
  return content.size() < kMostLockBytes && content.find_first_not_of(std::string_view(
                                                "0123456789\n\0", 12)) == std::string_view::npos;
}

// A lock of the open file, not of the process: two writers in one process exclude each other, too.
struct flock whole_file(short type) {
  struct flock lock {};
  lock.l_type = type;
  lock.l_whence = SEEK_SET;
  return lock;
}

}  // namespace

WriterLock::WriterLock(const std::string& directory, double wait_seconds) {
  const std::string path = lock_path(directory);
  // A link is not followed: the file that it leads to would be emptied.
  descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (descriptor_ < 0) {
    throw Error(ErrorKind::index, path + ": " + std::generic_category().message(errno));
  }
  const auto until = std::chrono::steady_clock::now() + std::chrono::duration<double>(wait_seconds);
  struct flock whole = whole_file(F_WRLCK);
  int unnamed = 0;
  while (::fcntl(descriptor_, F_OFD_SETLK, &whole) != 0) {
    const int error = errno;
    const bool is_held = error == EAGAIN || error == EACCES;
    if (error == EINTR) continue;
    if (is_held && std::chrono::steady_clock::now() < until) {
      std::this_thread::sleep_for(kBetweenTries);
      continue;
    }
    const std::string process = holder(descriptor_);
    // It has the lock for a moment only, or is about to write its number.
    if (is_held && process.empty() && unnamed++ < kUnnamedTries) {
      std::this_thread::sleep_for(kBetweenTries / 5);
      continue;
    }
    ::close(descriptor_);
    if (!is_held) {
      throw Error(ErrorKind::index, path + ": " + std::generic_category().message(error));
    }
    throw Error(ErrorKind::index,
                directory + ": another process" +
                    (process.empty() ? "" : ", number " + process + ",") +
                    " is writing to this index",
                "let it finish, or wait for it: --wait SECONDS; searching goes on meanwhile");
  }
  const std::string number = std::to_string(::getpid()) + "\n";
  // Only messages read it: where it cannot be written, the lock holds all the same.
  is_named_ = is_of_lock(start_of(descriptor_));
  if (is_named_ && ::ftruncate(descriptor_, 0) == 0) {
    [[maybe_unused]] const ssize_t written = ::pwrite(descriptor_, number.data(), number.size(), 0);
  }
}

WriterLock::~WriterLock() {
  if (is_named_) {
    [[maybe_unused]] const int emptied = ::ftruncate(descriptor_, 0);
  }
  ::close(descriptor_);
}

bool is_lock_file(const std::string& path) {
  return is_plain_file(path) && is_of_lock(first_bytes(path, kMostLockBytes));
}

std::string writing_process(const std::string& directory) {
  const int descriptor = ::open(lock_path(directory).c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return {};
  struct flock found = whole_file(F_WRLCK);
  const bool is_held = ::fcntl(descriptor, F_OFD_GETLK, &found) == 0 && found.l_type != F_UNLCK;
  const std::string process = is_held ? holder(descriptor) : std::string();
  ::close(descriptor);
  return process;
}

}  // namespace glane
