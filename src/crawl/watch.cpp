#include "crawl/watch.hpp"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <filesystem>
#include <system_error>
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

CrawlWatch::CrawlWatch(std::vector<std::string> paths)
    : paths_(std::move(paths)), descriptor_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  look_again();
}

CrawlWatch::~CrawlWatch() {
  give_up();
}

void CrawlWatch::give_up() {
  if (descriptor_ >= 0) ::close(descriptor_);
  descriptor_ = -1;
}

void CrawlWatch::watch(const std::string& folder) {
  if (!is_told()) return;
  if (::inotify_add_watch(descriptor_, folder.c_str(), kChanges | IN_ONLYDIR) >= 0) return;
  // What has vanished meanwhile, or may not be read, is told of by its parent.
  if (errno != ENOENT && errno != ENOTDIR && errno != EACCES) give_up();
}

void CrawlWatch::look_again() {
  for (const std::string& path : paths_) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      const fs::path folder = fs::path(path).parent_path();
      watch(folder.empty() ? "." : folder.string());
      continue;
    }
    watch(path);
    fs::recursive_directory_iterator entry(path, fs::directory_options::skip_permission_denied,
                                           error);
    for (; is_told() && !error && entry != fs::recursive_directory_iterator();
         entry.increment(error)) {
      std::error_code ignored;
      if (!entry->is_directory(ignored) || entry->is_symlink(ignored)) continue;
      if (is_index(entry->path().string())) {
        entry.disable_recursion_pending();  // a run writes to it, which is no change of the crawl
      } else {
        watch(entry->path().string());
      }
    }
  }
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
