// Waits until something changes under the paths of a crawl.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace glane {

class CrawlWatch {
 public:
  //   in: paths   operands; of a file its folder is watched
  //       follow  WalkOptions::follow: what links lead to is watched, too
  CrawlWatch(std::vector<std::string> paths, bool follow);
  ~CrawlWatch();
  CrawlWatch(const CrawlWatch&) = delete;
  CrawlWatch& operator=(const CrawlWatch&) = delete;

  // Watches the folders that are there now. To be called before they are read, so that what changes
  // meanwhile is seen. cost: a look at every folder
  void look_again();

  // Whether the system tells of changes: it does not where there are more folders than it watches,
  // nor on all network file systems. Else changes are looked for by reading the crawl.
  bool is_told() const { return descriptor_ >= 0; }

  // Waits for a change, or, where nobody tells, for `most`. False where `stop` says so, which is
  // asked now and then.
  bool wait(std::chrono::milliseconds most, const std::function<bool()>& stop);

 private:
  void watch(const std::string& path, std::uint32_t flags);
  void watch_folders(std::vector<std::string> folders);
  void give_up();

  std::vector<std::string> paths_;
  bool follow_;
  int descriptor_ = -1;
};

}  // namespace glane
