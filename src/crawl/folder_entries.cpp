#include "crawl/folder_entries.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>
#include <memory>

#include "crawl/ignore_rules.hpp"

namespace glane {

namespace {

// Of a database of Xapian's one of these is mark enough; of an index of glane's both.
constexpr const char* kNamesOfDatabase[] = {"iamglass", "flintlock", "XAPIANDB"};
constexpr const char* kNamesOfIndex[] = {"manifest.db", "current"};

// The names of a folder's files -> whether they mark an index.
class IndexMarks {
 public:
  void see(std::string_view name) {
    const auto is_name = [&](const char* mark) { return name == mark; };
    database_ =
        database_ || std::any_of(std::begin(kNamesOfDatabase), std::end(kNamesOfDatabase), is_name);
    seen_ += std::count_if(std::begin(kNamesOfIndex), std::end(kNamesOfIndex), is_name);
  }
  static bool is_mark(std::string_view name) {
    IndexMarks one;
    one.see(name);
    return one.database_ || one.seen_ > 0;
  }
  bool are_those_of_index() const {
    return database_ || seen_ == std::end(kNamesOfIndex) - std::begin(kNamesOfIndex);
  }

 private:
  bool database_ = false;
  std::ptrdiff_t seen_ = 0;
};

using Kind = FolderEntry::Kind;

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

OpenFolder open_folder(const std::string& path, bool follow) {
  const int flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (follow ? 0 : O_NOFOLLOW);
  const int number = ::open(path.c_str(), flags);
  if (number < 0) return nullptr;
  DIR* const folder = ::fdopendir(number);
  if (folder == nullptr) ::close(number);
  return OpenFolder(folder);
}

std::int64_t nanoseconds(const timespec& time) {
  constexpr std::int64_t kSecond = 1'000'000'000;
  constexpr std::int64_t kFarthest = std::numeric_limits<std::int64_t>::max() / kSecond - 1;
  return std::clamp<std::int64_t>(time.tv_sec, -kFarthest, kFarthest) * kSecond + time.tv_nsec;
}

FileFacts look(int folder, const char* name, int flags) {
  struct stat status;
  FileFacts facts;
  if (::fstatat(folder, name, &status, flags) != 0) {
    facts.error = errno;
    return facts;
  }
  facts.mode = status.st_mode;
  facts.bytes = static_cast<std::uint64_t>(status.st_size);
  facts.mtime = status.st_mtim.tv_sec;
  facts.mtime_ns = nanoseconds(status.st_mtim);
  facts.ctime_ns = nanoseconds(status.st_ctim);
  return facts;
}

// Most systems tell with a name what it is, so that folders need no look of their own, and links
// alone a second one.
void look_at(int folder, const dirent& found, FolderEntry& entry) {
  entry.link = found.d_type == DT_LNK;
  if (found.d_type == DT_DIR) {
    entry.kind = Kind::folder;
    return;
  }
  if (!entry.link) entry.facts = look(folder, found.d_name, AT_SYMLINK_NOFOLLOW);
  if (S_ISLNK(entry.facts.mode)) entry.link = true;
  if (entry.link) entry.facts = facts_of_folder_entry(folder, found.d_name);
  if (entry.facts.error != 0) {
    entry.kind = Kind::unknown;
    entry.may_be_a_folder = entry.link || found.d_type == DT_UNKNOWN;
  } else if (S_ISDIR(entry.facts.mode)) {
    entry.kind = Kind::folder;
  }
}

// A number that sorts as the eight bytes behind the first `skip` do; names have no zero byte.
std::uint64_t leading_bytes(std::string_view name, std::size_t skip) {
  name.remove_prefix(std::min(skip, name.size()));
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    number = number << 8 | (i < name.size() ? static_cast<unsigned char>(name[i]) : 0u);
  }
  return number;
}

std::size_t shared_prefix(const FolderEntries& found) {
  if (found.entries.empty()) return 0;
  std::string_view shared = found.name(found.entries.front());
  for (const FolderEntry& entry : found.entries) {
    const std::string_view name = found.name(entry);
    const auto end = std::mismatch(shared.begin(), shared.end(), name.begin(), name.end()).first;
    shared = shared.substr(0, static_cast<std::size_t>(end - shared.begin()));
  }
  return shared.size();
}

// Names of a crawl begin alike and lie all over memory: eight bytes of each, side by side, tell
// nearly all of them apart.
void sort_by_name(FolderEntries& found) {
  struct Key {
    std::uint64_t bytes;
    std::size_t entry;
  };
  const std::size_t skip = shared_prefix(found);
  std::vector<Key> keys;
  keys.reserve(found.entries.size());
  for (const FolderEntry& entry : found.entries) {
    keys.push_back({leading_bytes(found.name(entry), skip), keys.size()});
  }
  std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
    if (a.bytes != b.bytes) return a.bytes < b.bytes;
    return found.name(found.entries[a.entry]) < found.name(found.entries[b.entry]);
  });
  std::vector<FolderEntry> sorted;
  sorted.reserve(keys.size());
  for (const Key& key : keys) sorted.push_back(found.entries[key.entry]);
  found.entries = std::move(sorted);
}

void add_entry(FolderEntries& found, int folder, const dirent& item, std::string_view name) {
  FolderEntry& entry = found.entries.emplace_back();
  look_at(folder, item, entry);
  entry.name_at = found.names.size();
  found.names += name;
  if (entry.kind == Kind::folder) found.names += '/';
  entry.name_bytes = found.names.size() - entry.name_at;
}

}  // namespace

FileFacts facts_of_folder_entry(int folder, const char* name) {
  return look(folder, name, 0);
}

bool is_index(const std::string& folder) {
  const auto is_there = [&](const char* name) {
    return ::access((folder + "/" + name).c_str(), F_OK) == 0;
  };
  return std::any_of(std::begin(kNamesOfDatabase), std::end(kNamesOfDatabase), is_there) ||
         std::all_of(std::begin(kNamesOfIndex), std::end(kNamesOfIndex), is_there);
}

FolderEntries read_folder(const std::string& path, bool follow) {
  FolderEntries found;
  const OpenFolder open = open_folder(path, follow);
  if (!open) {
    found.error = errno;
    return found;
  }
  const int folder = ::dirfd(open.get());
  found.is_empty = true;
  IndexMarks marks;
  for (;;) {
    errno = 0;
    const dirent* const item = ::readdir(open.get());
    if (item == nullptr) break;
    const std::string_view name = item->d_name;
    if (name == "." || name == "..") continue;
    found.is_empty = false;
    if (name.front() == '.') {
      found.has_ignore_file |= name == kIgnoreFile;
      continue;
    }
    if (IndexMarks::is_mark(name) && facts_of_folder_entry(folder, item->d_name).error == 0)
      marks.see(name);
    add_entry(found, folder, *item, name);
  }
  found.error = errno;
  found.is_index = marks.are_those_of_index();
  found.is_empty = found.is_empty && found.error == 0;
  sort_by_name(found);
  return found;
}

}  // namespace glane
