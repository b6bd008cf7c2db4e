// Faults of a disk, for a program that preloads this library: the functions of the C library that
// programs change files by, each told to fault_plan.hpp, which says what the environment may ask.

// Meson sets it; glibc would then call both pwrite and pwrite64 by the latter's name.
#undef _FILE_OFFSET_BITS

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <string>

#include "fault_plan.hpp"

using disk_faults::below;
using disk_faults::Kind;
using disk_faults::Operation;
using disk_faults::perform;

namespace {

// --- Which files ---

std::string path_of(int file) {
  char link[64];
  char path[PATH_MAX];
  std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  const ssize_t length = readlink(link, path, sizeof path);
  return length > 0 ? std::string(path, static_cast<std::size_t>(length)) : std::string();
}

std::string file_below(int file) {
  return below(path_of(file));
}

// The same of a path, whose last part need not exist and is not followed where it is a link.
std::string name_below(int folder, const char* name) {
  if (!name) return {};
  std::string path = name;
  if (path.empty()) return {};
  if (path[0] != '/' && folder != AT_FDCWD) path = path_of(folder) + "/" + path;
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  const std::size_t slash = path.rfind('/');
  const std::string parent = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  char real[PATH_MAX];
  if (!realpath(parent.c_str(), real)) return {};
  return below(std::string(real) + "/" + path.substr(slash + 1));
}

std::uint64_t inode_of(int file) {
  struct stat status;
  return fstat(file, &status) == 0 ? status.st_ino : 0;
}

// The function that this library hides.
template <typename Function>
Function* hidden(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

// --- Files ---

// Opens a file that `act` opens with these flags: an operation where that changes the disk.
template <typename Act>
int open_file(int folder, const char* name, int flags, Act act) {
  const std::string path =
      (flags & (O_CREAT | O_TRUNC)) != 0 ? name_below(folder, name) : std::string();
  if (path.empty() || (flags & O_TMPFILE) == O_TMPFILE) return act();
  struct stat status;
  const bool is_new = fstatat(folder, name, &status, 0) != 0;
  const bool cuts = !is_new && (flags & O_TRUNC) != 0 && status.st_size > 0;
  const bool creates = is_new && (flags & O_CREAT) != 0;
  if (!cuts && !creates) return act();
  int file = -1;
  const ssize_t result = perform(
      {cuts ? Kind::truncate : Kind::create, path},
      [&](std::size_t) -> ssize_t { return file = act(); },
      [&](Operation& operation) { operation.inode = inode_of(file); });
  return static_cast<int>(result);
}

mode_t mode_of(int flags, va_list& arguments) {
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? static_cast<mode_t>(va_arg(arguments, unsigned))
                                              : 0;
}

FILE* open_stream(const char* name, const char* mode, const char* function) {
  using Function = FILE*(const char*, const char*);
  const bool writes = mode[0] == 'w' || mode[0] == 'a';
  FILE* stream = nullptr;
  open_file(AT_FDCWD, name, writes ? O_CREAT | (mode[0] == 'w' ? O_TRUNC : 0) : 0, [&] {
    stream = hidden<Function>(function)(name, mode);
    return stream ? fileno(stream) : -1;
  });
  return stream;
}

ssize_t write_at(int file, const void* bytes, std::size_t count, off64_t offset) {
  static const auto real = hidden<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
  const std::string path = count > 0 ? file_below(file) : std::string();
  if (path.empty()) return real(file, bytes, count, offset);
  const Operation operation{Kind::write, path, {}, inode_of(file), static_cast<uint64_t>(offset),
                            bytes,       count};
  return perform(operation, [&](std::size_t some) { return real(file, bytes, some, offset); });
}

int cut(int file, off64_t length) {
  static const auto real = hidden<int(int, off64_t)>("ftruncate64");
  const std::string path = file_below(file);
  if (path.empty()) return real(file, length);
  const Operation operation{
      Kind::truncate, path, {}, inode_of(file), static_cast<uint64_t>(length)};
  return static_cast<int>(perform(operation, [&](std::size_t) { return real(file, length); }));
}

int sync_file(int file, const char* function) {
  const auto real = hidden<int(int)>(function);
  const std::string path = file_below(file);
  if (path.empty()) return real(file);
  return static_cast<int>(
      perform({Kind::sync, path, {}, inode_of(file)}, [&](std::size_t) { return real(file); }));
}

// --- Names ---

int remove_plain_file_name(int folder, const char* name, int flags) {
  static const auto real = hidden<int(int, const char*, int)>("unlinkat");
  const std::string path = name_below(folder, name);
  struct stat status;
  if (path.empty() || fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
    return real(folder, name, flags);
  }
  const Kind kind = (flags & AT_REMOVEDIR) != 0 ? Kind::remove_folder : Kind::unlink;
  return static_cast<int>(
      perform({kind, path}, [&](std::size_t) { return real(folder, name, flags); }));
}

int make_folder(int folder, const char* name, mode_t mode) {
  static const auto real = hidden<int(int, const char*, mode_t)>("mkdirat");
  const std::string path = name_below(folder, name);
  struct stat status;
  if (path.empty() || fstatat(folder, name, &status, 0) == 0) return real(folder, name, mode);
  return static_cast<int>(perform(
      {Kind::make_folder, path}, [&](std::size_t) { return real(folder, name, mode); },
      [&](Operation& made) {
        if (fstatat(folder, name, &status, 0) == 0) made.inode = status.st_ino;
      }));
}

// A second name, or another one. What comes from elsewhere has no first path.
template <typename Act>
int rename_or_link(Kind kind, int from_folder, const char* from, int to_folder, const char* to,
                   Act act) {
  const std::string path = name_below(from_folder, from);
  const std::string second = name_below(to_folder, to);
  if (path.empty() && second.empty()) return act();
  struct stat status {};
  const bool there = fstatat(from_folder, from, &status, AT_SYMLINK_NOFOLLOW) == 0;
  if (!there) return act();
  return static_cast<int>(
      perform({kind, path, second, status.st_ino}, [&](std::size_t) { return act(); }));
}

}  // namespace

// The functions of the C library that programs change a disk by, with the names that they have
// where file sizes are of 64 bits.
extern "C" {

int open(const char* name, int flags, ...) {
  static const auto real = hidden<int(const char*, int, ...)>("open");
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return open_file(AT_FDCWD, name, flags, [&] { return real(name, flags, mode); });
}

int open64(const char* name, int flags, ...) {
  static const auto real = hidden<int(const char*, int, ...)>("open64");
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return open_file(AT_FDCWD, name, flags, [&] { return real(name, flags, mode); });
}

int openat(int folder, const char* name, int flags, ...) {
  static const auto real = hidden<int(int, const char*, int, ...)>("openat");
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return open_file(folder, name, flags, [&] { return real(folder, name, flags, mode); });
}

int openat64(int folder, const char* name, int flags, ...) {
  static const auto real = hidden<int(int, const char*, int, ...)>("openat64");
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return open_file(folder, name, flags, [&] { return real(folder, name, flags, mode); });
}

int creat(const char* name, mode_t mode) {
  return open(name, O_WRONLY | O_CREAT | O_TRUNC, mode);
}

int creat64(const char* name, mode_t mode) {
  return open64(name, O_WRONLY | O_CREAT | O_TRUNC, mode);
}

FILE* fopen(const char* name, const char* mode) {
  return open_stream(name, mode, "fopen");
}

FILE* fopen64(const char* name, const char* mode) {
  return open_stream(name, mode, "fopen64");
}

ssize_t write(int file, const void* bytes, size_t count) {
  static const auto real = hidden<ssize_t(int, const void*, size_t)>("write");
  const std::string path = count > 0 ? file_below(file) : std::string();
  if (path.empty()) return real(file, bytes, count);
  struct stat status {};
  const bool appends = (fcntl(file, F_GETFL) & O_APPEND) != 0 && fstat(file, &status) == 0;
  const off64_t offset = appends ? status.st_size : lseek64(file, 0, SEEK_CUR);
  const Operation operation{Kind::write, path, {}, inode_of(file), static_cast<uint64_t>(offset),
                            bytes,       count};
  return perform(operation, [&](std::size_t some) { return real(file, bytes, some); });
}

ssize_t pwrite(int file, const void* bytes, size_t count, off_t offset) {
  return write_at(file, bytes, count, offset);
}

ssize_t pwrite64(int file, const void* bytes, size_t count, off64_t offset) {
  return write_at(file, bytes, count, offset);
}

// What std::ofstream writes by. Nobody may rely on one call taking all of it: one piece will do.
ssize_t writev(int file, const struct iovec* pieces, int count) {
  static const auto real = hidden<ssize_t(int, const struct iovec*, int)>("writev");
  if (file_below(file).empty()) return real(file, pieces, count);
  for (int i = 0; i < count; ++i) {
    if (pieces[i].iov_len > 0) return write(file, pieces[i].iov_base, pieces[i].iov_len);
  }
  return 0;
}

// Copies within the kernel cannot be recorded: callers fall back to writing.
ssize_t sendfile(int to, int from, off_t* offset, size_t count) {
  static const auto real = hidden<ssize_t(int, int, off_t*, size_t)>("sendfile");
  if (file_below(to).empty()) return real(to, from, offset, count);
  errno = ENOSYS;
  return -1;
}

ssize_t copy_file_range(int from, off64_t* from_offset, int to, off64_t* to_offset, size_t count,
                        unsigned flags) {
  static const auto real =
      hidden<ssize_t(int, off64_t*, int, off64_t*, size_t, unsigned)>("copy_file_range");
  if (file_below(to).empty()) return real(from, from_offset, to, to_offset, count, flags);
  errno = ENOSYS;
  return -1;
}

int ftruncate(int file, off_t length) {
  return cut(file, length);
}

int ftruncate64(int file, off64_t length) {
  return cut(file, length);
}

int fsync(int file) {
  return sync_file(file, "fsync");
}

int fdatasync(int file) {
  return sync_file(file, "fdatasync");
}

int mkdir(const char* name, mode_t mode) {
  return make_folder(AT_FDCWD, name, mode);
}

int mkdirat(int folder, const char* name, mode_t mode) {
  return make_folder(folder, name, mode);
}

int unlink(const char* name) {
  return remove_plain_file_name(AT_FDCWD, name, 0);
}

int unlinkat(int folder, const char* name, int flags) {
  return remove_plain_file_name(folder, name, flags);
}

int rmdir(const char* name) {
  return remove_plain_file_name(AT_FDCWD, name, AT_REMOVEDIR);
}

int remove(const char* name) {
  struct stat status;
  const bool is_folder = lstat(name, &status) == 0 && S_ISDIR(status.st_mode);
  return remove_plain_file_name(AT_FDCWD, name, is_folder ? AT_REMOVEDIR : 0);
}

int rename(const char* from, const char* to) {
  static const auto real = hidden<int(const char*, const char*)>("rename");
  return rename_or_link(Kind::rename, AT_FDCWD, from, AT_FDCWD, to, [&] { return real(from, to); });
}

int renameat(int from_folder, const char* from, int to_folder, const char* to) {
  static const auto real = hidden<int(int, const char*, int, const char*)>("renameat");
  return rename_or_link(Kind::rename, from_folder, from, to_folder, to,
                        [&] { return real(from_folder, from, to_folder, to); });
}

int link(const char* from, const char* to) {
  static const auto real = hidden<int(const char*, const char*)>("link");
  return rename_or_link(Kind::link, AT_FDCWD, from, AT_FDCWD, to, [&] { return real(from, to); });
}

int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) {
  static const auto real = hidden<int(int, const char*, int, const char*, int)>("linkat");
  return rename_or_link(Kind::link, from_folder, from, to_folder, to,
                        [&] { return real(from_folder, from, to_folder, to, flags); });
}

}  // extern "C"
