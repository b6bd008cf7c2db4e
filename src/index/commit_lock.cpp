#include "index/commit_lock.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/error.hpp"

namespace glane {

namespace {

[[noreturn]] void fail(const std::string& path, int error) {
  throw Error(ErrorKind::index, path + ": " + std::generic_category().message(error));
}

}  // namespace

CommitLock::CommitLock(const std::string& directory, Kind kind) {
  const std::string path = directory + "/" + kCommitLockFile;
  descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor_ < 0 && kind == Kind::copy) {
    descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor_ < 0) return;
  }
  if (descriptor_ < 0) fail(path, errno);
  struct flock whole {};
  whole.l_type = kind == Kind::change ? F_WRLCK : F_RDLCK;
  whole.l_whence = SEEK_SET;
  while (::fcntl(descriptor_, F_OFD_SETLKW, &whole) != 0) {
    const int error = errno;
    if (error == EINTR) continue;
    ::close(descriptor_);
    fail(path, error);
  }
}

CommitLock::~CommitLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace glane
