#include "serve/site.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <new>
#include <optional>

#include "json_line.hpp"
#include "page/page_files.hpp"
#include "printable.hpp"
#include "serve/gzip.hpp"
#include "serve/openapi.hpp"
#include "serve/problem.hpp"
#include "serve/serve_messages.hpp"
#include "terminal.hpp"

namespace glane::cli {

namespace {

using Clock = std::chrono::steady_clock;
using Json = nlohmann::ordered_json;

// Searches that wait for their turn: as many as run in some seconds.
constexpr std::size_t kMostWaiting = 256;

// In place of the token, by one address: ten at once, then one in ten seconds.
constexpr double kWrongTokensPerSecond = 0.1;
constexpr double kWrongTokens = 10;

// Packing takes some 20 us a kilobyte and saves two thirds: below it, not even a packet.
constexpr std::size_t kLeastPacked = 4096;

// On every answer, with content_policy().
constexpr std::pair<std::string_view, std::string_view> kSecurity[] = {
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Resource-Policy", "same-origin"}};

// The page asks this server alone, runs the script that is a file of its own, and has one style
// sheet.
const std::string& content_policy() {
  static const std::string policy = fill(
      "default-src 'none'; script-src 'self'; style-src {}; img-src 'self' data:; "
      "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      {kStyleHash});
  return policy;
}

HttpAnswer json_answer(const Json& json) {
  HttpAnswer answer;
  answer.body = printable_json(dump(json)) + "\n";
  return answer;
}

std::string http_date() {
  const std::time_t seconds = std::time(nullptr);
  std::tm utc{};
  std::array<char, 40> text{};
  gmtime_r(&seconds, &utc);
  return {text.data(), std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &utc)};
}

// What every answer has besides, and its body as the client takes it.
void complete(const HttpRequest& request, HttpAnswer& answer) {
  answer.headers.emplace_back("Content-Security-Policy", content_policy());
  for (const auto& [name, value] : kSecurity) answer.headers.emplace_back(name, value);
  answer.headers.emplace_back("Date", http_date());
  const auto has = [&](std::string_view name) {
    return std::any_of(answer.headers.begin(), answer.headers.end(),
                       [&](const auto& header) { return header.first == name; });
  };
  if (!has("Cache-Control")) {
    const bool is_lasting = has("ETag");
    answer.headers.emplace_back("Cache-Control", is_lasting ? "private, no-cache" : "no-store");
  }
  answer.headers.emplace_back("Vary", "Accept-Encoding, Authorization");
  const bool is_packed = has("Content-Encoding");
  if (request.takes_gzip && !is_packed && answer.body.size() >= kLeastPacked) {
    answer.body = gzipped(answer.body);
    answer.headers.emplace_back("Content-Encoding", "gzip");
  }
}

HttpAnswer page_answer(const HttpRequest& request, const std::string& path) {
  const PageFile* const file = find_page_file(path);
  if (file == nullptr) return answer_of(Problem{404, "path", std::string(messages::kNothingHere)});
  if (!is_reading(request)) return method_refusal("GET, HEAD");
  HttpAnswer answer{200, std::string(file->media_type), {}, {{"ETag", std::string(file->etag)}}};
  if (has_this(request, file->etag)) {
    answer.status = 304;
  } else if (request.takes_gzip) {
    answer.body = file->gzipped;
    answer.headers.emplace_back("Content-Encoding", "gzip");
  } else {
    answer.body = gunzipped(file->gzipped);
  }
  return answer;
}

}  // namespace

HttpAnswer method_refusal(const std::string& methods) {
  HttpAnswer answer = answer_of(Problem{405, "method", fill(messages::kMethod, {methods})});
  answer.headers.emplace_back("Allow", methods);
  return answer;
}

Site::Site(const ServeSettings& settings)
    : settings_(settings),
      indexes_(settings.indexes),
      log_(settings.access_log),
      gate_(settings.searches, kMostWaiting),
      rate_(settings.rate, 2 * settings.rate),
      wrong_tokens_(kWrongTokensPerSecond, kWrongTokens) {}

HttpAnswer Site::answer(const HttpRequest& request) {
  const Clock::time_point begin = Clock::now();
  std::string_view route = "other";
  HttpAnswer answer;
  try {
    answer = routed(request, route);
    complete(request, answer);
  } catch (const Error& error) {
    answer = answer_of(error);
    complete(request, answer);
  } catch (const std::bad_alloc&) {
    answer = {503, "text/plain", "", {{"Retry-After", "10"}}};
  } catch (const std::exception& error) {
    print_error(fill(messages::kInternal, {error.what()}), messages::kInternalHint);
    answer = answer_of(Problem{500, "server", std::string(messages::kServerFault)});
    complete(request, answer);
  }
  const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
  metrics_.count(route, answer.status, seconds);
  log_.write({request.address, request.method, request.target, answer.status, answer.body.size(),
              seconds});
  return answer;
}

HttpAnswer Site::refuse(int status, std::string_view reason, const std::string& address) {
  HttpAnswer answer = answer_of(Problem{status, "request", std::string(reason)});
  complete({}, answer);
  metrics_.count("other", status, 0);
  log_.write({address, "-", "-", status, answer.body.size(), 0});
  return answer;
}

HttpAnswer Site::routed(const HttpRequest& request, std::string_view& route) {
  const std::size_t query = std::min(request.target.find('?'), request.target.size());
  Asked asked{request, request.target.substr(0, query), {}, {}};
  if (const auto refused = host_refusal(request)) return *refused;
  const std::string& path = asked.path;
  if (path == "/healthz") {
    route = "/healthz";
    return is_reading(request) ? HttpAnswer{200, "text/plain", "ok\n"}
                               : method_refusal("GET, HEAD");
  }
  if (path != "/metrics" && path != "/api" && path.rfind("/api/", 0) != 0) {
    route = "page";
    return page_answer(request, path);
  }
  if (!rate_.take(request.address)) return too_often();
  if (const auto refused = token_refusal(request)) return *refused;
  if (!read_parameters(std::string_view(request.target).substr(query), asked)) {
    return answer_of(Problem{400, "address", std::string(messages::kBadAddress),
                             std::string(messages::kBadAddressHint)});
  }
  for (const Route& one : routes()) {
    const bool is_below = one.in_path && path.rfind(std::string(one.path) + "/", 0) == 0;
    if (path != one.path && !is_below) continue;
    route = one.path;
    return is_reading(request) ? ask(asked, one) : change(asked, one);
  }
  if (!is_reading(request)) return method_refusal("GET, HEAD");
  route = path == "/metrics" || path == "/api" || path == "/api/openapi.json" ? "own" : "other";
  if (path == "/metrics") return metrics_answer();
  if (path == "/api") return overview();
  if (path == "/api/openapi.json")
    return {200, "application/json", openapi_json(settings_.writable, !settings_.token.empty())};
  return answer_of(Problem{404, "path", std::string(messages::kNothingHere)});
}

HttpAnswer Site::overview() {
  Json list = Json::array();
  for (const NamedDirectory& one : indexes_.all()) {
    const IndexStatistics statistics = indexes_.find({one.name})->statistics();
    list.push_back(
        {{"name", one.name}, {"documents", statistics.documents}, {"commit", statistics.commit}});
  }
  return json_answer({{"indexes", list},
                      {"version", version()},
                      {"replay", settings_.replay.empty() ? Json() : Json(settings_.replay)},
                      {"writable", settings_.writable}});
}

HttpAnswer Site::metrics_answer() {
  HttpAnswer answer{200, "text/plain; version=0.0.4", metrics_.text()};
  std::string& out = answer.body;
  const auto add = [&](std::string_view name, std::string_view type, std::string_view help,
                       double value) {
    out += metric_head(name, type, help) + metric_row(name, "", value);
  };
  add("glane_connections", "gauge", "Open connections.", static_cast<double>(metrics_.connections));
  add("glane_connections_refused_total", "counter", "Connections refused, as all were taken.",
      static_cast<double>(metrics_.refused));
  add("glane_partial_answers_total", "counter", "Answers that were cut short by their time.",
      static_cast<double>(metrics_.partial));
  add("glane_searches_running", "gauge", "Searches that run.", static_cast<double>(gate_.inside()));
  add("glane_searches_waiting", "gauge", "Searches that wait for their turn.",
      static_cast<double>(gate_.waiting()));
  std::string documents = metric_head("glane_documents", "gauge", "Documents of an index.");
  std::string commits = metric_head("glane_commit", "gauge", "The commit that is asked.");
  for (const NamedDirectory& one : indexes_.all()) {
    const IndexStatistics statistics = indexes_.find({one.name})->statistics();
    const std::string label = "index=" + label_value(one.name);
    documents += metric_row("glane_documents", label, static_cast<double>(statistics.documents));
    commits += metric_row("glane_commit", label, static_cast<double>(statistics.commit));
  }
  out += documents + commits;
  return answer;
}

}  // namespace glane::cli
