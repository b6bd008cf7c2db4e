// watch_pages of glane.hpp.
#include <algorithm>
#include <chrono>
#include <thread>

#include "crawl/watch.hpp"
#include "glane.hpp"

namespace glane {

namespace {

using std::chrono::milliseconds;

// The times between which a stop is looked for.
constexpr milliseconds kNap(100);

void sleep(milliseconds time, const std::function<bool()>& stop) {
  const auto until = std::chrono::steady_clock::now() + time;
  while (std::chrono::steady_clock::now() < until && !(stop && stop())) {
    std::this_thread::sleep_for(std::min(time, kNap));
  }
}

}  // namespace

void watch_pages(const std::string& directory, const std::vector<std::string>& paths,
                 const IndexOptions& options, double seconds, const DiagnosticSink& report,
                 const ProgressSink& progress, const SummarySink& done) {
  const milliseconds pause(static_cast<std::int64_t>(std::max(seconds, 0.0) * 1000));
  CrawlWatch watch(paths, options.paths.follow);
  do {
    watch.look_again();
    try {
      done(index_pages(directory, paths, options, report, progress));
    } catch (const Interrupted&) {
      return;
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::input) throw;
      // It may be better the next time.
    }
    sleep(pause, options.stop);
  } while (watch.wait(std::max(pause, kNap), options.stop));
}

}  // namespace glane
