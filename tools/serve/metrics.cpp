#include "serve/metrics.hpp"

#include <charconv>

namespace glane::cli {

namespace {

std::string number(double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  return std::string(digits.data(), end.ptr);
}

}  // namespace

void Metrics::count(std::string_view route, int status, double seconds) {
  const std::lock_guard lock(mutex_);
  ++requests_[{std::string(route), status / 100}];
  const auto known = latencies_.find(route);
  Latency& latency = known != latencies_.end() ? known->second : latencies_[std::string(route)];
  for (std::size_t i = 0; i < kLatencies.size(); ++i) {
    if (seconds > kLatencies[i]) continue;
    ++latency.below[i];
    break;
  }
  ++latency.count;
  latency.sum += seconds;
}

std::string Metrics::text() const {
  const std::lock_guard lock(mutex_);
  std::string out = metric_head("glane_requests_total", "counter", "Requests, by class of status.");
  for (const auto& [key, count] : requests_) {
    const std::string labels =
        "route=" + label_value(key.first) + ",status=\"" + std::to_string(key.second) + "xx\"";
    out += metric_row("glane_requests_total", labels, static_cast<double>(count));
  }
  constexpr std::string_view kName = "glane_request_duration_seconds";
  out += metric_head(kName, "histogram", "Time from a request to its answer.");
  for (const auto& [route, latency] : latencies_) {
    const std::string label = "route=" + label_value(route);
    const std::string bucket = std::string(kName) + "_bucket";
    std::uint64_t up_to = 0;
    for (std::size_t i = 0; i < kLatencies.size(); ++i) {
      up_to += latency.below[i];
      out += metric_row(bucket, label + ",le=\"" + number(kLatencies[i]) + "\"",
                        static_cast<double>(up_to));
    }
    out += metric_row(bucket, label + ",le=\"+Inf\"", static_cast<double>(latency.count));
    out += metric_row(std::string(kName) + "_sum", label, latency.sum);
    out += metric_row(std::string(kName) + "_count", label, static_cast<double>(latency.count));
  }
  return out;
}

std::string metric_head(std::string_view name, std::string_view type, std::string_view help) {
  std::string out = "# HELP ";
  out.append(name).append(" ").append(help).append("\n# TYPE ");
  return out.append(name).append(" ").append(type).append("\n");
}

std::string metric_row(std::string_view name, std::string_view labels, double value) {
  std::string out(name);
  if (!labels.empty()) out.append("{").append(labels).append("}");
  return out.append(" ").append(number(value)).append("\n");
}

std::string label_value(std::string_view text) {
  std::string out = "\"";
  for (const char byte : text) {
    if (byte == '\\' || byte == '"') out += '\\';
    out += byte == '\n' ? ' ' : byte;
  }
  return out + "\"";
}

}  // namespace glane::cli
