#include "base/plain_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "base/output_file.hpp"

namespace glane {

namespace {

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

bool is_plain_file_name_taken(const std::string& path) {
  struct stat status;
  return ::lstat(path.c_str(), &status) == 0 || errno != ENOENT;
}

std::string first_bytes_of_plain_file(const std::string& path, std::size_t most) {
  std::string bytes;
  try {
    PlainInput input(path);
    bytes.resize(input.read(bytes, most).size());
  } catch (const std::system_error&) {
    bytes.clear();
  }
  return bytes;
}

std::string bytes_of_plain_file(const std::string& path, std::size_t most) {
  PlainInput input(path);
  std::string bytes;
  std::string buffer;
  for (std::string_view read; !(read = input.read(buffer, kCopiedBytes)).empty();) {
    if (read.size() > most - bytes.size()) throw_error(EFBIG, path);
    bytes += read;
  }
  return bytes;
}

void remove_plain_file_name(const std::string& path) {
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

}  // namespace glane
