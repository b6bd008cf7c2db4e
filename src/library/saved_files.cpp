#include "library/saved_files.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "base/output_file.hpp"
#include "base/plain_file.hpp"
#include "base/utf8.hpp"
#include "glane/error_code.hpp"
#include "index/files/lock_wait.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

namespace {

constexpr std::string_view kSeenMark = "glane seen 1\n";
constexpr std::size_t kHashBytes = 8;
constexpr std::size_t kMostNameBytes = 100;

[[noreturn]] void fail(const std::string& path, const std::error_code& code) {
  throw Error(ErrorCode::system_file, system_arguments(path, code));
}

void require_name(const std::string& name) {
  const bool is_size = !name.empty() && name.size() <= kMostNameBytes;
  const bool is_text = find_invalid_utf8(name) == std::string_view::npos;
  const bool is_plain = std::none_of(name.begin(), name.end(), [](char c) {
    return c == '/' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
  });
  if (is_size && is_text && is_plain && name[0] != '.' && name[0] != '-') return;
  throw Error(ErrorCode::saved_name, {{"name", name}});
}

std::optional<std::string> bytes_of(const std::string& path) {
  if (!is_plain_file_name_taken(path)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  std::string bytes(std::istreambuf_iterator<char>(file), {});
  if (!is_plain_file(path) || !file) {
    throw Error(ErrorCode::system_file,
                {{"path", path}, said("reason", DiagnosticCode::cause_unread), {"errno", ""}});
  }
  return bytes;
}

void write_bytes(const std::string& path, const std::string& bytes) {
  try {
    replace_file(path, bytes);
  } catch (const std::system_error& error) {
    fail(path, error.code());
  }
}

// Whether the file that is locked still bears its name: whoever removes a search removes its lock.
bool is_named(int descriptor, const std::string& path) {
  struct stat open, named;
  return ::fstat(descriptor, &open) == 0 && ::stat(path.c_str(), &named) == 0 &&
         open.st_ino == named.st_ino && open.st_dev == named.st_dev;
}

}  // namespace

SavedFiles::SavedFiles(const std::string& folder, const std::string& name)
    : folder_(folder), name_(name), beginning_(folder + "/" + name) {
  require_name(name);
}

std::optional<std::string> SavedFiles::read_search() const {
  return bytes_of(search_path());
}

void SavedFiles::write_search(const std::string& bytes) const {
  write_bytes(search_path(), bytes);
}

std::vector<std::uint64_t> SavedFiles::read_seen() const {
  const std::string bytes = bytes_of(seen_path()).value_or(std::string(kSeenMark));
  std::vector<std::uint64_t> hashes;
  const bool is_whole =
      bytes.starts_with(kSeenMark) && (bytes.size() - kSeenMark.size()) % kHashBytes == 0;
  for (std::size_t at = kSeenMark.size(); is_whole && at < bytes.size(); at += kHashBytes) {
    std::uint64_t hash = 0;
    for (std::size_t i = kHashBytes; i-- > 0;) {
      hash = hash << 8 | static_cast<unsigned char>(bytes[at + i]);
    }
    hashes.push_back(hash);
  }
  if (is_whole && std::is_sorted(hashes.begin(), hashes.end())) return hashes;
  throw Error(ErrorCode::saved_seen, {{"path", seen_path()}});
}

void SavedFiles::write_seen(const std::vector<std::uint64_t>& hashes) const {
  std::string bytes(kSeenMark);
  bytes.reserve(bytes.size() + hashes.size() * kHashBytes);
  for (std::uint64_t hash : hashes) {
    for (std::size_t i = 0; i < kHashBytes; ++i, hash >>= 8) {
      bytes += static_cast<char>(hash & 0xFF);
    }
  }
  write_bytes(seen_path(), bytes);
}

void SavedFiles::make_folder() const {
  std::error_code error;
  std::filesystem::create_directories(folder_, error);
  if (error) fail(folder_, error);
}

void SavedFiles::remove() const {
  try {
    for (const std::string& path : {search_path(), seen_path(), lock_path()}) {
      remove_plain_file_name(path);
    }
  } catch (const std::system_error& error) {
    fail(search_path(), error.code());
  }
}

SavedLock::SavedLock(const SavedFiles& files, const Waiting& waiting) : process_(::getpid()) {
  files.make_folder();
  const std::string path = files.lock_path();
  const auto locked = [&] {
    return Error(ErrorCode::saved_locked, {{"path", path}, {"name", files.name()}});
  };
  LockWait wait(waiting, waiting.seconds, locked);
  while (true) {
    descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor_ < 0) fail(path, std::error_code(errno, std::generic_category()));
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0 && is_named(descriptor_, path)) return;
    ::close(descriptor_);
    descriptor_ = -1;
    if (wait.go_on()) continue;
    if (wait.is_interrupted()) throw Interrupted();
    throw locked();
  }
}

// A forked child that has the file open leaves the lock to the process that took it, and does not
// keep it for longer.
SavedLock::~SavedLock() {
  if (descriptor_ < 0) return;
  if (process_ == ::getpid()) ::flock(descriptor_, LOCK_UN);
  ::close(descriptor_);
}

}  // namespace glane
