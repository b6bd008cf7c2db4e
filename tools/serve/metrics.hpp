// What a server counts of itself, for Prometheus.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace glane::cli {

// Seconds that requests are sorted by: from a stored document to a search that was cut.
inline constexpr std::array<double, 11> kLatencies = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                      0.1,   0.25,   0.5,   1,    5};

class Metrics {
 public:
  // in: route  a name of a few there are, never what a client wrote
  void count(std::string_view route, int status, double seconds);

  std::atomic<std::int64_t> connections{0};  // open
  std::atomic<std::int64_t> refused{0};      // connections, as all were taken
  std::atomic<std::int64_t> partial{0};      // answers that the time cut short

  // In Prometheus' text form, version 0.0.4: what was counted.
  std::string text() const;

 private:
  struct Latency {
    std::array<std::uint64_t, kLatencies.size()> below{};  // and not below the one before
    std::uint64_t count = 0;
    double sum = 0;
  };

  mutable std::mutex mutex_;
  std::map<std::pair<std::string, int>, std::uint64_t> requests_;  // route, class of the status
  std::map<std::string, Latency, std::less<>> latencies_;
};

// One row with its help and type: "glane_x{labels} value".
std::string metric_head(std::string_view name, std::string_view type, std::string_view help);
std::string metric_row(std::string_view name, std::string_view labels, double value);

// A label's value, quoted.
std::string label_value(std::string_view text);

}  // namespace glane::cli
