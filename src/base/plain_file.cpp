#include "base/plain_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <random>
#include <system_error>

#include "base/output_file.hpp"

namespace glane {

namespace {

constexpr std::string_view kTemporary = ".new-";
constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::size_t kRandomDigits = 16;
constexpr std::size_t kCopiedBytes = 256u << 10;

[[noreturn]] void throw_error(int error, const std::string& path) {
  throw std::system_error(error, std::generic_category(), path);
}

// A regular file opened for reading. One that another thing has taken the place of is not waited
// for, as a pipe would be.
class PlainInput {
 public:
  explicit PlainInput(const std::string& path)
      : path_(path),
        descriptor_(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)) {
    if (descriptor_ < 0) throw_error(errno, path);
    struct stat status;
    const bool is_plain = ::fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode);
    if (is_plain) return;
    ::close(descriptor_);
    throw_error(EINVAL, path);
  }
  ~PlainInput() { ::close(descriptor_); }
  PlainInput(const PlainInput&) = delete;
  PlainInput& operator=(const PlainInput&) = delete;

  // What follows, at most `most` bytes; empty: nothing.
  std::string_view read(std::string& buffer, std::size_t most) {
    buffer.resize(most);
    for (;;) {
      const ssize_t got = ::read(descriptor_, buffer.data(), most);
      if (got >= 0) return {buffer.data(), static_cast<std::size_t>(got)};
      if (errno != EINTR) throw_error(errno, path_);
    }
  }

 private:
  std::string path_;
  int descriptor_;
};

}  // namespace

bool is_plain_file(const std::string& path) {
  struct stat status;
  return ::lstat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

bool is_file_name_taken(const std::string& path) {
  struct stat status;
  return ::lstat(path.c_str(), &status) == 0 || errno != ENOENT;
}

std::string first_bytes_of_file(const std::string& path, std::size_t most) {
  std::string bytes;
  try {
    PlainInput input(path);
    bytes.resize(input.read(bytes, most).size());
  } catch (const std::system_error&) {
    bytes.clear();
  }
  return bytes;
}

void remove_file_name(const std::string& path) {
  if (std::remove(path.c_str()) != 0 && errno != ENOENT) throw_error(errno, path);
}

void copy_plain_file(const std::string& from, const std::string& to) {
  PlainInput input(from);
  OutputFile output(to);
  try {
    std::string buffer;
    for (std::string_view bytes; !(bytes = input.read(buffer, kCopiedBytes)).empty();) {
      output.write(bytes);
    }
    output.sync();
  } catch (const std::system_error&) {
    ::unlink(to.c_str());  // which was made here
    throw;
  }
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
    throw_error(error, path);
  }
  const std::size_t slash = path.rfind('/');
  sync_to_disk(slash == std::string::npos ? "." : path.substr(0, slash + 1));
}

std::string temporary_name(const std::string& path) {
  std::random_device source;
  std::string name = path + std::string(kTemporary) + std::to_string(::getpid()) + "-";
  for (std::size_t i = 0; i < kRandomDigits; ++i) name += kHexDigits[source() % kHexDigits.size()];
  return name;
}

bool is_temporary_name(std::string_view name, std::string_view of) {
  if (!name.starts_with(of)) return false;
  name.remove_prefix(of.size());
  if (!name.starts_with(kTemporary)) return false;
  name.remove_prefix(kTemporary.size());
  const std::size_t dash = name.find('-');
  if (dash == 0 || dash == std::string_view::npos) return false;
  const std::string_view process = name.substr(0, dash);
  const std::string_view random = name.substr(dash + 1);
  return process.find_first_not_of("0123456789") == std::string_view::npos &&
         random.size() == kRandomDigits &&
         random.find_first_not_of(kHexDigits) == std::string_view::npos;
}

}  // namespace glane
