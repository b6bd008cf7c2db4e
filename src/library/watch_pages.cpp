#include <algorithm>
#include <chrono>
#include <thread>

#include "crawl/watch.hpp"
#include "glane/ingest.hpp"

namespace glane {

namespace {

using std::chrono::milliseconds;

// The times between which a stop is looked for.
constexpr milliseconds kNap(100);

void sleep(milliseconds time, const StopTest& stop) {
  const auto until = std::chrono::steady_clock::now() + time;
  while (std::chrono::steady_clock::now() < until && !(stop && stop())) {
    std::this_thread::sleep_for(std::min(time, kNap));
  }
}

}  // namespace

void watch_pages(const std::string& directory, const std::vector<std::string>& paths,
                 const WatchOptions& options) {
  const milliseconds pause(static_cast<std::int64_t>(std::max(options.seconds, 0.0) * 1000));
  const StopTest& stop = options.index.waiting.stop;
  CrawlWatch watch(paths, options.index.paths.follow);
  do {
    watch.look_again();
    try {
      const IndexSummary summary = index_pages(directory, paths, options.index);
      if (options.done) options.done(summary);
    } catch (const Interrupted&) {
      return;
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::input) throw;
      // It may be better the next time.
    }
    sleep(pause, stop);
  } while (watch.wait(std::max(pause, kNap), stop));
}

}  // namespace glane
