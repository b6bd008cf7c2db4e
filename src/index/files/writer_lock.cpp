#include "index/files/writer_lock.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <optional>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

#include "base/plain_file.hpp"
#include "glane/error_code.hpp"
#include "index/files/lock_wait.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

namespace {

// For a moment the lock is there, and the number of its process is not.
constexpr int kUnnamedTries = 10;
constexpr std::chrono::milliseconds kBetweenTries(10);

std::string lock_path(const std::string& directory) {
  return directory + "/" + kWriterLockFile;
}

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kOfHosts =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_";

// Empty where it is none that can be written.
std::string host_name() {
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) != 0) return {};
  const std::string host = name.data();
  return host.find_first_not_of(kOfHosts) == std::string::npos ? host : std::string();
}

// Two lines, as far as the disk has them: longer is no host's name.
constexpr std::size_t kMostLockBytes = 300;

std::string start_of(int descriptor) {
  std::array<char, kMostLockBytes> text{};
  const ssize_t got = ::pread(descriptor, text.data(), text.size(), 0);
  return {text.data(), got > 0 ? static_cast<std::size_t>(got) : 0};
}

// Whether it is what processes have written, or nothing: what else is there is not glane's.
bool is_of_lock(std::string_view content) {
  if (content.size() >= kMostLockBytes) return false;
  const auto pass = [&](std::string_view of) {
    content.remove_prefix(std::min(content.find_first_not_of(of), content.size()));
  };
  const std::size_t before = content.size();
  pass(kDigits);
  if (content.size() < before && content.starts_with('\n')) {
    content.remove_prefix(1);
    pass(kOfHosts);
    if (content.starts_with('\n')) content.remove_prefix(1);
  }
  pass(std::string_view("\0", 1));  // a crash leaves a length without its bytes
  return content.empty();
}

// Whom a lock is of: two lines, its number and the machine that it runs on.
struct Holder {
  std::string number;  // a digit or more; empty: not known
  std::string host;
};

Holder read_holder(int descriptor) {
  const std::string written = start_of(descriptor);
  const std::size_t end = std::min(written.find_first_not_of("0123456789"), written.size());
  Holder holder{written.substr(0, end), {}};
  if (end < written.size()) {
    holder.host = written.substr(end + 1, written.find('\n', end + 1) - end - 1);
  }
  return holder;
}

// The file may be a stranger's: the machine is asked for a process only by a number that is one.
std::optional<pid_t> number_of(const Holder& holder) {
  pid_t process = 0;
  const char* const end = holder.number.data() + holder.number.size();
  const bool is_number = std::from_chars(holder.number.data(), end, process).ec == std::errc();
  return is_number ? std::optional(process) : std::nullopt;
}

bool is_of_this_machine(const Holder& holder) {
  return holder.host.empty() || holder.host == host_name();
}

Error locked(const std::string& directory, const Holder& holder) {
  std::string number;
  std::string command;
  std::string host;
  if (const std::optional<pid_t> process = number_of(holder)) {
    number = std::to_string(*process);
    if (is_of_this_machine(holder)) {
      command = command_of(*process);
    } else {
      host = holder.host;
    }
  }
  return Error(
      ErrorCode::index_locked,
      {{"directory", directory}, {"process", number}, {"command", command}, {"host", host}});
}

std::vector<ErrorArgument> system_arguments(const std::string& path, int error) {
  return glane::system_arguments(path, std::error_code(error, std::generic_category()));
}

// A lock of the open file, not of the process: two writers in one process exclude each other, too.
struct flock whole_file(short type) {
  struct flock lock {};
  lock.l_type = type;
  lock.l_whence = SEEK_SET;
  return lock;
}

}  // namespace

WriterLock::WriterLock(const std::string& directory, const Waiting& waiting)
    : process_(::getpid()) {
  const std::string path = lock_path(directory);
  // A link is not followed: the file that it leads to would be emptied.
  descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (descriptor_ < 0) {
    throw Error(ErrorCode::system_file, system_arguments(path, errno));
  }
  try {
    acquire(directory, waiting);
  } catch (...) {
    ::close(descriptor_);
    throw;
  }
  const std::string text = std::to_string(::getpid()) + "\n" + host_name() + "\n";
  // Only messages read it: where it cannot be written, the lock holds all the same.
  is_named_ = is_of_lock(start_of(descriptor_));
  if (is_named_ && ::ftruncate(descriptor_, 0) == 0) {
    [[maybe_unused]] const ssize_t written = ::pwrite(descriptor_, text.data(), text.size(), 0);
  }
}

void WriterLock::acquire(const std::string& directory, const Waiting& waiting) const {
  LockWait wait(waiting, waiting.seconds,
                [&] { return locked(directory, read_holder(descriptor_)); });
  struct flock whole = whole_file(F_WRLCK);
  for (int unnamed = 0; ::fcntl(descriptor_, F_OFD_SETLK, &whole) != 0;) {
    if (errno == EINTR) continue;
    if (errno != EAGAIN && errno != EACCES) {
      throw Error(ErrorCode::system_file, system_arguments(lock_path(directory), errno));
    }
    if (wait.go_on()) continue;
    if (wait.is_interrupted()) throw Interrupted();
    const Holder holder = read_holder(descriptor_);
    // It has the lock for a moment only, or is about to write its number.
    if (holder.number.empty() && unnamed++ < kUnnamedTries) {
      std::this_thread::sleep_for(kBetweenTries);
      continue;
    }
    throw locked(directory, holder);
  }
}

WriterLock::~WriterLock() {
  if (process_ == ::getpid()) {
    if (is_named_) {
      [[maybe_unused]] const int emptied = ::ftruncate(descriptor_, 0);
    }
    // A forked child may have the file open for long: to close it would leave the lock with it.
    struct flock whole = whole_file(F_UNLCK);
    [[maybe_unused]] const int unlocked = ::fcntl(descriptor_, F_OFD_SETLK, &whole);
  }
  ::close(descriptor_);
}

bool is_lock_file(const std::string& path) {
  return is_plain_file(path) && is_of_lock(first_bytes_of_plain_file(path, kMostLockBytes));
}

std::string writing_process(const std::string& directory) {
  const int descriptor = ::open(lock_path(directory).c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return {};
  struct flock found = whole_file(F_WRLCK);
  const bool is_held = ::fcntl(descriptor, F_OFD_GETLK, &found) == 0 && found.l_type != F_UNLCK;
  const std::string process = is_held ? read_holder(descriptor).number : std::string();
  ::close(descriptor);
  return process;
}

}  // namespace glane
