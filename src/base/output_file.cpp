#include "base/output_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <random>
#include <system_error>

#include "base/errno_error.hpp"

namespace glane {

namespace {

constexpr std::string_view kTemporary = ".new-";
constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::size_t kRandomDigits = 16;

constexpr std::size_t kBufferBytes = 256u << 10;

void write_all(int descriptor, std::string_view bytes, off_t offset, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::pwrite(descriptor, bytes.data(), bytes.size(), offset);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw_errno(path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
    offset += written;
  }
}

}  // namespace

void sync_to_disk(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw_errno(path);
  const int status = ::fsync(descriptor);
  const int error = errno;
  ::close(descriptor);
  errno = error;
  if (status != 0) throw_errno(path);
}

OutputFile::OutputFile(const std::string& path)
    : path_(path),
      descriptor_(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) throw_errno(path);
}

OutputFile::~OutputFile() {
  ::close(descriptor_);
}

void OutputFile::write(std::string_view bytes) {
  if (buffer_.size() + bytes.size() > kBufferBytes) flush();
  if (bytes.size() < kBufferBytes) {
    buffer_ += bytes;
  } else {
    write_all(descriptor_, bytes, static_cast<off_t>(size_), path_);
  }
  size_ += bytes.size();
}

void OutputFile::flush() {
  const std::size_t begin = size_ - buffer_.size();
  write_all(descriptor_, buffer_, static_cast<off_t>(begin), path_);
  buffer_.clear();
}

void OutputFile::overwrite(std::size_t offset, std::string_view bytes) {
  flush();
  write_all(descriptor_, bytes, static_cast<off_t>(offset), path_);
}

void OutputFile::sync() {
  flush();
  if (::fsync(descriptor_) != 0) throw_errno(path_);
}

void replace_file(const std::string& path, std::string_view bytes) {
  const std::string fresh = temporary_output_name(path);
  try {
    OutputFile file(fresh);
    file.write(bytes);
    file.sync();
  } catch (const std::system_error&) {
    ::unlink(fresh.c_str());  // on a full disk its room is wanted
    throw;
  }
  if (::rename(fresh.c_str(), path.c_str()) != 0) {
    const std::system_error error(errno, std::generic_category(), path);
    ::unlink(fresh.c_str());
    throw error;
  }
  const std::size_t slash = path.rfind('/');
  sync_to_disk(slash == std::string::npos ? "." : path.substr(0, slash + 1));
}

std::string temporary_output_name(const std::string& path) {
  std::random_device source;
  std::string name = path + std::string(kTemporary) + std::to_string(::getpid()) + "-";
  for (std::size_t i = 0; i < kRandomDigits; ++i) name += kHexDigits[source() % kHexDigits.size()];
  return name;
}

bool is_temporary_output_name(std::string_view name, std::string_view of) {
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
