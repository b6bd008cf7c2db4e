// What a server answers: the program's commands under /api, the browser page, and how it is itself.
#pragma once

#include <atomic>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "serve/access_log.hpp"
#include "serve/asked.hpp"
#include "serve/gate.hpp"
#include "serve/http_message.hpp"
#include "serve/metrics.hpp"
#include "serve/request_rate.hpp"
#include "serve/route.hpp"
#include "serve/serve_settings.hpp"
#include "serve/served_indexes.hpp"

namespace glane::cli {

// Any number of threads may ask it.
class Site {
 public:
  // errors: Error, of an index or the access log that cannot be opened
  explicit Site(const ServeSettings& settings);

  // The answer, whatever the request; counted and logged.
  HttpAnswer answer(const HttpRequest& request);

  // Of a request that could not be read.
  HttpAnswer refuse(int status, std::string_view reason, const std::string& address);

  // Searches that run end now, as if their time were up for good.
  void stop() { stops_ = true; }

  Metrics& metrics() { return metrics_; }

 private:
  HttpAnswer routed(const HttpRequest& request, std::string_view& route);
  std::optional<HttpAnswer> host_refusal(const HttpRequest& request) const;
  std::optional<HttpAnswer> token_refusal(const HttpRequest& request);
  HttpAnswer overview();
  HttpAnswer metrics_answer();

  // Of a route: asking it, and what changes the index or what is new.
  HttpAnswer ask(const Asked& asked, const Route& route);
  HttpAnswer run(const Asked& asked, const Route& route, Gate::Clock::time_point deadline);
  HttpAnswer change(const Asked& asked, const Route& route);
  HttpAnswer change_documents(const Asked& asked, const Route& route);

  const ServeSettings settings_;
  ServedIndexes indexes_;
  const AccessLog log_;
  Gate gate_;
  RequestRate rate_, wrong_tokens_;
  Metrics metrics_;
  std::mutex writing_;
  std::atomic<bool> stops_{false};
};

// The refusals that more than one of its parts gives.
HttpAnswer method_refusal(const std::string& methods);
HttpAnswer too_often();
HttpAnswer server_busy();

}  // namespace glane::cli
