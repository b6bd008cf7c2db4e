#include "crawl/watch.hpp"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <filesystem>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "crawl/folder_entries.hpp"

namespace glane {

namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t kChanges = IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_MOVED_FROM |
                                   IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_DELETE_SELF |
                                   IN_MOVE_SELF;
constexpr std::chrono::milliseconds kBetweenQuestions(200);  // whether to stop

}  // namespace

CrawlWatch::CrawlWatch(std::vector<std::string> paths, bool follow)
    : paths_(std::move(paths)),
      follow_(follow),
      descriptor_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  look_again();
}

CrawlWatch::~CrawlWatch() {
  give_up();
}

void CrawlWatch::give_up() {
  if (descriptor_ >= 0) ::close(descriptor_);
  descriptor_ = -1;
}

void CrawlWatch::watch(const std::string& path, std::uint32_t flags) {
  if (!is_told()) return;
  if (::inotify_add_watch(descriptor_, path.c_str(), kChanges | flags) >= 0) return;
  // What has vanished meanwhile, or may not be read, is told of by its parent.
  if (errno != ENOENT && errno != ENOTDIR && errno != EACCES) give_up();
}

// The folders and all below them, those that links lead to once.
void CrawlWatch::watch_folders(std::vector<std::string> folders) {
  std::unordered_set<std::string> linked;  // canonical paths
  while (!folders.empty() && is_told()) {
    const std::string folder = std::move(folders.back());
    folders.pop_back();
    watch(folder, IN_ONLYDIR);
    std::error_code error;
    fs::directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      std::error_code ignored;
      const bool link = entry->is_symlink(ignored);
      if (link && !follow_) continue;
      std::string path = entry->path().string();
      if (link) path = fs::canonical(path, ignored).string();
      if (!entry->is_directory(ignored)) {
        if (link && !path.empty()) watch(path, 0);
      } else if (!is_index(path) && (!link || linked.insert(path).second)) {
        folders.push_back(std::move(path));  // not an index: a run writes to it
      }
    }
  }
}

void CrawlWatch::look_again() {
  std::vector<std::string> folders;
  for (const std::string& path : paths_) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
      folders.push_back(path);
    } else {
      const fs::path folder = fs::path(path).parent_path();
      watch(folder.empty() ? "." : folder.string(), IN_ONLYDIR);
    }
  }
  watch_folders(std::move(folders));
}

bool CrawlWatch::wait(std::chrono::milliseconds most, const std::function<bool()>& stop) {
  const auto until = std::chrono::steady_clock::now() + most;
  for (;;) {
    if (stop && stop()) return false;
    if (!is_told()) {
      if (std::chrono::steady_clock::now() >= until) return true;
      ::poll(nullptr, 0, static_cast<int>(kBetweenQuestions.count()));
      continue;
    }
    pollfd events{descriptor_, POLLIN, 0};
    if (::poll(&events, 1, static_cast<int>(kBetweenQuestions.count())) <= 0) continue;
    // What has changed is found by reading: that something did is all there is to know.
    std::array<char, 16384> buffer{};
    while (::read(descriptor_, buffer.data(), buffer.size()) > 0) {
    }
    return true;
  }
}

}  // namespace glane
