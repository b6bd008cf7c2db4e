#include "serve/serve_settings.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <thread>

#include "search_options.hpp"
#include "serve/address.hpp"
#include "serve/serve_messages.hpp"

namespace glane::cli {

namespace {

constexpr std::size_t kUsualConnections = 128;
constexpr std::size_t kSearchesAProcessor = 2;  // one reads from the disk while another one counts
constexpr double kUsualTimeout = 10;
constexpr double kUsualRate = 50;  // beyond this computer: some ten pages at once and their facets

// "[::1]:8080", "127.0.0.1:8080".
void read_listen(const std::string& text, ServeSettings& settings) {
  const std::size_t colon = text.rfind(':');
  const std::string host = host_name(text);
  const std::string_view port =
      std::string_view(text).substr(colon == std::string::npos ? text.size() : colon + 1);
  const auto read = std::from_chars(port.data(), port.data() + port.size(), settings.port);
  const bool is_port = read.ec == std::errc() && read.ptr == port.data() + port.size() &&
                       settings.port >= 0 && settings.port < 65536;
  if (host.empty() || host != text.substr(0, std::min(colon, text.size())) || !is_port) {
    throw Error(ErrorKind::usage, fill(messages::kBadListen, {text}),
                std::string(messages::kBadListenHint));
  }
  settings.address = host.front() == '[' ? host.substr(1, host.size() - 2) : host;
}

void read_token(const Arguments& arguments, ServeSettings& settings) {
  const char* environment = std::getenv("GLANE_TOKEN");
  settings.token = arguments.text("token", environment == nullptr ? "" : environment);
  const bool is_visible = std::all_of(settings.token.begin(), settings.token.end(),
                                      [](char byte) { return byte > ' ' && byte < 0x7f; });
  if (!is_visible) throw Error(ErrorKind::usage, std::string(messages::kBadToken));
  const std::string least = std::to_string(kLeastTokenBytes);
  const bool is_given = arguments.has("token") || !settings.token.empty();
  if (is_given && settings.token.size() < kLeastTokenBytes) {
    throw Error(ErrorKind::usage, fill(messages::kShortToken, {least}));
  }
  if (settings.token.empty() && !is_loopback(settings.address)) {
    throw Error(ErrorKind::usage, fill(messages::kNeedsToken, {settings.address}),
                fill(messages::kNeedsTokenHint, {least}));
  }
  settings.writable = arguments.has("writable");
  if (settings.writable && settings.token.empty()) {
    throw Error(ErrorKind::usage, std::string(messages::kWritableNeedsToken),
                fill(messages::kNeedsTokenHint, {least}));
  }
}

void read_hosts(const Arguments& arguments, ServeSettings& settings) {
  for (const std::string& host : arguments.all("host")) {
    settings.hosts.push_back(host_name(host));
    if (!settings.hosts.back().empty()) continue;
    throw Error(ErrorKind::usage, fill(messages::kBadHost, {host}),
                std::string(messages::kBadHostHint));
  }
}

void read_replay(const Arguments& arguments, ServeSettings& settings) {
  settings.replay = arguments.text("replay");
  if (settings.replay.empty()) return;
  const bool is_web =
      settings.replay.rfind("https://", 0) == 0 || settings.replay.rfind("http://", 0) == 0;
  if (is_web && settings.replay.find("{url}") != std::string::npos) return;
  throw Error(ErrorKind::usage, fill(messages::kBadReplay, {settings.replay}));
}

// "presse=/srv/presse.idx", or the directory, which is its own name.
std::vector<NamedDirectory> indexes_of(const Arguments& arguments) {
  std::vector<NamedDirectory> indexes;
  std::vector<std::string> operands = arguments.operands();
  if (operands.empty()) operands = {index_directory(arguments)};
  for (const std::string& operand : operands) {
    const std::size_t sign = operand.find('=');
    const bool is_named = sign != std::string::npos && sign > 0 && operand.find('/') > sign;
    indexes.push_back({operand.substr(0, is_named ? sign : operand.size()),
                       operand.substr(is_named ? sign + 1 : 0)});
  }
  return indexes;
}

}  // namespace

ServeSettings serve_settings(const Arguments& arguments) {
  ServeSettings settings;
  settings.indexes = indexes_of(arguments);
  read_listen(arguments.text("listen", "127.0.0.1:8080"), settings);
  read_token(arguments, settings);
  read_replay(arguments, settings);
  read_hosts(arguments, settings);
  settings.timeout_seconds =
      arguments.has("timeout") ? request_of(arguments.without_operands()).timeout_seconds : 0;
  if (settings.timeout_seconds <= 0) settings.timeout_seconds = kUsualTimeout;
  const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
  settings.searches = arguments.number("searches", kSearchesAProcessor * processors, 1);
  settings.connections = arguments.number("connections", kUsualConnections, 1);
  const double usual_rate = is_loopback(settings.address) ? 0 : kUsualRate;
  settings.rate =
      arguments.has("rate") ? static_cast<double>(arguments.number("rate", 0)) : usual_rate;
  settings.access_log = arguments.text("access-log");
  return settings;
}

}  // namespace glane::cli
